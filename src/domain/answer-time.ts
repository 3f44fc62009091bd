import type { Conversation } from './conversation';
import type { Touchpoint } from './touchpoint';

/** How many answer times are kept: the habit of late, not of years ago. */
export const mostAnswerTimes = 50;

/** Fewer than these tell no habit. */
export const fewestAnswerTimes = 5;

/** What is written later than this, in milliseconds, answers nothing any more: thirty days. */
export const longestAnswerTime = 30 * 24 * 60 * 60_000;

type Message = Pick<Touchpoint, 'conversationId' | 'direction' | 'at' | 'precision'>;

/**
 * How long I took to answer, in milliseconds, oldest first: from the last message of theirs to the next of mine in the
 * same conversation. What is known to the day only tells no time; where the direction of a message between them is not
 * known, it may have been the answer. A message to several contacts answers once.
 * @param touchpoints of one contact or of many, in any order
 */
export function answerTimes(touchpoints: readonly Message[]): number[] {
  const found: { at: number; took: number }[] = [];
  const waiting = new Map<string, Message>();
  // Of one moment, theirs comes first: an answer is never written before what it answers.
  const inOrder = touchpoints.toSorted((one, other) => one.at - other.at || turnOf(one) - turnOf(other));
  for (const touchpoint of inOrder) {
    const { conversationId, direction } = touchpoint;
    if (conversationId === null) continue;
    const theirs = waiting.get(conversationId);
    if (direction === 'in') waiting.set(conversationId, touchpoint);
    else waiting.delete(conversationId);
    if (direction !== 'out' || !theirs || theirs.precision === 'day' || touchpoint.precision === 'day') continue;
    const took = touchpoint.at - theirs.at;
    if (took <= longestAnswerTime) found.push({ at: touchpoint.at, took });
  }
  return found.slice(-mostAnswerTimes).map(({ took }) => took);
}

function turnOf({ direction }: Message): number {
  return direction === 'in' ? 0 : 1;
}

type State = Pick<Conversation, 'turn' | 'at' | 'myLast'>;

/**
 * The answer time, in milliseconds, that a change of a conversation shows: it was my turn, and I wrote. Null where it
 * shows none, or where my message is known to the day only.
 * @param before null where the conversation was not known
 */
export function nextSample(before: State | null, after: State): number | null {
  if (before?.turn !== 'mine' || after.turn !== 'theirs' || after.myLast?.precision === 'day') return null;
  const took = (after.myLast?.at ?? after.at) - before.at;
  return took >= 0 && took <= longestAnswerTime ? took : null;
}

/** The answer times that are kept, with one more: the newest last. */
export function withSample(samples: readonly number[], sample: number): number[] {
  return [...samples, sample].slice(-mostAnswerTimes);
}

/** My usual answer time in milliseconds: the median; null while there are too few to tell. */
export function usualAnswerTime(samples: readonly number[]): number | null {
  if (samples.length < fewestAnswerTimes) return null;
  const sorted = samples.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
