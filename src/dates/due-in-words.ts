import { type Due, dayOf, isMinute } from '../domain/due';

/**
 * A due as it was understood: "Tuesday 24 November at 15:00 · in 3 days".
 * @param language BCP 47
 */
export function dueInWords(due: Due, now: Temporal.ZonedDateTime, language: string): string {
  const day = dayOf(due);
  const form: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.year === now.year ? {} : { year: 'numeric' }),
    ...(isMinute(due) ? { hour: hourForm(language), minute: '2-digit' } : {}),
  };
  const moment = Temporal.PlainDateTime.from(due);
  const words = new Intl.DateTimeFormat(language, form).format(moment);
  return `${words} · ${distanceInWords(due, now, language)}`;
}

function distanceInWords(due: Due, now: Temporal.ZonedDateTime, language: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const days = now.toPlainDate().until(dayOf(due), { largestUnit: 'day' }).days;
  if (days === 0 && isMinute(due)) {
    const moment = Temporal.PlainDateTime.from(due).toZonedDateTime(now.timeZoneId);
    const minutes = Math.round((moment.epochMilliseconds - now.epochMilliseconds) / 60_000);
    return Math.abs(minutes) < 60 ? words.format(minutes, 'minute') : words.format(Math.round(minutes / 60), 'hour');
  }
  const far = Math.abs(days);
  if (far < 21) return words.format(days, 'day');
  if (far < 60) return words.format(Math.round(days / 7), 'week');
  if (far < 730) return words.format(Math.round(days / 30.44), 'month');
  return words.format(Math.round(days / 365.25), 'year');
}

/** "9:00 AM", but "09:00" where the day has 24 hours: there "9:00" may be an evening's. */
function hourForm(language: string): 'numeric' | '2-digit' {
  const { hourCycle } = new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h23' ? '2-digit' : 'numeric';
}
