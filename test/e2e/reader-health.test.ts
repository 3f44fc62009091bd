import { describe, expect, test } from 'vitest';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { owner, people } from '../site/people';
import { click, first, shows } from './face';
import { recordsIn } from './records';
import { threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

describe.each(kinds)('reader health in %s', (kind) => {
  const house = shared(kind);

  test('says what cannot be found since when, and outlines the page without a word of it', async () => {
    const { browser, site } = house;
    const thread = threadOf(site, 'pilot');
    const page = await browser.open(threadAddress(thread));
    await shows(page, thread.subject);
    await eventually('the first reading', async () =>
      JSON.stringify((await recordsIn(browser)).facts).includes('gmail-thread'),
    );
    // As after a redesign: the names are there for people, and nothing of what they were found by.
    await page.evaluate(() => {
      for (const person of document.querySelectorAll('[role=main] [email], [role=main] [data-hovercard-id]')) {
        for (const attribute of ['email', 'name', 'data-hovercard-id', 'class']) person.removeAttribute(attribute);
      }
    });

    // Only a page in front is looked at.
    await eventually('the loss', async () => JSON.stringify((await recordsIn(browser)).facts).includes('the sender'));

    const dashboard = await browser.openExtensionPage('dashboard/index.html#/health');
    await shows(dashboard, 'Gmail threads');
    await shows(dashboard, 'Cannot find the sender since');

    await click(dashboard, 'button', `Show the outline of “${await page.title()}”`);
    const outline = await first(dashboard, 'textarea.outline');
    const text = await eventually('the outline', () =>
      outline.evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value : '')),
    );
    expect(text.split('\n').length).toBeGreaterThan(20);
    for (const word of [...people.dana.name.split(' '), people.dana.email, owner.email, ...thread.subject.split(' ')]) {
      expect(text.toLowerCase()).not.toContain(word.toLowerCase());
    }
    await getByRole(dashboard, 'button', 'Copy the outline');
  });
});
