import { type Due, dueAtMinute, dueOn, parseDue } from './due';

/** The dates a rep picks most, one press each. */
export const nearDays = ['tomorrow', 'in-3-days', 'next-week'] as const;
export type NearDay = (typeof nearDays)[number];

/** The whole day that is meant; "next week" is its Monday (ISO 8601: day 1). */
export function nearDue(day: NearDay, now: Temporal.ZonedDateTime): Due {
  const today = now.toPlainDate();
  const ahead = { tomorrow: 1, 'in-3-days': 3, 'next-week': 8 - today.dayOfWeek }[day];
  return dueOn(today.add({ days: ahead }));
}

/** Three hours from now, on the next quarter of an hour; null where that is tomorrow. */
export function laterToday(now: Temporal.ZonedDateTime): Due | null {
  const later = now
    .toPlainDateTime()
    .add({ hours: 3 })
    .round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });
  return later.toPlainDate().equals(now.toPlainDate()) ? dueAtMinute(later) : null;
}

/**
 * The due of a form's two fields.
 * @param date as `<input type="date">` gives it
 * @param time as `<input type="time">` gives it; empty for the whole day
 * @returns null where the date is missing or none of the calendar
 */
export function dueOfFields(date: string, time: string): Due | null {
  return parseDue(time === '' ? date : `${date}T${time.slice(0, 5)}`);
}
