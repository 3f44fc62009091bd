import { owner, people } from '../../site/people';
import type { Conversation, Mail, Message, Thread } from '../../site/world';
import type { Stage } from '../stage';
import type { touchpointLine } from '../words';

/** Whom the tour is about. */
export const { dana, sam } = people;

/** The thread with Dana in the sample mailbox. */
export function danasThread({ site }: Stage): Thread {
  const thread = site.world.threads.find(({ key }) => key === 'pilot');
  if (!thread) throw new Error('The sample mailbox has no thread with Dana.');
  return thread;
}

/** The conversation with Dana in the sample network. */
export function danasConversation({ site }: Stage): Conversation {
  const conversation = site.world.conversations.find((it) => it.with === dana);
  if (!conversation) throw new Error('The sample network has no conversation with Dana.');
  return conversation;
}

type Touch = Parameters<typeof touchpointLine>[0];

/** What the call was about that is recorded by hand. */
export const call = { at: yesterdayAt(15), words: 'Walked through the seat plan' };

/** Yesterday at a full hour, Unix milliseconds. */
function yesterdayAt(hour: number): number {
  const midnight = new Date().setHours(0, 0, 0, 0);
  return new Date(midnight - 12 * 3_600_000).setHours(hour, 0, 0, 0);
}

/** The touchpoint that a mail of the thread should become. */
export function touchOfMail({ subject }: Thread, { at, from }: Mail): Touch {
  return {
    at,
    precision: 'ms',
    channel: 'email',
    direction: from.email === owner.email ? 'out' : 'in',
    summary: subject,
  };
}

/** The touchpoint that a message on LinkedIn should become. */
export function touchOfMessage({ at, from }: Message): Touch {
  return { at, precision: 'ms', channel: 'linkedin', direction: from === owner ? 'out' : 'in', summary: '' };
}

/** The touchpoint that the call should become. */
export const touchOfCall: Touch = {
  at: call.at,
  precision: 'minute',
  channel: 'call',
  direction: 'out',
  summary: call.words,
};
