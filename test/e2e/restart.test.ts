import { describe, expect, test } from 'vitest';
import { type Due, dueAtMinute } from '../../src/domain/due';
import type { RunningBrowser } from '../browsers/browser';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { alwaysAtWork } from './always-at-work';
import { ask, keepByHand } from './ask';
import { click, cursorIn, fill, first, pressAlt, shows } from './face';
import { lookAtAgenda } from './look';
import { onlyContact, recordsIn } from './records';
import { threadOf } from './sample';
import { kinds, launchBuilt, makeProfile, startSites } from './start';

const { dana } = people;

// Dues have no zone, so three hours pass while a browser that is started again three zones further east is closed.
const before = { timeZone: 'Etc/UTC' };
const threeHoursLater = { timeZone: 'Etc/GMT-3' }; // POSIX counts from west to east

/** The due so many minutes after now, as clocks show it before. */
const dueIn = (minutes: number): Due => dueAtMinute(Temporal.Now.plainDateTimeISO(before.timeZone).add({ minutes }));

/** Expects that one follow-up alone is announced, without any doing, and once taken down does not come back. */
async function announcedOnce(browser: RunningBrowser, id: string): Promise<void> {
  const shown = async () => Object.keys(await browser.notifications());
  await eventually('the notification', async () => (await shown()).length > 0);
  const [notification = '', ...others] = await shown();
  expect(notification).toContain(id);
  expect(others).toEqual([]);
  await eventually('the badge', async () => (await browser.badge()) === '1');
  await browser.inExtension((api, it) => api.notifications.clear(it), notification);
  await browser.stopBackground();
  await lookAtAgenda(browser);
  expect(await shown()).toEqual([]);
}

describe.each(kinds)('%s is started again', (kind) => {
  test('after it was killed right after a save: the records and the draft are there, and the reminder comes', async () => {
    const [site, profile] = [await startSites(), await makeProfile()];
    const killed = await launchBuilt(kind, site, { profile, ...before });
    await alwaysAtWork(killed);
    const page = await killed.open(threadAddress(threadOf(site, 'pilot')));
    const popup = await killed.openPopup(page);
    await click(popup, 'button', 'Keep in touch');
    await cursorIn(popup, `Note about ${dana.name}`);
    await popup.keyboard.type('Prefers annual billing');
    await popup.keyboard.press('Enter');
    await shows(popup, 'Note saved.');
    await pressAlt(popup, 'Digit3');
    await cursorIn(popup, `What to do for ${dana.name}`);
    await popup.keyboard.type('Call about seats');
    await (await getByRole(popup, 'radio', 'A date…')).click();
    const due = dueIn(120);
    await fill(await first(popup, 'input[type=date]'), due.slice(0, 10));
    await fill(await first(popup, 'input[type=time]'), due.slice(11));
    await click(popup, 'button', 'Save');
    await shows(popup, 'Follow-up saved');
    await (await getByRole(popup, 'textbox', `Note about ${dana.name}`)).type('/call Half a thou');
    await eventually('the draft', async () =>
      JSON.stringify(await killed.inExtension((api) => api.storage.local.get())).includes('Half a thou'),
    );
    await killed.kill();

    const browser = await launchBuilt(kind, site, { profile, ...threeHoursLater });
    const { contacts, touchpoints, notes, followUps } = await recordsIn(browser);
    expect(contacts).toMatchObject([{ name: dana.name }]);
    expect(touchpoints).toHaveLength(threadOf(site, 'pilot').mails.length);
    expect(notes).toMatchObject([{ text: 'Prefers annual billing' }]);
    expect(followUps).toMatchObject([{ what: 'Call about seats', due, status: 'open' }]);
    await announcedOnce(browser, followUps[0]?.id ?? '');
    const again = await browser.openPopup(await browser.open(threadAddress(threadOf(site, 'pilot'))));
    await cursorIn(again, `What it was about, with ${dana.name}`);
    expect(await again.$eval('textarea', (field) => field.value)).toBe('Half a thou');
  });

  test('without its alarms: they are set anew, and what came due meanwhile is announced once', async () => {
    const [site, profile] = [await startSites(), await makeProfile()];
    const closed = await launchBuilt(kind, site, { profile, ...before });
    await alwaysAtWork(closed);
    const contactId = await keepByHand(closed, dana);
    const plan = async (minutes: number) =>
      (await ask(closed, 'followUp.plan', { contactId, what: '', due: dueIn(minutes) })).id;
    const [missed, next] = [await plan(120), await plan(180 + 8)];
    const minuteOfNext = (await recordsIn(closed)).followUps.find(({ id }) => id === next)?.due ?? '';
    await closed.clearAlarms();
    await closed.close();

    const browser = await launchBuilt(kind, site, { profile, ...threeHoursLater });
    const { epochMilliseconds } = Temporal.PlainDateTime.from(minuteOfNext).toZonedDateTime(threeHoursLater.timeZone);
    await eventually('an alarm at the next due', async () =>
      (await browser.alarms()).some(({ scheduledTime }) => scheduledTime === epochMilliseconds),
    );
    expect((await onlyContact(browser)).id).toBe(contactId);
    await announcedOnce(browser, missed);
  });
});
