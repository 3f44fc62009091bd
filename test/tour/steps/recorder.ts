import { cursorIn, notice } from '../eyes';
import { choose, fillIn, press, type } from '../hands';
import { recordsIn } from '../records';
import type { Stage } from '../stage';
import type { Step } from '../step';
import { followUpLine, localTime, noteLine, touchpointLine } from '../words';
import { call, dana, danasThread, touchOfCall } from './cast';

export const notesSomething: Step = {
  name: 'note',
  title: 'Types a note, for the cursor stands in it, and presses Enter',
  async play({ browser, popup }, log) {
    const text = 'Starts with two depots; wants one invoice';
    await log.reads('cursor', () => cursorIn(popup), [`Note about ${dana.name}`]);
    await popup.keyboard.type(text);
    await popup.keyboard.press('Enter');
    await log.reads('notes', async () => (await recordsIn(browser)).notes.map(noteLine), [noteLine({ text })]);
    await log.reads('popup', () => notice(popup), ['Note saved.']);
  },
};

export const recordsCall: Step = {
  name: 'call',
  title: 'Records a call of yesterday',
  async play({ browser, popup }, log) {
    await press(popup, 'radio', 'Call');
    await choose(popup, 'When', 'Another time…');
    await fillIn(popup, 'Date and time', localTime(call.at, 'minute').replace(' ', 'T'));
    await type(popup, `What it was about, with ${dana.name}`, call.words);
    await popup.keyboard.press('Enter');
    await log.reads(
      'touchpoint',
      async () =>
        (await recordsIn(browser)).touchpoints.filter(({ channel }) => channel === 'call').map(touchpointLine),
      [touchpointLine(touchOfCall)],
    );
    await log.reads('popup', () => notice(popup), ['Touchpoint saved.']);
  },
};

export const waitsForAnswer: Step = {
  name: 'wait',
  title: 'Waits for the answer: a follow-up that counts only if no answer is seen in three days',
  async play(stage, log) {
    const { browser, popup } = stage;
    const what = 'Has Dana agreed to the 3rd?';
    await press(popup, 'radio', 'Wait');
    await type(popup, `What to do for ${dana.name}`, what);
    await press(popup, 'radio', 'In 3 days');
    await press(popup, 'button', 'Save');
    await log.reads('follow-up', async () => (await recordsIn(browser)).followUps.map(followUpLine), [
      followUpLine({ kind: 'wait', what, due: dayAhead(3), status: 'open' }),
    ]);
    await log.reads('waiting in', () => subjectsWaitedIn(stage), [`“${danasThread(stage).subject}”`]);
    log.tell(
      'alarms',
      (await browser.alarms()).map(({ name, scheduledTime }) => `“${name}” rings at ${localTime(scheduledTime, 'ms')}`),
    );
  },
};

/** The conversations in which an answer is awaited. */
async function subjectsWaitedIn({ browser }: Stage): Promise<string[]> {
  const { followUps, conversations } = await recordsIn(browser);
  const awaited = followUps.map((it) => (it.kind === 'wait' ? it.conversationId : null));
  return conversations.filter(({ id }) => awaited.includes(id)).map(({ subject }) => `“${subject}”`);
}

/** The day that many days from today, as a due. */
function dayAhead(days: number): `${number}-${number}-${number}` {
  const noon = new Date().setHours(12, 0, 0, 0);
  const day = new Date(noon).setDate(new Date(noon).getDate() + days);
  return localTime(day, 'day') as `${number}-${number}-${number}`; // an ISO 8601 day is one
}
