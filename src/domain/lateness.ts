import { promisedFor } from './commitment';
import { dueAtMinute, isMinute } from './due';
import type { FollowUp } from './follow-up';
import type { StandingDue } from './standing-due';

/*
 * An agenda may have thousands of rows, so days are counted by plain numbers: days since 1970 by the clock on the wall,
 * minutes as parts of them. It is an order, not a date, so an hour of daylight saving does not matter.
 */
const dayLength = 24 * 60 * 60_000;

/** The clock on the rep's wall, read once for all that is measured by it. */
export interface WallClock {
  /** The day and the minute that it is, in days since 1970. */
  day: number;
  minute: number;
  /** Milliseconds that it is ahead of UTC. */
  offset: number;
}

/** The clock on the wall at `now`. */
export function wallClock(now: Temporal.ZonedDateTime): WallClock {
  const minute = dueAtMinute(now.toPlainDateTime());
  return { day: daysAt(minute.slice(0, 10)), minute: daysAt(minute), offset: now.offsetNanoseconds / 1e6 };
}

function daysAt(due: string): number {
  return Date.parse(isMinute(due) ? `${due}Z` : due) / dayLength;
}

/** How many days ago a due was: below 0 while it is to come, above 0 once it is over. Whole days where it is one. */
export function daysPast(due: string, clock: WallClock): number {
  return (isMinute(due) ? clock.minute : clock.day) - daysAt(due);
}

/** The whole days of the calendar since a moment in Unix milliseconds, by the clock on the wall. */
export function daysSince(at: number, clock: WallClock): number {
  return clock.day - Math.floor(localDays(at, clock));
}

function localDays(at: number, { offset }: WallClock): number {
  return (at + offset) / dayLength;
}

/**
 * How late something is, for how long it was to take: `(elapsed − wanted) / wanted`. 0 when it comes due, 1 after twice
 * the time. What was to take less than a day counts as a day, so that small things do not outrun great ones.
 */
export function followUpLateness(followUp: FollowUp, clock: WallClock): number {
  const due = followUp.kind === 'commitment' ? promisedFor(followUp) : followUp.due;
  const started = localDays(followUp.kind === 'wait' ? followUp.since.at : followUp.madeAt, clock);
  const wanted = daysAt(due) - (isMinute(due) ? started : Math.floor(started));
  return daysPast(due, clock) / Math.max(wanted, 1);
}

/** As `followUpLateness`: of a cadence by its interval, of an important date by its lead time. */
export function standingLateness(standing: StandingDue, clock: WallClock): number {
  const wanted =
    standing.kind === 'cadence'
      ? daysAt(standing.due) - daysAt(standing.from)
      : daysAt(standing.on) - daysAt(standing.due);
  return daysPast(standing.due, clock) / Math.max(wanted, 1);
}
