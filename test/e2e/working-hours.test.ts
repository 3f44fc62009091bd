import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { type Due, dueAtMinute } from '../../src/domain/due';
import type { RunningBrowser } from '../browsers/browser';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { people } from '../site/people';
import { ask, keepByHand } from './ask';
import { click, fill, shows } from './face';
import { lookAtAgenda, untilLooked } from './look';
import { kinds, launchBuilt, makeProfile, startSites } from './start';

const { dana } = people;

// In milliseconds: a browser that has just been started on a busy machine takes its time.
const afterStart = 30_000;

/** The zone in which clocks show that hour of the day now. */
function zoneAt(hour: number): string {
  const offset = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  if (offset === 0) return 'Etc/UTC';
  // POSIX counts from west to east.
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

const idsShown = async (browser: RunningBrowser) => Object.keys(await browser.notifications());

const settings = (browser: RunningBrowser) => browser.openExtensionPage('dashboard/index.html#/settings');

/** Lets the rep work on every day, from eight to eight. */
async function workDaily(page: Page): Promise<void> {
  for (const day of ['Sat', 'Sun']) await click(page, 'checkbox', day);
  await fill(await time(page, 'From'), '08:00');
  await fill(await time(page, 'To'), '20:00');
}

/** A field for a time of day: what it is called is all that browsers tell of it alike. */
function time(page: Page, label: string) {
  return eventually(`the field “${label}”`, async () => {
    for (const field of await page.$$('.hours-form label')) {
      const words = await field.evaluate((element) => element.textContent);
      if (words === label) return field.$('input[type=time]');
    }
    return null;
  });
}

describe.each(kinds)('working hours in %s', (kind) => {
  test('a pause holds back what comes due in it until it ends, over a restart', async () => {
    const [site, profile] = [await startSites(), await makeProfile()];
    const morning = zoneAt(10);
    const closed = await launchBuilt(kind, site, { profile, timeZone: morning });
    const now = Temporal.Now.zonedDateTimeISO(morning).round({ smallestUnit: 'minute', roundingMode: 'floor' });
    const end = now.add({ minutes: 8 });
    const page = await settings(closed);
    await workDaily(page);
    await click(page, 'button', 'Add a pause');
    await fill(await time(page, 'Pause 1 from'), '10:00');
    await fill(await time(page, 'Pause 1 to'), end.toPlainTime().toString({ smallestUnit: 'minute' }));
    await click(page, 'button', 'Save');
    await shows(page, 'Working hours saved.');
    await shows(page, 'Right now nothing is announced; the next moment is');

    const contactId = await keepByHand(closed, dana);
    const due: Due = dueAtMinute(now.toPlainDateTime());
    const held = await ask(closed, 'followUp.plan', { contactId, what: 'Call about seats', due });
    await eventually('the badge', async () => (await closed.badge()) === '1');
    await eventually('an alarm at the end of the pause', async () =>
      (await closed.alarms()).some(({ scheduledTime }) => scheduledTime === end.epochMilliseconds),
    );
    expect(await idsShown(closed)).toEqual([]);
    const pinned = await ask(closed, 'followUp.plan', { contactId, what: 'Call at once', due, pinned: true });
    await eventually('what was pinned', async () => (await idsShown(closed)).some((id) => id.includes(pinned.id)));
    expect((await idsShown(closed)).filter((id) => id.includes(held.id))).toEqual([]);
    await untilLooked(closed);
    await closed.close();

    // Dues and hours have no zone, so two hours pass while a browser that is started again further east is closed.
    const browser = await launchBuilt(kind, site, { profile, timeZone: zoneAt(12) });
    await eventually(
      'the notification',
      async () => (await idsShown(browser)).some((id) => id.includes(held.id)),
      afterStart,
    );
    const again = await settings(browser);
    await eventually('the hours that were set', async () => {
      const values = await again.$$eval('.hours-form input[type=time]', (fields) => fields.map(({ value }) => value));
      const pause = ['10:00', end.toPlainTime().toString({ smallestUnit: 'minute' })];
      return `${values}` === `${['08:00', '20:00', ...pause]}`;
    });
    expect(await again.$$eval('.hours-form input[type=checkbox]', (days) => days.every(({ checked }) => checked))).toBe(
      true,
    );
    const [notification = ''] = (await idsShown(browser)).filter((id) => id.includes(held.id));
    await browser.inExtension((api, id) => api.notifications.clear(id), notification);
    await lookAtAgenda(browser);
    expect((await idsShown(browser)).filter((id) => id.includes(held.id))).toEqual([]);
  });

  test('a day off holds back what comes due on it; taken away, it is announced at once', async () => {
    const site = await startSites();
    const noon = zoneAt(12);
    const browser = await launchBuilt(kind, site, { timeZone: noon });
    const today = Temporal.Now.plainDateISO(noon).toString();
    const page = await settings(browser);
    await workDaily(page);
    await click(page, 'button', 'Save');
    await shows(page, 'Working hours saved.');
    const from = await eventually('the field of the day', () => page.$('.holidays form input[type=date]'));
    await fill(from, today);
    await click(page, 'button', 'Add');
    await shows(page, 'Off: ');

    const contactId = await keepByHand(browser, dana);
    const due = dueAtMinute(Temporal.Now.plainDateTimeISO(noon));
    const { id } = await ask(browser, 'followUp.plan', { contactId, what: 'Call about seats', due });
    await lookAtAgenda(browser);
    expect(await browser.badge()).toBe('1');
    expect(await idsShown(browser)).toEqual([]);

    await (await getByRole(page, 'button', await removeName(page))).click();
    await shows(page, 'No longer off: ');
    await eventually('the notification', async () => (await idsShown(browser)).some((shown) => shown.includes(id)));
    await click(page, 'button', 'Undo');
    await shows(page, 'Undone.');
    await shows(await settings(browser), '1 day');
  });
});

/** What the button that takes the only day off away is called: the day in the browser's language. */
async function removeName(page: Page): Promise<string> {
  return eventually('the day off', () =>
    page.evaluate(() => document.querySelector('.holidays li button')?.getAttribute('aria-label')),
  );
}
