import { promisedFor } from './commitment';
import { type Due, dueAtMinute, isMinute } from './due';
import type { FollowUp } from './follow-up';
import type { StandingDue } from './standing-due';

/*
 * An agenda may have thousands of rows, so days are counted by plain numbers: days since 1970 by the clock on the wall,
 * minutes as parts of them. It is an order, not a date, so an hour of daylight saving does not matter.
 */
const dayLength = 24 * 60 * 60_000;

function daysAt(due: Due | string): number {
  return Date.parse(isMinute(due) ? `${due}Z` : due) / dayLength;
}

/** How many days ago a due was: below 0 while it is to come. Whole days where it is one. */
export function daysPast(due: Due | string, now: Temporal.ZonedDateTime): number {
  const moment = dueAtMinute(now.toPlainDateTime());
  return daysAt(isMinute(due) ? moment : moment.slice(0, 10)) - daysAt(due);
}

/** The whole days of the calendar since a moment, by the rep's clock. */
export function daysSince(at: number, now: Temporal.ZonedDateTime): number {
  return Math.floor(localDays(now.epochMilliseconds, now)) - Math.floor(localDays(at, now));
}

function localDays(at: number, now: Temporal.ZonedDateTime): number {
  return (at + now.offsetNanoseconds / 1e6) / dayLength;
}

/**
 * How late something is, for how long it was to take: `(elapsed − wanted) / wanted`. 0 when it comes due, 1 after twice
 * the time. What was to take less than a day counts as a day, so that small things do not outrun great ones.
 */
export function followUpLateness(followUp: FollowUp, now: Temporal.ZonedDateTime): number {
  const due = followUp.kind === 'commitment' ? promisedFor(followUp) : followUp.due;
  const started = localDays(followUp.kind === 'wait' ? followUp.since.at : followUp.madeAt, now);
  const wanted = daysAt(due) - (isMinute(due) ? started : Math.floor(started));
  return daysPast(due, now) / Math.max(wanted, 1);
}

/** As `followUpLateness`: of a cadence by its interval, of an important date by its lead time. */
export function standingLateness(standing: StandingDue, now: Temporal.ZonedDateTime): number {
  const wanted =
    standing.kind === 'cadence'
      ? daysAt(standing.due) - daysAt(standing.from)
      : daysAt(standing.on) - daysAt(standing.due);
  return daysPast(standing.due, now) / Math.max(wanted, 1);
}
