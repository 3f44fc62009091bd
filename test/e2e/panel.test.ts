import { describe, expect, test } from 'vitest';
import { getByRole, queryByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { conversationAddress, profileAddress } from '../site/linkedin/address';
import { people } from '../site/people';
import { tryAddress } from '../site/try/try-page';
import { click, shows } from './face';
import { recordsIn } from './records';
import { conversationWith, threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana, zoe, kai } = people;

describe.each(kinds)('the panel in %s', (kind) => {
  const at = shared(kind);

  test('stands beside the page and follows tabs and what opens in them', async () => {
    const { site, browser } = at;
    const mail = await browser.open(threadAddress(threadOf(site, 'pilot')));
    const panel = await browser.openPanel(mail);
    await getByRole(panel, 'heading', dana.name);
    expect(await panel.evaluate(() => innerWidth)).toBeLessThan(500); // a panel, not a tab

    const profile = await browser.open(profileAddress(zoe));
    await getByRole(panel, 'heading', zoe.name);
    expect(await queryByRole(panel, 'heading', dana.name)).toBeNull();
    await click(panel, 'button', 'Keep in touch');
    const note = await getByRole(panel, 'textbox', `Note about ${zoe.name}`);
    await note.click();
    await panel.keyboard.type('Signs by herself');

    await mail.bringToFront();
    await getByRole(panel, 'heading', dana.name);
    expect(await queryByRole(panel, 'textbox', `Note about ${zoe.name}`)).toBeNull();

    await mail.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#inbox/${threadOf(site, 'intro').opaque}`,
    );
    await getByRole(panel, 'heading', kai.name);
    await mail.goto(conversationAddress(conversationWith(site, kai)));
    await getByRole(panel, 'heading', kai.name);
    await shows(panel, 'Nothing is stored about them yet.');
    await browser.open(tryAddress);
    await eventually('nobody', async () => (await queryByRole(panel, 'heading', kai.name)) === null);

    // What was typed about somebody waits where they are.
    await profile.bringToFront();
    const again = await getByRole(panel, 'textbox', `Note about ${zoe.name}`);
    await eventually('the text', () =>
      again.evaluate((field) => field instanceof HTMLTextAreaElement && field.value === 'Signs by herself'),
    );
    await again.click();
    await panel.keyboard.press('Enter');
    await shows(panel, 'Note saved.');
    expect((await recordsIn(browser)).notes).toMatchObject([{ text: 'Signs by herself' }]);
    expect(await at.said()).toEqual([]);
  });
});
