import { casual } from 'chrono-node/en';
import { type Due, dueAtMinute, dueOn, isOverdue } from '../domain/due';
import { furthestYears } from './asked';

/**
 * Reads words with chrono-node, which knows more phrases than we do.
 * @returns null unless it understood every word, the words name a day or a time, and that has not passed. Numbers joined
 * by signs are not given to it (it takes 12/5 for December), nor nights (it forgets
 * their hour), nor what comes before or after something.
 */
export function readByChrono(words: string, now: Temporal.ZonedDateTime): Due | null {
  if (/\d\s*[/.\-–]\s*\d|night|next|last|before|after/.test(words)) return null;
  const [found, ...others] = casual.parse(
    words,
    { instant: new Date(now.epochMilliseconds), timezone: now.offsetNanoseconds / 6e10 },
    { forwardDate: true },
  );
  if (found === undefined || others.length > 0 || found.end || found.text.length !== words.length) return null;
  const { start } = found;
  if (start.isCertain('timezoneOffset')) return null;
  const hasTime = start.isCertain('hour');
  if (!hasTime && !start.isCertain('day') && !start.isCertain('weekday')) return null;
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || month === null || day === null) return null;
  if (year > now.year + furthestYears) return null;
  const date = new Temporal.PlainDate(year, month, day);
  if (start.isCertain('weekday') && start.get('weekday') !== date.dayOfWeek % 7) return null;
  const time = new Temporal.PlainTime(start.get('hour') ?? 0, start.get('minute') ?? 0);
  const due = hasTime
    ? dueAtMinute(date.toPlainDateTime(time).toZonedDateTime(now.timeZoneId).toPlainDateTime())
    : dueOn(date);
  return isOverdue(due, now) ? null : due;
}
