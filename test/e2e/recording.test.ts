import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { dueOn } from '../../src/domain/due';
import { getByRole, queryByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { click, cursorIn, isGone, pressAlt, saveAndLeave, shows, textOf } from './face';
import { onlyContact, recordsIn } from './records';
import { threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana } = people;

describe.each(kinds)('recording in %s', (kind) => {
  const at = shared(kind);
  let page: Page;

  beforeEach(async () => {
    page = await at.browser.open(threadAddress(threadOf(at.site, 'pilot')));
    const popup = await at.browser.openPopup(page);
    await click(popup, 'button', 'Keep in touch');
    await shows(popup, `${dana.name} is kept.`);
  });

  test('a call and what follows from it, in one line, by keyboard alone, in seconds', async () => {
    const { browser } = at;
    const { id } = await onlyContact(browser);
    const friday = Temporal.Now.plainDateISO().add({ days: (12 - Temporal.Now.plainDateISO().dayOfWeek) % 7 || 7 });
    const times: Record<string, number> = {};
    const started = performance.now();
    const mark = (what: string) => {
      times[what] = Math.round(performance.now() - started);
    };

    const popup = await browser.openPopup(page);
    await cursorIn(popup, `Note about ${dana.name}`);
    mark('cursor');
    await popup.keyboard.type('/call Asked about seats friday 10am');
    mark('typed');
    await saveAndLeave(popup);
    await eventually('the end of the popup', () => isGone(popup));
    mark('saved and closed');
    console.log(`${kind}: milliseconds since the popup was opened:`, times);

    const { notes, touchpoints, followUps } = await recordsIn(browser);
    const told = touchpoints.filter(({ messageKey }) => messageKey === null);
    expect(told).toMatchObject([{ contactId: id, channel: 'call', direction: 'out', summary: 'Asked about seats' }]);
    expect(followUps).toMatchObject([
      { subjectIds: [id], kind: 'planned', what: 'Asked about seats', due: `${friday}T10:00`, status: 'open' },
    ]);
    expect(notes).toEqual([]);
    expect(await browser.inExtension((api) => api.storage.local.get())).toEqual({});

    const again = await browser.openPopup(page);
    await cursorIn(again, `Note about ${dana.name}`);
    await again.keyboard.type('/me');
    await getByRole(again, 'option', 'Meeting /meeting');
    await again.keyboard.press('Enter');
    await cursorIn(again, `What it was about, with ${dana.name}`);
    await again.keyboard.type('Kick-off tomorrow');
    await getByRole(again, 'button', 'Without this date');
    await again.keyboard.press('Backspace');
    await eventually('no date', async () => (await queryByRole(again, 'button', 'Without this date')) === null);
    await again.keyboard.press('Enter');
    await shows(again, 'Touchpoint saved.');
    const after = await recordsIn(browser);
    expect(after.touchpoints).toContainEqual(
      expect.objectContaining({ channel: 'meeting', summary: 'Kick-off tomorrow' }),
    );
    expect(after.followUps).toHaveLength(1);
    expect(await at.said()).toEqual([]);
  });

  test('a note, a touchpoint and a follow-up, by keyboard alone', async () => {
    const { browser } = at;
    const { id } = await onlyContact(browser);
    const before = Date.now();
    const popup = await browser.openPopup(page);
    await cursorIn(popup, `Note about ${dana.name}`);
    await popup.keyboard.type('Prefers annual billing');
    await popup.keyboard.press('Enter');
    await shows(popup, 'Note saved.');

    await pressAlt(popup, 'Digit2');
    await cursorIn(popup, `What it was about, with ${dana.name}`);
    await popup.keyboard.type('Asked for seats');
    await popup.keyboard.press('Enter');
    await shows(popup, 'Touchpoint saved.');

    await pressAlt(popup, 'Digit3');
    await cursorIn(popup, `What to do for ${dana.name}`);
    await popup.keyboard.type('Send the plan');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('ArrowRight'); // from tomorrow to in 3 days
    await popup.keyboard.press('Enter');
    await shows(popup, 'Follow-up saved');

    const { notes, touchpoints, followUps } = await recordsIn(browser);
    expect(notes).toMatchObject([{ subjectId: id, text: 'Prefers annual billing' }]);
    const told = touchpoints.filter(({ messageKey }) => messageKey === null);
    expect(told).toMatchObject([{ contactId: id, channel: 'call', direction: 'out', summary: 'Asked for seats' }]);
    expect(told[0]?.at).toBeGreaterThanOrEqual(before);
    expect(told[0]?.at).toBeLessThanOrEqual(Date.now());
    const due = dueOn(Temporal.Now.plainDateISO().add({ days: 3 }));
    expect(followUps).toMatchObject([
      { subjectIds: [id], kind: 'planned', what: 'Send the plan', due, status: 'open' },
    ]);

    const again = await browser.openPopup(page);
    await shows(again, 'Prefers annual billing');
    await shows(again, 'just now, call, to them');
    await getByRole(again, 'button', `Done: ${dana.name} Send the plan`);
    expect(await at.said()).toEqual([]);
  });

  test('keeps what was typed and not saved, also over the end of the popup and of the background', async () => {
    const { browser } = at;
    const popup = await browser.openPopup(page);
    await cursorIn(popup, `Note about ${dana.name}`);
    await popup.keyboard.type('Half a thou');
    await eventually('the draft', async () =>
      JSON.stringify(await browser.inExtension((api) => api.storage.local.get())).includes('Half a thou'),
    );
    await browser.closePopup();
    await browser.stopBackground();
    const again = await browser.openPopup(page);
    await cursorIn(again, `Note about ${dana.name}`);
    await eventually('the text', () =>
      again.evaluate(() => {
        const field = document.activeElement;
        return field instanceof HTMLTextAreaElement && field.value === 'Half a thou';
      }),
    );
    await again.keyboard.press('End');
    await again.keyboard.type('ght');
    await again.keyboard.press('Enter');
    await shows(again, 'Note saved.');
    expect((await recordsIn(browser)).notes).toMatchObject([{ text: 'Half a thought' }]);
    expect(await browser.inExtension((api) => api.storage.local.get())).toEqual({});
  });

  test('takes back what was done, and does it again', async () => {
    const { browser } = at;
    const popup = await browser.openPopup(page);
    await cursorIn(popup, `Note about ${dana.name}`);
    await popup.keyboard.type('Not meant for here');
    await popup.keyboard.press('Enter');
    await shows(popup, 'Note saved.');
    await click(popup, 'button', 'Undo');
    await shows(popup, 'Undone.');
    expect((await recordsIn(browser)).notes).toEqual([]);
    await click(popup, 'button', 'Redo');
    await shows(popup, 'Done again.');
    expect((await recordsIn(browser)).notes).toMatchObject([{ text: 'Not meant for here' }]);
  });

  test("the person's page shows everything, changes details, erases, and brings back", async () => {
    const { site, browser } = at;
    const { id } = await onlyContact(browser);
    const popup = await browser.openPopup(page);
    await cursorIn(popup, `Note about ${dana.name}`);
    await popup.keyboard.type('Prefers annual billing');
    await popup.keyboard.press('Enter');
    await shows(popup, 'Note saved.');
    await click(popup, 'link', dana.name);
    await getByRole(popup, 'heading', 'Timeline');
    const times = await popup.$$eval('.timeline time', (all) => all.map((it) => it.getAttribute('datetime')));
    const mails = threadOf(site, 'pilot').mails.map((mail) => new Date(mail.at).toISOString());
    expect(times.slice(1)).toEqual(mails.toReversed());
    await shows(popup, 'Prefers annual billing');

    await click(popup, 'button', 'More');
    await click(popup, 'button', 'Edit details');
    await (await getByRole(popup, 'textbox', 'Company')).type(dana.company);
    await popup.keyboard.press('Enter');
    await shows(popup, 'Saved.');
    expect(await onlyContact(browser)).toMatchObject({ id, company: dana.company });

    await click(popup, 'button', 'More');
    await click(popup, 'button', 'Erase…');
    await shows(popup, `Erase ${dana.name}?`);
    await click(popup, 'button', 'Erase');
    await shows(popup, `${dana.name} is erased.`);
    const { facts, settings, changes, ...erased } = await recordsIn(browser);
    expect(Object.values(erased).flat()).toEqual([]);
    const found = await browser.openPopup(page);
    await (await getByRole(found, 'combobox', 'Search')).type('dana');
    await shows(found, 'Nobody here is called “dana”.');
    await found.keyboard.press('Escape');

    await click(found, 'button', 'Menu');
    await click(found, 'link', 'Recent changes');
    await click(found, 'button', `Undo: erased, ${dana.name}`);
    await shows(found, 'Undone.');
    const { contacts, notes, touchpoints } = await recordsIn(browser);
    expect(contacts).toMatchObject([{ id, company: dana.company }]);
    expect(notes).toMatchObject([{ text: 'Prefers annual billing' }]);
    expect(touchpoints).toHaveLength(mails.length);
    expect(await textOf(found)).not.toContain('Something went wrong');
  });
});
