/**
 * When something is due: a day, or a minute of it, in local time and without a zone (`2026-12-01`,
 * `2026-12-01T15:00`), so that daylight saving and travel change nothing. Sorts as text.
 */
export type Due = `${number}-${number}-${number}` | `${number}-${number}-${number}T${number}:${number}`;

const form = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;

/** Reads a due back from text; null where it is no day or minute of the calendar. */
export function parseDue(text: string): Due | null {
  if (!form.test(text)) return null;
  try {
    const parsed = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return isMinute(text) ? dueAtMinute(parsed) : dueOn(parsed.toPlainDate());
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}

/** The due that is a whole day. */
export function dueOn(day: Temporal.PlainDate): Due {
  return day.toString() as Due; // ISO 8601 is the form of Due
}

/** The due that is a minute; seconds are dropped. */
export function dueAtMinute(moment: Temporal.PlainDateTime): Due {
  return moment.toString({ smallestUnit: 'minute' }) as Due; // ISO 8601 is the form of Due
}

/** Whether it names a minute, not a whole day. */
export function isMinute(due: string): boolean {
  return due.includes('T');
}

/** The day of a due. */
export function dayOf(due: Due): Temporal.PlainDate {
  return Temporal.PlainDate.from(due);
}

/** Whether it has come: a whole day from its midnight on, a minute from its start on. */
export function isDue(due: Due, now: Temporal.ZonedDateTime): boolean {
  return due <= lastDueAt(now);
}

/** Whether it has passed: a whole day once the day is over, a minute once the minute is. */
export function isOverdue(due: Due, now: Temporal.ZonedDateTime): boolean {
  return due < (isMinute(due) ? dueAtMinute(now.toPlainDateTime()) : dueOn(now.toPlainDate()));
}

/** The greatest due that has come at `now`: for a range of an index. */
export function lastDueAt(now: Temporal.ZonedDateTime): Due {
  return dueAtMinute(now.toPlainDateTime());
}

/** `due` moved to another day; a minute keeps its time of day. */
export function onDay(due: Due, day: Temporal.PlainDate): Due {
  return isMinute(due) ? dueAtMinute(day.toPlainDateTime(Temporal.PlainTime.from(due))) : dueOn(day);
}
