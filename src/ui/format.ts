import { type Due, dayOf, isMinute } from '../domain/due';
import type { Precision } from '../domain/observation';
import { dates, distances } from './intl';
import { t, tn } from './t';

const minute = 60_000;
const hour = 60 * minute;

/** How long ago a moment was, as precisely as it is known: "5 minutes ago", "yesterday", "12 days ago". */
export function ago(at: number, precision: Precision, now: Temporal.ZonedDateTime): string {
  const words = distances({ numeric: 'auto' });
  const passed = now.epochMilliseconds - at;
  const days = daysBetween(dayAt(at, now), now.toPlainDate());
  if (days <= 0 && precision !== 'day') {
    // A page's clock may run ahead of ours; nothing that was seen lies in the future.
    if (passed < minute) return t('momentAgo');
    if (passed < hour) return words.format(-Math.floor(passed / minute), 'minute');
    return words.format(-Math.floor(passed / hour), 'hour');
  }
  return daysAway(-Math.max(0, days), words);
}

function daysAway(days: number, words: Intl.RelativeTimeFormat): string {
  const distance = Math.abs(days);
  if (distance < 60) return words.format(days, 'day');
  if (distance < 730) return words.format(Math.trunc(days / 30.44), 'month');
  return words.format(Math.trunc(days / 365.25), 'year');
}

/** How far a day is from today: "tomorrow", "in 12 days", "in 5 months". */
export function awayWords(day: Temporal.PlainDate, now: Temporal.ZonedDateTime): string {
  return daysAway(daysBetween(now.toPlainDate(), day), distances({ numeric: 'auto' }));
}

/** The moment itself, as precisely as it is known: "Friday, 4 December 2026 at 15:02". */
export function moment(at: number, precision: Precision, now: Temporal.ZonedDateTime): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(now.timeZoneId);
  return precision === 'day'
    ? dates({ dateStyle: 'full' }).format(time.toPlainDate())
    : dates({ dateStyle: 'full', timeStyle: 'short' }).format(time.toPlainDateTime());
}

/** A moment for `<time datetime>`: a day, or an instant. */
export function machineMoment(at: number, precision: Precision, now: Temporal.ZonedDateTime): string {
  return precision === 'day'
    ? dayAt(at, now).toString()
    : Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 });
}

/** When something is due, near days by name: "2 days late", "today", "15:00", "tomorrow", "Fri 4 Dec", "4 Dec 2027". */
export function dueWords(due: Due, now: Temporal.ZonedDateTime): string {
  const day = dayOf(due);
  const days = daysBetween(now.toPlainDate(), day);
  if (days < 0) return tn('daysLate', -days);
  const time = isMinute(due) ? dates({ timeStyle: 'short' }).format(Temporal.PlainTime.from(due)) : null;
  if (days === 0 && time !== null) return time;
  const words = distances({ numeric: 'auto' });
  const named = days <= 1 ? words.format(days, 'day') : shortDay(day, now);
  return time === null ? named : `${named}, ${time}`;
}

/** A due in full: "Friday, 4 December 2026 at 15:00". */
export function dueInFull(due: Due): string {
  return isMinute(due)
    ? dates({ dateStyle: 'full', timeStyle: 'short' }).format(Temporal.PlainDateTime.from(due))
    : dates({ dateStyle: 'full' }).format(dayOf(due));
}

/** The weekday of a due in few letters: "Fri". */
export function weekday(due: Due): string {
  return dates({ weekday: 'short' }).format(dayOf(due));
}

/** A day in few letters: "Fri 4 Dec", with the year in place of the weekday where it is another one. */
export function shortDay(day: Temporal.PlainDate, now: Temporal.ZonedDateTime): string {
  const form = day.year === now.year ? ({ weekday: 'short' } as const) : ({ year: 'numeric' } as const);
  return dates({ day: 'numeric', month: 'short', ...form }).format(day);
}

function dayAt(at: number, now: Temporal.ZonedDateTime): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(now.timeZoneId).toPlainDate();
}

function daysBetween(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return one.until(other, { largestUnit: 'day' }).days;
}
