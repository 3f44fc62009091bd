import { getByRole } from '../../browsers/by-role';
import { daysBetween } from '../../site/date-text';
import { threadAddress } from '../../site/gmail/address';
import { lastAt } from '../../site/world';
import { lastTouchOf, peopleOffered, saysOnCard } from '../eyes';
import { press, type } from '../hands';
import { recordsIn } from '../records';
import type { Stage } from '../stage';
import type { Step } from '../step';
import { contactLine, touchpointLines } from '../words';
import { dana, danasThread, sam, touchOfCall, touchOfMail } from './cast';

export const opensThread: Step = {
  name: 'thread',
  title: 'Opens a Gmail thread, and the popup over it: its people are there, and nothing is stored',
  async play(stage, log) {
    const thread = danasThread(stage);
    const page = await stage.open(threadAddress(thread));
    await getByRole(page, 'heading', thread.subject);
    const popup = await stage.openPopup();
    await log.reads(
      'popup',
      () => peopleOffered(popup),
      [dana, sam].map(({ name }) => `${name}, not kept yet`),
    );
    await log.reads('database', () => countsIn(stage), [
      '0 contacts, 0 conversations, 0 touchpoints, 0 notes, 0 follow-ups',
    ]);
  },
};

export const keepsDana: Step = {
  name: 'kept',
  title: 'Presses “Keep in touch”: Dana is a contact, and the messages of the thread are touchpoints',
  async play(stage, log) {
    const { browser, popup } = stage;
    const thread = danasThread(stage);
    await press(popup, 'button', 'Keep in touch');
    await log.reads(
      'contact',
      async () => (await recordsIn(browser)).contacts.flatMap((it) => [contactLine(it), ...it.identities]),
      [`${dana.name} · prospect`, `email:${dana.email}`],
    );
    await log.reads(
      'touchpoints',
      async () => touchpointLines((await recordsIn(browser)).touchpoints),
      touchpointLines(thread.mails.map((mail) => touchOfMail(thread, mail))),
    );
    await log.reads(
      'popup',
      () => lastTouchOf(popup, dana.name),
      () => [`Last touch: ${daysBetween(lastAt(thread.mails), Date.now())} days ago, e-mail, from them`],
    );
  },
};

export const answersInGmail: Step = {
  name: 'answered-in-gmail',
  title: 'Answers Dana in Gmail with a question: it is their turn',
  async play(stage, log) {
    await stage.closePopup();
    const { browser, page } = stage;
    await press(page, 'link', 'Reply');
    await type(page, 'Message Body', 'Forty seats. Shall we start on the 3rd?');
    await press(page, 'button', 'Send');
    await log.reads(
      'conversation',
      async () => (await recordsIn(browser)).conversations.map(({ subject, turn }) => `“${subject}”: ${turn}`),
      [`“${danasThread(stage).subject}”: theirs`],
    );
    const popup = await stage.openPopup();
    const words = 'No answer seen; thread last opened just now.';
    await log.reads('popup', () => saysOnCard(popup, dana.name, words), [words]);
  },
};

export const opensThreadAgain: Step = {
  name: 'thread-again',
  title: 'Loads the thread once more: the sent message is logged under its final id, and nothing twice',
  async play(stage, log) {
    await stage.closePopup();
    const { browser, page } = stage;
    const thread = danasThread(stage);
    await page.reload();
    await getByRole(page, 'heading', thread.subject);
    await log.reads(
      'touchpoints',
      async () => touchpointLines((await recordsIn(browser)).touchpoints),
      touchpointLines([...thread.mails.map((mail) => touchOfMail(thread, mail)), touchOfCall]),
    );
    await stage.openPopup();
    await getByRole(stage.popup, 'article', dana.name);
  },
};

async function countsIn({ browser }: Stage): Promise<string[]> {
  const { contacts, conversations, touchpoints, notes, followUps } = await recordsIn(browser);
  const people = `${contacts.length} contacts, ${conversations.length} conversations`;
  return [`${people}, ${touchpoints.length} touchpoints, ${notes.length} notes, ${followUps.length} follow-ups`];
}
