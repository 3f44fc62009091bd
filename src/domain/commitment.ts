import { type Due, isOverdue } from './due';
import type { Commitment } from './follow-up';

/**
 * What became of a promise: `kept` by its due, kept but `late`, `broken`; `released`, for nobody holds to it any more;
 * still `open`, or `overdue`.
 */
export type Outcome = 'kept' | 'late' | 'broken' | 'released' | 'open' | 'overdue';

type Promised = Pick<Commitment, 'status' | 'due' | 'promisedFor' | 'closedAt'>;

/** When it was promised for. Putting off the reminder does not change that. */
export function promisedFor({ due, promisedFor: first }: Pick<Commitment, 'due' | 'promisedFor'>): Due {
  return first ?? due;
}

/** What putting off a promise's reminder changes of it. */
export function putOff(
  commitment: Pick<Commitment, 'due' | 'promisedFor'>,
  until: Due,
): Required<Pick<Commitment, 'due' | 'promisedFor'>> {
  return { due: until, promisedFor: promisedFor(commitment) };
}

/**
 * What became of a promise.
 * @param now its zone tells the days: what is promised for a day is kept until the day ends
 */
export function outcome(commitment: Promised, now: Temporal.ZonedDateTime): Outcome {
  const by = promisedFor(commitment);
  switch (commitment.status) {
    case 'broken':
      return 'broken';
    case 'dismissed':
      return 'released';
    case 'done':
    case 'answered':
      return isOverdue(by, closing(commitment, now)) ? 'late' : 'kept';
    case 'open':
    case 'asleep':
      return isOverdue(by, now) ? 'overdue' : 'open';
  }
}

function closing({ closedAt }: Promised, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return closedAt === null ? now : Temporal.Instant.fromEpochMilliseconds(closedAt).toZonedDateTimeISO(now.timeZoneId);
}

/** How well promises were kept. */
export interface OnTimeRate {
  kept: number;
  late: number;
  broken: number;
  /** Those past their due that are still open. They can no longer be on time, so leaving them open betters no rate. */
  overdue: number;
  /** The share kept on time of all whose due has been decided, 0 to 1; null where there is none yet. */
  rate: number | null;
}

/**
 * How well one side kept its promises. For one contact, pass the promises about them; for the rep, all of them.
 * @param by whose promises: the rep's, or the contacts'
 */
export function onTimeRate(
  commitments: readonly (Promised & Pick<Commitment, 'by'>)[],
  by: Commitment['by'],
  now: Temporal.ZonedDateTime,
): OnTimeRate {
  const outcomes = commitments.filter((commitment) => commitment.by === by).map((each) => outcome(each, now));
  const count = (wanted: Outcome) => outcomes.filter((each) => each === wanted).length;
  const [kept, late, broken, overdue] = [count('kept'), count('late'), count('broken'), count('overdue')];
  const decided = kept + late + broken + overdue;
  return { kept, late, broken, overdue, rate: decided === 0 ? null : kept / decided };
}
