import { colourOn } from './cadence';
import type { Chasing } from './chasing';
import { outcome, promisedFor } from './commitment';
import type { Contact } from './contact';
import type { Conversation } from './conversation';
import type { Commitment } from './follow-up';
import { daysPast, daysSince, type WallClock, wallClock } from './lateness';
import type { Note } from './note';
import type { CadenceDue } from './standing-due';
import type { Touchpoint } from './touchpoint';

/** How a relationship stands, as far as was seen; `unknown` where nothing was. The worst comes last. */
export const healthStates = ['unknown', 'good', 'attention', 'at-risk'] as const;
export type HealthState = (typeof healthStates)[number];

/** How a relationship stands, and why: what weighs most comes first. */
export interface Health {
  state: HealthState;
  reasons: [HealthReason, ...HealthReason[]];
}

/** One thing that speaks for a state. Days are those of the calendar. */
export type HealthReason =
  /** The last time somebody asked, they were not content. `at` in Unix milliseconds. */
  | { kind: 'feedback'; rating: 'bad' | 'mixed'; at: number }
  /** Promises of the rep's that are past their day. */
  | { kind: 'promise-overdue'; count: number }
  /** They wrote, and no answer was seen. */
  | { kind: 'answer-owed'; days: number }
  /** Without a touch for longer than their rhythm allows; since the last one, or since they are kept. */
  | { kind: 'rhythm'; colour: 'amber' | 'red'; days: number; touched: boolean }
  /** The rep wrote so many times in a row, and no answer was seen. */
  | { kind: 'unanswered'; times: number }
  /** They have no rhythm, and no touch was seen for long. */
  | { kind: 'silent'; days: number }
  /** A customer for long, whom nobody asked how content they are. */
  | { kind: 'feedback-never' }
  /** Something was seen, and nothing of it speaks against. */
  | { kind: 'nothing-overdue' }
  | { kind: 'nothing-seen' };

/** What was seen of a contact, as far as its health follows from it. */
export interface HealthSigns {
  contact: Pick<Contact, 'relationship' | 'keptAt' | 'cadence'>;
  /** The newest. */
  touch: Pick<Touchpoint, 'at'> | null;
  conversations: readonly Pick<Conversation, 'turn' | 'at' | 'needsNoAnswer'>[];
  /** Promises by and to them. */
  promises: readonly Pick<Commitment, 'by' | 'status' | 'due' | 'promisedFor' | 'closedAt'>[];
  /** Null where they have no rhythm. */
  rhythm: Pick<CadenceDue, 'due' | 'latest'> | null;
  /** All that was noted as feedback, newest first. */
  feedback: readonly Pick<Note, 'rating' | 'at'>[];
  chasing: Pick<Chasing, 'unanswered'>;
}

// Rules of thumb, in days: an answer is owed after one, and whatever stays owed for a week puts more at risk than a day.
const daysToAnswer = 1;
const daysTooLong = 7;
const daysOfSilence = 90;
const daysUntilFeedback = 90;

const timesUnanswered = { attention: 2, 'at-risk': 3 } as const;

interface Weighed {
  state: 'attention' | 'at-risk';
  reason: HealthReason;
}

/**
 * How a relationship stands: as its worst sign says. What was never seen speaks for nothing, so that somebody nothing is
 * known of is neither well nor at risk.
 */
export function healthOf(signs: HealthSigns, now: Temporal.ZonedDateTime): Health {
  const clock = wallClock(now);
  const weighed = [
    feedbackSign(signs),
    promiseSign(signs, now, clock),
    answerSign(signs, clock),
    rhythmSign(signs, now, clock),
    unansweredSign(signs),
    silenceSign(signs, clock),
    feedbackNeverSign(signs, clock),
  ].filter((sign) => sign !== null);
  const reasonsOf = (state: Weighed['state']) =>
    weighed.filter((sign) => sign.state === state).map(({ reason }) => reason);
  const atRisk = reasonsOf('at-risk');
  const [worst, ...others] = [...atRisk, ...reasonsOf('attention')];
  if (worst) return { state: atRisk.length > 0 ? 'at-risk' : 'attention', reasons: [worst, ...others] };
  if (!signs.touch) return { state: 'unknown', reasons: [{ kind: 'nothing-seen' }] };
  return { state: 'good', reasons: [{ kind: 'nothing-overdue' }] };
}

