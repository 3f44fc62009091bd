import type { Due } from '../../src/domain/due';
import { dueAtMinute } from '../../src/domain/due';

/** The due that is so many minutes away from now, on this machine's clock. */
export function dueIn(minutes: number): Due {
  return dueAtMinute(Temporal.Now.plainDateTimeISO().add({ minutes }));
}

/** When a due comes, Unix milliseconds on this machine's clock. */
export function momentOf(due: Due): number {
  return Temporal.PlainDateTime.from(due).toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds;
}
