import { answers } from './answer';
import type { Contact } from './contact';
import type { Conversation } from './conversation';
import type { SeenTime } from './observation';
import type { Channel, Touchpoint } from './touchpoint';
import type { Day } from './working-time';

/** Whether I am chasing somebody: messages of mine in a row to which no answer was seen, and what to do about it. */
export interface Chasing {
  /** How many times in a row I wrote; what is sent within an hour is one time. */
  unanswered: number;
  /** Days of the calendar between one and the next, oldest first. */
  gaps: number[];
  lastChannel: Channel | null;
  /** Days of the calendar since the last. */
  daysSince: number | null;
  /** When we last looked at a conversation they may have answered in, Unix milliseconds; null where there is none. */
  lookedAt: number | null;
  suggestion: ChasingSuggestion;
  /** What speaks for it. */
  reasons: ChasingReason[];
}

export type ChasingSuggestion =
  | { kind: 'none' }
  | { kind: 'wait-longer'; until: Day }
  /** Channels not tried in this row, by which they can be reached. */
  | { kind: 'other-channel'; channels: Channel[] }
  /** Ask whether to close the matter, or let it go. */
  | { kind: 'close-the-loop' };

export type ChasingReason =
  | { kind: 'unanswered'; times: number }
  | { kind: 'too-soon'; days: number; pause: number }
  | { kind: 'one-channel'; channel: Channel };

/**
 * The days to leave after the first, second, … message without an answer; each pause is longer than the one before,
 * and the last holds for all that follow. Nobody's law: a rule of thumb that never stops the rep.
 */
export const pauses = [3, 7, 14, 30] as const;

const timesForOtherChannel = 2;
const timesForClosing = 3;
const timesForClosingOnly = 4;

// LinkedIn makes a message of every line: what is sent within an hour is one attempt.
const oneAttempt = 60 * 60_000;

type Touch = Pick<Touchpoint, 'channel' | 'direction' | 'at' | 'precision' | 'conversationId'>;
type Talk = Pick<Conversation, 'id' | 'site' | 'turn' | 'at' | 'lookedAt' | 'myLast'>;
type MyMessage = SeenTime & { channel: Channel; conversationId: string | null };

/** By which channels a contact can be reached, as far as is known. */
export function reachableBy({ identities, phone }: Pick<Contact, 'identities' | 'phone'>): Channel[] {
  return [
    ...(identities.some((identity) => identity.startsWith('email:')) ? (['email'] as const) : []),
    ...(identities.some((identity) => identity.startsWith('linkedin')) ? (['linkedin'] as const) : []),
    ...(phone ? (['call'] as const) : []),
  ];
}

/**
 * Whether I am chasing a contact. Only what was seen counts, and what may have been an answer is one: a call, a meeting,
 * a message of unknown direction or of a time too vague to tell.
 * @param touchpoints of the contact, the last fifty or so
 * @param conversations of the contact
 * @param reachable by which channels they can be reached
 */
export function chasingOf(
  touchpoints: readonly Touch[],
  conversations: readonly Talk[],
  reachable: readonly Channel[],
  now: Temporal.ZonedDateTime,
): Chasing {
  const mine = myMessages(touchpoints, conversations).filter(
    (message) => !mayBeAnswered(message, touchpoints, conversations),
  );
  const attempts = attemptsOf(mine);
  const last = attempts.at(-1)?.at(-1);
  if (!last) return { ...notChasing, lookedAt: lastLook(conversations) };
  const days = attempts.map((attempt) => dayOf(attempt.at(-1)?.at ?? last.at, now));
  const daysSince = Math.max(0, daysBetween(days.at(-1), now.toPlainDate()));
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index], day));
  const tried = new Set(mine.map(({ channel }) => channel));
  const pause = pauses[Math.min(attempts.length, pauses.length) - 1] ?? 0;
  const untried = reachable.filter((channel) => !tried.has(channel));
  return {
    unanswered: attempts.length,
    gaps,
    lastChannel: last.channel,
    daysSince,
    lookedAt: lastLook(conversations),
    suggestion: suggestionOf(attempts.length, daysSince, pause, untried, now.toPlainDate()),
    reasons: [
      { kind: 'unanswered', times: attempts.length },
      ...(daysSince < pause ? [{ kind: 'too-soon' as const, days: daysSince, pause }] : []),
      ...(attempts.length > 1 && tried.size === 1 ? [{ kind: 'one-channel' as const, channel: last.channel }] : []),
    ],
  };
}

const notChasing: Chasing = {
  unanswered: 0,
  gaps: [],
  lastChannel: null,
  daysSince: null,
  lookedAt: null,
  suggestion: { kind: 'none' },
  reasons: [],
};

function suggestionOf(
  times: number,
  daysSince: number,
  pause: number,
  untried: Channel[],
  today: Temporal.PlainDate,
): ChasingSuggestion {
  if (daysSince < pause) {
    return { kind: 'wait-longer', until: today.add({ days: pause - daysSince }).toString() as Day }; // ISO 8601 is the form of Day
  }
  if (times >= timesForOtherChannel && times < timesForClosingOnly && untried.length > 0) {
    return { kind: 'other-channel', channels: untried };
  }
  return times >= timesForClosing ? { kind: 'close-the-loop' } : { kind: 'none' };
}

/** What I wrote, and what I just sent and is no touchpoint yet. Calls and meetings are no messages: both were there. */
function myMessages(touchpoints: readonly Touch[], conversations: readonly Talk[]): MyMessage[] {
  const logged = touchpoints.filter((touch) => isMine(touch));
  const sent = conversations.flatMap(({ id, site, turn, myLast }) =>
    turn === 'theirs' && myLast
      ? [{ ...myLast, channel: site === 'gmail' ? ('email' as const) : ('linkedin' as const), conversationId: id }]
      : [],
  );
  return [...logged, ...sent];
}

function isMine({ direction, channel }: Touch): boolean {
  return direction === 'out' && channel !== 'call' && channel !== 'meeting';
}

function mayBeAnswered(message: MyMessage, touchpoints: readonly Touch[], conversations: readonly Talk[]): boolean {
  return (
    touchpoints.some((touch) => !isMine(touch) && answers(message, touch) !== 'no') ||
    // They wrote last there: by the page's order, whatever the clocks say. How precise its time is, is not known.
    conversations.some(
      ({ id, turn, at }) =>
        turn === 'mine' && (id === message.conversationId || answers(message, { at, precision: 'day' }) !== 'no'),
    )
  );
}

/** Messages of mine, oldest first, those together that were sent in one go. */
function attemptsOf(messages: readonly MyMessage[]): MyMessage[][] {
  const attempts: MyMessage[][] = [];
  for (const message of messages.toSorted((one, other) => one.at - other.at)) {
    const attempt = attempts.at(-1);
    const before = attempt?.at(-1);
    if (attempt && before && message.at - before.at < oneAttempt) attempt.push(message);
    else attempts.push([message]);
  }
  return attempts;
}

function lastLook(conversations: readonly Talk[]): number | null {
  return conversations.reduce<number | null>((last, { lookedAt }) => Math.max(last ?? lookedAt, lookedAt), null);
}

function dayOf(at: number, now: Temporal.ZonedDateTime): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(now.timeZoneId).toPlainDate();
}

function daysBetween(one: Temporal.PlainDate | undefined, other: Temporal.PlainDate): number {
  return one ? one.until(other, { largestUnit: 'days' }).days : 0;
}
