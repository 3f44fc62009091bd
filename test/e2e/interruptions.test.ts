import { beforeEach, describe, expect, test } from 'vitest';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { alwaysAtWork } from './always-at-work';
import { ask, keepByHand } from './ask';
import { dueIn } from './due';
import { click, cursorIn, shows } from './face';
import { holdBackWrites } from './hold-back';
import { lookAtAgenda } from './look';
import { changeFollowUp, recordsIn } from './records';
import { threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana } = people;

describe.each(kinds)('the background in %s is stopped', (kind) => {
  const at = shared(kind);

  beforeEach(() => alwaysAtWork(at.browser));

  const idsShown = async () => Object.keys(await at.browser.notifications());
  const announced = async () => (await recordsIn(at.browser)).announced.map(({ followUpId }) => followUpId);

  /** A follow-up that has come due while the background was asleep. */
  async function dueMeanwhile(): Promise<string> {
    const contactId = await keepByHand(at.browser, dana);
    const { id } = await ask(at.browser, 'followUp.plan', { contactId, what: 'Call', due: dueIn(60) });
    await at.browser.stopBackground();
    await changeFollowUp(at.browser, id, { due: dueIn(0) });
    return id;
  }

  /** Expects that the follow-up is on show, and once taken down does not come back. */
  async function announcedOnce(id: string): Promise<void> {
    await lookAtAgenda(at.browser);
    const shown = await idsShown();
    expect(shown).toEqual([expect.stringContaining(`follow-up:${id}@`)]);
    expect(await announced()).toEqual([id]);
    await at.browser.inExtension((api, it) => api.notifications.clear(it), shown[0] ?? '');
    await at.browser.stopBackground();
    await lookAtAgenda(at.browser);
    expect(await idsShown()).toEqual([]);
    expect(await at.browser.badge()).toBe('1');
  }

  test('before a report: the report wakes it', async () => {
    const { site, browser } = at;
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    await click(await browser.openPopup(page), 'button', 'Keep in touch');
    await eventually('the contact', async () => (await recordsIn(browser)).contacts.length === 1);
    await browser.closePopup();
    await browser.stopBackground();
    expect(await browser.isBackgroundRunning()).toBe(false);
    const id = site.receive({ on: 'gmail', thread: 'pilot', from: dana, text: 'And the dates?' });
    await eventually('the touchpoint', async () =>
      (await recordsIn(browser)).touchpoints.some(({ messageKey }) => messageKey === `gmail:${id}`),
    );
    expect(await at.said()).toEqual([]);
  });

  test('before an alarm: the alarm wakes it', async () => {
    const id = await dueMeanwhile();
    expect(await at.browser.isBackgroundRunning()).toBe(false);
    await announcedOnce(id);
  });

  test('between showing a notification and noting that it was shown: it shows the same one, and only that', async () => {
    const { browser } = at;
    const id = await dueMeanwhile();
    const letGo = await holdBackWrites(browser, 'announced');
    await browser.fireAlarm('agenda');
    await eventually('the notification', async () => (await idsShown()).length > 0);
    await browser.stopBackground();
    await letGo();
    expect(await announced()).toEqual([]);
    await announcedOnce(id);
  });

  test('with its alarm lost as well: whatever wakes it next announces what came due', async () => {
    const { site, browser } = at;
    const id = await dueMeanwhile();
    await browser.clearAlarms();
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    await browser.openPopup(page);
    await eventually('the notification', async () => (await idsShown()).length > 0);
    await browser.closePopup();
    await announcedOnce(id);
  });

  test('right after an acknowledged save: an alarm is set to look again, and nothing is lost', async () => {
    const { browser } = at;
    const contactId = await keepByHand(browser, dana);
    const { id } = await ask(browser, 'followUp.plan', { contactId, what: 'Call', due: dueIn(0) });
    await browser.stopBackground();
    expect((await recordsIn(browser)).followUps).toMatchObject([{ id, status: 'open' }]);
    await announcedOnce(id);
  });

  test('at one moment after another while it announces', async () => {
    const { browser } = at;
    for (const pause of [0, 10, 30, 60]) {
      const id = await dueMeanwhile();
      await browser.fireAlarm('agenda');
      await new Promise((resolve) => setTimeout(resolve, pause)); // the moment is what is tried here
      await browser.stopBackground();
      await announcedOnce(id);
      await ask(browser, 'followUp.close', { id, as: 'done' });
      await eventually('the end of the announcement', async () => (await announced()).length === 0);
    }
  });

  test('while it saves: the popup says so, keeps the text, and saves it the second time', async () => {
    const { site, browser } = at;
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    const popup = await browser.openPopup(page);
    await click(popup, 'button', 'Keep in touch');
    await cursorIn(popup, `Note about ${dana.name}`);
    await popup.keyboard.type('Prefers annual billing');
    const letGo = await holdBackWrites(browser, 'notes');
    await popup.keyboard.press('Enter');
    await eventually('the save under way', () => popup.$('form[aria-busy=true]'));
    await browser.stopBackground();
    await letGo();
    await shows(popup, 'Touchbase did not answer, so this was not saved. Try again');
    expect((await recordsIn(browser)).notes).toEqual([]);

    const field = await getByRole(popup, 'textbox', `Note about ${dana.name}`);
    expect(await field.evaluate((it) => it instanceof HTMLTextAreaElement && it.value)).toBe('Prefers annual billing');
    await field.press('Enter');
    await shows(popup, 'Note saved.');
    expect((await recordsIn(browser)).notes).toMatchObject([{ text: 'Prefers annual billing' }]);
  });
});