/** The last word counts, whatever was noted without a rating since. */
function feedbackSign({ feedback }: HealthSigns): Weighed | null {
  const rated = feedback.find(({ rating }) => rating);
  if (!rated || (rated.rating !== 'bad' && rated.rating !== 'mixed')) return null;
  const { rating, at } = rated;
  return { state: rating === 'bad' ? 'at-risk' : 'attention', reason: { kind: 'feedback', rating, at } };
}

function promiseSign({ promises }: HealthSigns, now: Temporal.ZonedDateTime, clock: WallClock): Weighed | null {
  const overdue = promises.filter((promise) => promise.by === 'me' && outcome(promise, now) === 'overdue');
  if (overdue.length === 0) return null;
  const days = Math.max(...overdue.map((promise) => Math.floor(daysPast(promisedFor(promise), clock))));
  return { state: stateAfter(days), reason: { kind: 'promise-overdue', count: overdue.length } };
}

/** As `Turn` shows it: whoever was touched elsewhere since waits no longer. */
function answerSign({ conversations, touch }: HealthSigns, clock: WallClock): Weighed | null {
  const owed = conversations
    .filter(({ turn, at, needsNoAnswer = -1 }) => turn === 'mine' && needsNoAnswer < at && (touch?.at ?? at) <= at)
    .sort((one, other) => one.at - other.at)[0];
  const days = owed ? daysFrom(owed.at, clock) : 0;
  if (!owed || days < daysToAnswer) return null;
  return { state: stateAfter(days), reason: { kind: 'answer-owed', days } };
}

function stateAfter(days: number): Weighed['state'] {
  return days > daysTooLong ? 'at-risk' : 'attention';
}

function rhythmSign({ rhythm, touch, contact }: HealthSigns, now: Temporal.ZonedDateTime, clock: WallClock) {
  const colour = rhythm === null ? 'green' : colourOn(rhythm, now.toPlainDate());
  if (colour === 'green') return null;
  const days = daysFrom(touch?.at ?? contact.keptAt, clock);
  return {
    state: colour === 'red' ? ('at-risk' as const) : ('attention' as const),
    reason: { kind: 'rhythm' as const, colour, days, touched: touch !== null },
  };
}

function unansweredSign({ chasing }: HealthSigns): Weighed | null {
  const { unanswered: times } = chasing;
  if (times < timesUnanswered.attention) return null;
  const state = times < timesUnanswered['at-risk'] ? 'attention' : 'at-risk';
  return { state, reason: { kind: 'unanswered', times } };
}

/** Whoever has a rhythm is measured by it, and of whom the rep said that they need none, silence is wanted. */
function silenceSign({ rhythm, touch, contact }: HealthSigns, clock: WallClock): Weighed | null {
  if (rhythm !== null || touch === null || contact.cadence === null) return null;
  const days = daysFrom(touch.at, clock);
  return days > daysOfSilence ? { state: 'attention', reason: { kind: 'silent', days } } : null;
}

function feedbackNeverSign({ contact, feedback, touch }: HealthSigns, clock: WallClock): Weighed | null {
  if (contact.relationship !== 'customer' || feedback.length > 0 || touch === null) return null;
  if (daysFrom(contact.keptAt, clock) <= daysUntilFeedback) return null;
  return { state: 'attention', reason: { kind: 'feedback-never' } };
}

/** A page's clock may run ahead of ours; nothing that was seen lies in the future. */
function daysFrom(at: number, clock: WallClock): number {
  return Math.max(0, daysSince(at, clock));
}
