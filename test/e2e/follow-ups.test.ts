import { describe, expect, test } from 'vitest';
import { dueOn } from '../../src/domain/due';
import type { Day } from '../../src/domain/working-time';
import { getByRole, queryByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { conversationAddress, profileAddress } from '../site/linkedin/address';
import { people } from '../site/people';
import { tryAddress } from '../site/try/try-page';
import { ask, keepByHand, untilHeard } from './ask';
import { dueIn } from './due';
import { click, cursorIn, first, pressAlt, shows } from './face';
import { changeFollowUp, onlyContact, recordsIn } from './records';
import { conversationWith, threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana, zoe, kai } = people;

describe.each(kinds)('follow-ups in %s', (kind) => {
  const at = shared(kind);

  const followUp = async () => (await recordsIn(at.browser)).followUps[0];
  const inDays = (days: number) => dueOn(Temporal.Now.plainDateISO().add({ days }));

  /** The days of this machine's calendar since a moment in Unix milliseconds. */
  const daysAgo = (moment: number) => {
    const day = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(Temporal.Now.timeZoneId());
    return day.toPlainDate().until(Temporal.Now.plainDateISO()).days;
  };

  /** Somebody of a thread, kept from it. */
  async function keptBeside(key: 'pilot' | 'renewal', name: string) {
    const mail = await at.browser.open(threadAddress(threadOf(at.site, key)));
    const popup = await at.browser.openPopup(mail);
    await click(popup, 'button', 'Keep in touch');
    await cursorIn(popup, `Note about ${name}`);
    return { mail, popup };
  }

  test('a wait set beside a mail by words is closed by an answer on LinkedIn', async () => {
    const { site, browser } = at;
    const { popup } = await keptBeside('renewal', zoe.name);
    await pressAlt(popup, 'Digit3');
    await cursorIn(popup, `What to do for ${zoe.name}`);
    await popup.keyboard.type('The signature');
    await click(popup, 'radio', 'Wait');
    const words = await getByRole(popup, 'textbox', 'When, in words');
    await words.click();
    await popup.keyboard.type('in 2 weeeks');
    await shows(popup, 'Not understood.');
    await words.click({ count: 3 });
    await popup.keyboard.type('in 2 weeks at 3pm');
    await shows(popup, '· in 14 days');
    await popup.keyboard.press('Enter');
    await shows(popup, 'Waiting for an answer until');
    expect(await followUp()).toMatchObject({ kind: 'wait', what: 'The signature', due: `${inDays(14)}T15:00` });

    const profile = await browser.open(profileAddress(zoe));
    const there = await browser.openPopup(profile);
    await click(there, 'button', 'Yes, same person');
    await shows(there, `This is ${zoe.name} from now on.`);
    await browser.closePopup();
    await browser.open(conversationAddress(conversationWith(site, zoe)));
    site.receive({ on: 'linkedin', from: zoe, text: 'Signed!' });
    await eventually('the end of the wait', async () => (await followUp())?.status === 'answered');
    expect(await at.said()).toEqual([]);
  });

  test('a wait that is due leads to its thread, and finding the answer there closes it', async () => {
    const { site, browser } = at;
    const { mail } = await keptBeside('renewal', zoe.name);
    const thread = threadOf(site, 'renewal');
    const { id: contactId } = await onlyContact(browser);
    await untilHeard(browser);
    const [conversation] = (await recordsIn(browser)).conversations;
    const wait = { conversationId: conversation?.id ?? null };
    const { id } = await ask(browser, 'followUp.plan', { contactId, what: 'The signature', due: inDays(5), wait });
    await mail.close();
    await changeFollowUp(browser, id, { due: dueIn(0) }); // five days pass
    site.receive({ on: 'gmail', thread: 'renewal', from: zoe, text: 'Signed!' });

    const popup = await browser.openPopup(await browser.open(tryAddress));
    await shows(popup, 'no answer seen; thread last opened');
    const link = await getByRole(popup, 'link', `Open the conversation with ${zoe.name}`);
    const address = await link.evaluate((element) => element.getAttribute('href') ?? '');
    expect(address).toContain('#all/');
    const opened = await browser.open(address);
    await getByRole(opened, 'heading', thread.subject);
    await eventually('the end of the wait', async () => (await followUp())?.status === 'answered');
    expect(await at.said()).toEqual([]);
  });

  test('a promise in pasted words is noted once confirmed, and kept late', async () => {
    const { browser } = at;
    const { popup } = await keptBeside('pilot', dana.name);
    await pressAlt(popup, 'Digit3');
    await cursorIn(popup, `What to do for ${dana.name}`);
    await click(popup, 'radio', 'Promise');
    await (await getByRole(popup, 'textbox', `What to do for ${dana.name}`)).click();
    await popup.keyboard.type("I'll send the SOC 2 report in 5 days");
    await shows(popup, 'You owe “send the SOC 2 report”');
    expect((await recordsIn(browser)).followUps).toEqual([]);
    await click(popup, 'button', 'Use this');
    await (await getByRole(popup, 'textbox', `What to do for ${dana.name}`)).click();
    await popup.keyboard.press('Enter');
    await shows(popup, 'Promise noted');
    const { id, ...noted } = (await followUp()) ?? {};
    expect(noted).toMatchObject({ kind: 'commitment', by: 'me', what: 'send the SOC 2 report', due: inDays(5) });

    await changeFollowUp(browser, id ?? '', { due: inDays(-2) }); // a week passes
    const away = await browser.openPopup(await browser.open(tryAddress));
    const kept = `Kept: ${dana.name} send the SOC 2 report`;
    await getByRole(away, 'heading', 'You promised');
    await shows(away, '2 days late you promised');
    await click(away, 'button', kept);
    await shows(away, `Promise kept: ${dana.name}.`);
    await eventually('no row', async () => (await queryByRole(away, 'button', kept)) === null);
    expect(await followUp()).toMatchObject({ status: 'done', due: inDays(-2) });
    await click(away, 'button', 'Undo');
    await getByRole(away, 'button', kept);
    await click(away, 'button', `More about this: ${dana.name}`);
    await click(away, 'button', 'Not kept');
    await shows(away, `Promise not kept: ${dana.name}.`);
    expect(await followUp()).toMatchObject({ status: 'broken' });
    expect(await at.said()).toEqual([]);
  });

  test('whoever writes once more to somebody who has not answered is told before', async () => {
    const { site, browser } = at;
    const { mail, popup } = await keptBeside('renewal', zoe.name);
    expect(await queryByRole(popup, 'region', 'Before you write again')).toBeNull();
    const { id: contactId } = await onlyContact(browser);
    const earlier = Date.now() - 2 * 86_400_000;
    const touch = { contactId, channel: 'linkedin', direction: 'out', at: earlier, summary: 'Again' } as const;
    await ask(browser, 'touchpoint.log', touch);
    await browser.closePopup();
    await click(mail, 'link', 'Reply');
    const beside = await browser.openPopup(mail);
    const guard = await getByRole(beside, 'region', 'Before you write again');
    const told = await guard.evaluate((element) => element.textContent ?? '');
    expect(told).toContain('You wrote 2 times in a row, and no answer was seen.');
    const mine = threadOf(site, 'renewal').mails.at(-1)?.at ?? 0;
    expect(told).toContain(`Days between: ${daysAgo(mine) - 2}.`);
    expect(told).toContain('The last by LinkedIn, 2 days ago.');
    expect(told).toContain('Better leave it until');
    await click(beside, 'button', 'Remind me then');
    await shows(beside, 'Follow-up saved');
    expect(await followUp()).toMatchObject({ kind: 'planned', due: inDays(5), subjectIds: [contactId] });

    // Once they have answered there is nothing to say.
    site.receive({ on: 'gmail', thread: 'renewal', from: zoe, text: 'Sorry, I was away.' });
    await eventually('no more warning', async () => {
      const shown = await browser.openPopup(mail);
      await getByRole(shown, 'article', zoe.name);
      return (await queryByRole(shown, 'region', 'Before you write again')) === null;
    });
  });

  test('a wait is offered for a question of mine, and set by one press', async () => {
    const { site, browser } = at;
    const page = await browser.open(conversationAddress(conversationWith(site, kai)));
    const popup = await browser.openPopup(page);
    await click(popup, 'button', 'Keep in touch');
    const offer = await getByRole(popup, 'region', 'Wait for an answer?');
    expect(await offer.evaluate((element) => element.textContent)).toContain('You asked a question');
    expect(await offer.$$eval('button', (all) => all.map((button) => button.className))).toEqual(['primary', '']);
    await (await first(popup, '.offer button.primary')).click();
    await shows(popup, 'Waiting for an answer until');
    const conversationId = `linkedin:${conversationWith(site, kai).id}`;
    expect(await followUp()).toMatchObject({ kind: 'wait', conversationId, status: 'open' });
    await eventually('no more offer', async () => (await queryByRole(popup, 'region', 'Wait for an answer?')) === null);
    expect(await at.said()).toEqual([]);
  });

  test('whoever wrote last waits under “Your turn” until that is settled', async () => {
    const { site, browser } = at;
    await keptBeside('pilot', dana.name);
    await untilHeard(browser);
    const popup = await browser.openPopup(await browser.open(tryAddress));
    await getByRole(popup, 'heading', 'Your turn');
    const theirs = threadOf(site, 'pilot').mails.at(-1)?.at ?? 0;
    await shows(popup, `wrote ${daysAgo(theirs)} days ago`);
    await click(popup, 'button', `No answer needed: ${dana.name} Pilot rollout: dates and seats`);
    await eventually('nobody waits', async () => (await queryByRole(popup, 'heading', 'Your turn')) === null);
    await click(popup, 'button', 'Undo');
    await getByRole(popup, 'heading', 'Your turn');
  });

  test('what is put off until they write sleeps apart, and is back once they have written', async () => {
    const { site, browser } = at;
    const { mail } = await keptBeside('renewal', zoe.name);
    const { id: contactId } = await onlyContact(browser);
    const { id } = await ask(browser, 'followUp.plan', { contactId, what: 'Offer the workshop', due: inDays(0) });
    const away = await browser.openPopup(await browser.open(tryAddress));
    await click(away, 'button', `Snooze ${zoe.name}`);
    await click(away, 'button', 'When they write');
    await shows(away, `Sleeps until ${zoe.name} writes.`);
    await shows(away, 'Asleep or held back (1)');
    expect(await followUp()).toMatchObject({ id, status: 'asleep' });
    await mail.bringToFront();
    site.receive({ on: 'gmail', thread: 'renewal', from: zoe, text: 'Is there a workshop?' });
    await eventually('its waking', async () => (await followUp())?.status === 'open');
  });

  test('a rhythm that is due is kept by telling how they were touched', async () => {
    const { browser } = at;
    const contactId = await keepByHand(browser, dana);
    const at20DaysAgo = Date.now() - 20 * 86_400_000;
    const touch = { contactId, channel: 'call', direction: 'out', at: at20DaysAgo, summary: 'Prices' } as const;
    await ask(browser, 'touchpoint.log', touch);
    await ask(browser, 'cadence.set', { contactId, cadence: { ideal: 7, latest: 14 } });
    const popup = await browser.openPopup(await browser.open(tryAddress));
    await shows(popup, 'no touch seen for 20 days; wanted every 7');
    await click(popup, 'button', `In touch with ${dana.name}: how?`);
    await click(popup, 'button', 'Meeting');
    await shows(popup, 'Touchpoint saved.');
    await shows(popup, 'All clear');
    const { touchpoints } = await recordsIn(browser);
    expect(touchpoints.map(({ channel }) => channel).sort()).toEqual(['call', 'meeting']);
  });

  test('an important date comes with its lead, and is done for the year', async () => {
    const { browser } = at;
    const contactId = await keepByHand(browser, dana);
    const date = { id: null, kind: 'renewal', label: 'Contract A', day: inDays(5) as Day, leadDays: 14 } as const;
    await ask(browser, 'importantDate.set', { contactId, date });
    const popup = await browser.openPopup(await browser.open(tryAddress));
    await shows(popup, 'Renewal: Contract A');
    await click(popup, 'button', `Done for this year: ${dana.name}`);
    await shows(popup, 'All clear');
  });

  test('the address of a notification opens a follow-up with its snooze at hand', async () => {
    const { browser } = at;
    const contactId = await keepByHand(browser, dana);
    const { id } = await ask(browser, 'followUp.plan', { contactId, what: 'Call about seats', due: inDays(0) });
    const page = await browser.openExtensionPage(`dashboard/index.html#/person/${contactId}/snooze/${id}`);
    await getByRole(page, 'group', `Snooze ${dana.name}`);
    await eventually('the focus', () => page.evaluate(() => document.activeElement?.className === 'choice'));
    await page.keyboard.press('Enter');
    await shows(page, 'Snoozed until');
    expect((await followUp())?.due).not.toBe(inDays(0));
  });
});
