import { describe, expect, test } from 'vitest';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { kinds, start } from './start';

describe.each(kinds)('the popup in %s', (kind) => {
  test('opens over a Gmail thread and keeps a person of it with the last touch', async () => {
    const { site, browser } = await start(kind);
    const thread = site.world.threads.find(({ key }) => key === 'pilot');
    if (!thread) throw new Error('The sample mailbox has no such thread.');
    const page = await browser.open(threadAddress(thread));
    await getByRole(page, 'heading', thread.subject);

    const popup = await browser.openPopup(page);
    await getByRole(popup, 'heading', people.dana.name);
    const keep = await getByRole(popup, 'button', 'Keep in touch');
    expect(await popup.evaluate(() => innerWidth)).toBeLessThan(800); // a popup, not a tab

    await keep.click();
    await eventually('the last touch', () =>
      popup.evaluate(() => document.body.innerText.includes('12 days ago, e-mail, from them')),
    );
    expect(await browser.isBackgroundRunning()).toBe(true);
    expect(await browser.consoleEntries()).toEqual([]);
  });
});
