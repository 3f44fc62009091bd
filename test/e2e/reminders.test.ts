import { beforeEach, describe, expect, test } from 'vitest';
import { dueOn } from '../../src/domain/due';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { conversationAddress, profileAddress } from '../site/linkedin/address';
import { people } from '../site/people';
import { alwaysAtWork } from './always-at-work';
import { ask, keepByHand, untilHeard } from './ask';
import { dueIn, momentOf } from './due';
import { click, cursorIn, fill, first, pressAlt, shows } from './face';
import { untilLooked } from './look';
import { changeFollowUp, onlyContact, recordsIn } from './records';
import { conversationWith, threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana, zoe, kai } = people;

describe.each(kinds)('reminders in %s', (kind) => {
  const at = shared(kind);

  beforeEach(() => alwaysAtWork(at.browser));

  const idsShown = async () => Object.keys(await at.browser.notifications());

  /** Waits until exactly one notification is on show. */
  async function announced(): Promise<string> {
    await eventually('a notification', async () => (await idsShown()).length > 0);
    const [id = '', ...others] = await idsShown();
    expect(others).toEqual([]);
    return id;
  }

  /** A person with something to do about them since this minute, announced. */
  async function dueNow() {
    const contactId = await keepByHand(at.browser, dana);
    const planned = { contactId, what: 'Call about seats', due: dueIn(0) };
    const { id } = await ask(at.browser, 'followUp.plan', planned);
    return { contactId, id, due: planned.due, notification: await announced() };
  }

  const followUp = async () => (await recordsIn(at.browser)).followUps[0];
  const badge = (text: string) => eventually(`the badge “${text}”`, async () => (await at.browser.badge()) === text);

  test('announces what was set in the popup for this very minute, and a click leads to the person', async () => {
    const { site, browser } = at;
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    const popup = await browser.openPopup(page);
    await click(popup, 'button', 'Keep in touch');
    await cursorIn(popup, `Note about ${dana.name}`);
    await pressAlt(popup, 'Digit3');
    await cursorIn(popup, `What to do for ${dana.name}`);
    await popup.keyboard.type('Call about seats');
    await (await getByRole(popup, 'radio', 'A date…')).click();
    const due = dueIn(0);
    await fill(await first(popup, 'input[type=date]'), due.slice(0, 10));
    await fill(await first(popup, 'input[type=time]'), due.slice(11));
    await click(popup, 'button', 'Save');
    await shows(popup, 'Follow-up saved');

    const notification = await announced();
    expect(notification).toBe(`follow-up:${(await followUp())?.id}@${due}`);
    if (kind === 'firefox') {
      // Chromium's getAll tells the ids alone.
      expect((await browser.notifications())[notification]).toMatchObject({
        title: dana.name,
        message: expect.stringContaining('Call about seats'),
      });
    }
    await badge('1');
    const { id } = await onlyContact(browser);
    await browser.clickNotification(notification);
    const person = await browser.extensionPage(`dashboard/index.html#/person/${id}`);
    await getByRole(person, 'heading', dana.name);
    await shows(person, 'Call about seats');
    await eventually('the end of the notification', async () => (await idsShown()).length === 0);
    await click(person, 'button', `Done: ${dana.name} Call about seats`);
    await badge('');
    await person.close();
    expect(await at.said()).toEqual([]);
  });

  test('sleeps until something comes due: an alarm at its minute wakes the background, which announces it', async () => {
    const { browser } = at;
    const contactId = await keepByHand(browser, dana);
    const due = dueIn(4);
    const { id } = await ask(browser, 'followUp.plan', { contactId, what: '', due });
    await eventually('an alarm at the minute it comes due', async () =>
      (await browser.alarms()).some(({ scheduledTime }) => scheduledTime === momentOf(due)),
    );
    await untilLooked(browser);
    expect(await idsShown()).toEqual([]);
    expect(await browser.badge()).toBe('');

    await browser.stopBackground();
    await changeFollowUp(browser, id, { due: dueIn(0) }); // four minutes pass
    await browser.fireAlarm('agenda');
    expect(await announced()).toContain(id);
    await badge('1');
    const soon = Date.now() + 16 * 60_000;
    await eventually('the next alarm', async () =>
      (await browser.alarms()).some(({ scheduledTime }) => scheduledTime > Date.now() && scheduledTime < soon),
    );
  });

  test('announces several at once as one', async () => {
    const { browser } = at;
    const ids = [];
    for (const person of [dana, zoe, kai]) {
      const contactId = await keepByHand(browser, person);
      ids.push((await ask(browser, 'followUp.plan', { contactId, what: '', due: dueIn(60) })).id);
    }
    await browser.stopBackground();
    for (const id of ids) await changeFollowUp(browser, id, { due: dueIn(0) });
    await browser.fireAlarm('agenda');
    expect(await announced()).toMatch(/^digest:/);
    await badge('3');
  });

  test.runIf(kind === 'chromium')('the button “Done” closes it, also from a sleeping background', async () => {
    const { notification } = await dueNow();
    await at.browser.stopBackground();
    await at.browser.pressNotificationButton(notification, 0);
    await eventually('the end of the follow-up', async () => (await followUp())?.status === 'done');
    await badge('');
    await eventually('the end of the notification', async () => (await idsShown()).length === 0);
  });

  test.runIf(kind === 'chromium')('the button “Snooze” puts it off until tomorrow', async () => {
    const { notification } = await dueNow();
    await at.browser.pressNotificationButton(notification, 1);
    const tomorrow = dueOn(Temporal.Now.plainDateISO().add({ days: 1 }));
    await eventually('tomorrow', async () => (await followUp())?.due === tomorrow);
    expect(await followUp()).toMatchObject({ status: 'open' });
    await badge('');
    await eventually('the end of the notification', async () => (await idsShown()).length === 0);
  });

  test('the agenda in the popup snoozes and closes, and the notification goes with it', async () => {
    const { browser } = at;
    await dueNow();
    const page = await browser.open('https://elsewhere.example/');
    const popup = await browser.openPopup(page);
    await click(popup, 'button', `Snooze ${dana.name}`);
    await (await first(popup, 'button.choice:nth-last-of-type(3)')).click(); // next week
    await shows(popup, 'Snoozed until');
    await badge('');
    await eventually('the end of the notification', async () => (await idsShown()).length === 0);
    const { dayOfWeek } = Temporal.PlainDate.from((await followUp())?.due ?? '');
    expect(dayOfWeek).toBe(1);
    await click(popup, 'button', `Done: ${dana.name} Call about seats`);
    await shows(popup, 'Done: ');
    expect(await followUp()).toMatchObject({ status: 'done' });
  });

  test('a wait set beside a mail is closed by an answer on LinkedIn, and by nothing older', async () => {
    const { site, browser } = at;
    const mail = await browser.open(threadAddress(threadOf(site, 'renewal')));
    const popup = await browser.openPopup(mail);
    await click(popup, 'button', 'Keep in touch');
    await cursorIn(popup, `Note about ${zoe.name}`);
    await pressAlt(popup, 'Digit3');
    await cursorIn(popup, `What to do for ${zoe.name}`);
    await popup.keyboard.type('The signature');
    await click(popup, 'radio', 'Wait');
    await click(popup, 'button', 'Save');
    await shows(popup, 'Waiting for an answer until');
    const { mails } = threadOf(site, 'renewal');
    expect(await followUp()).toMatchObject({
      kind: 'wait',
      what: 'The signature',
      status: 'open',
      since: { at: mails.at(-1)?.at, precision: 'ms' },
    });

    const profile = await browser.open(profileAddress(zoe));
    const there = await browser.openPopup(profile);
    await click(there, 'button', 'Yes, same person');
    await shows(there, `This is ${zoe.name} from now on.`);
    await browser.closePopup();

    const conversation = conversationWith(site, zoe);
    await browser.open(conversationAddress(conversation));
    const known = (id: string | undefined) =>
      eventually('the message', async () =>
        (await recordsIn(browser)).touchpoints.some(({ messageKey }) => messageKey === `linkedin:${id}`),
      );
    await known(conversation.messages.at(-1)?.id);
    await untilHeard(browser);
    expect(await followUp()).toMatchObject({ status: 'open', perhapsAnsweredBy: null });

    await known(site.receive({ on: 'linkedin', from: zoe, text: 'Signed!' }));
    await eventually('the end of the wait', async () => (await followUp())?.status === 'answered');
    const again = await browser.openPopup(mail);
    await getByRole(again, 'heading', 'Your turn');
    expect(await at.said()).toEqual([]);
  });
});
