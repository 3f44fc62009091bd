import type { SeenTime } from '../../domain/observation';
import { fold } from './person-name';

// LinkedIn's headings in a conversation: "Today", "Yesterday", "Friday", "Jul 8", "Jul 8, 2025", in the page's language,
// and "2:44 PM" or "14:44" beside a group of messages (PAGES.md 2.1). The words come from the browser's own locale
// data, so no language is special; what fits no known form gives nothing rather than a wrong day.

/**
 * The time that a day heading and a time of day tell: to the minute with both, to the day with the heading alone,
 * null without a day.
 * @param language the page's language tag
 */
export function headingTime(
  heading: string,
  timeOfDay: string | null,
  language: string,
  now: Temporal.ZonedDateTime,
): SeenTime | null {
  const locale = knownLocale(language);
  const date = headingDate(normal(heading), locale, now.toPlainDate());
  if (!date) return null;
  const time = timeOfDay ? clockTime(normal(timeOfDay), locale) : null;
  const at = date.toZonedDateTime({ timeZone: now.timeZoneId, ...(time && { plainTime: time }) });
  return { at: at.epochMilliseconds, precision: time ? 'minute' : 'day' };
}

function knownLocale(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replace('_', '-'))[0] ?? 'en';
  } catch (problem) {
    if (problem instanceof RangeError) return 'en';
    throw problem;
  }
}

function normal(text: string): string {
  return fold(text.slice(0, 60))
    .replace(/[\s.,]+/gu, ' ')
    .trim();
}

function headingDate(text: string, locale: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const days of [0, 1]) {
    if (text === normal(relative.format(-days, 'day'))) return today.subtract({ days });
  }
  for (let days = 1; days < 7; days += 1) {
    const day = today.subtract({ days });
    for (const weekday of ['long', 'short'] as const) {
      if (text === normal(day.toLocaleString(locale, { weekday }))) return day;
    }
  }
  return writtenDate(text, locale, today);
}

/** "jul 8", "8 juil 2025", "2025年7月8日": a month by name, one day, a year or none. */
function writtenDate(text: string, locale: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  let best = { month: 0, name: '' };
  for (let month = 1; month <= 12; month += 1) {
    const sample = new Temporal.PlainDate(2024, month, 1);
    for (const style of ['long', 'short'] as const) {
      // With a day the month may be inflected, as in Russian; alone it may not.
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const name = monthPart(sample, locale, options);
        if (name.length > best.name.length && text.includes(name)) best = { month, name };
      }
    }
  }
  if (!best.name) return null;
  const numbers = text.replace(best.name, ' ').match(/\d+/g)?.map(Number) ?? [];
  const year = numbers.find((number) => number > 1999);
  const [day, more] = numbers.filter((number) => number !== year);
  if (!day || more !== undefined || numbers.length > 2) return null;
  return pastDate(year ?? null, best.month, day, today);
}

function monthPart(date: Temporal.PlainDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(
    date.toZonedDateTime('UTC').epochMilliseconds,
  );
  const at = parts.findIndex((part) => part.type === 'month');
  // In Chinese, Japanese and Korean the month is a number and the sign after it: together they are its name.
  const sign = /^\d+$/.test(parts[at]?.value ?? '') ? (parts[at + 1]?.value ?? '') : '';
  return normal(`${parts[at]?.value ?? ''}${sign}`);
}

/** The last such day; a heading without a year is never older than one. */
function pastDate(
  year: number | null,
  month: number,
  day: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  for (const candidate of year ? [year] : [today.year, today.year - 1]) {
    const date = safeDate(candidate, month, day);
    if (date && Temporal.PlainDate.compare(date, today) <= 0) return date;
  }
  return null;
}

function safeDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  const most = new Temporal.PlainYearMonth(year, month).daysInMonth;
  return day >= 1 && day <= most ? new Temporal.PlainDate(year, month, day) : null;
}

function clockTime(text: string, locale: string): Temporal.PlainTime | null {
  const [, first, second] = /(?:^|\D)(\d{1,2})\s?[:h時시点 ]\s?(\d{2})(?!\d)/u.exec(text) ?? [];
  const [hour, minute] = [Number(first), Number(second)];
  if (!(hour < 24 && minute < 60)) return null;
  const half = dayHalf(text, locale);
  if (half === null)
    return hour === 0 || hour > 12 || !isTwelveHour(locale) ? new Temporal.PlainTime(hour, minute) : null;
  return hour >= 1 && hour <= 12 ? new Temporal.PlainTime((hour % 12) + half, minute) : null;
}

/** 0 before noon, 12 after it, null where the text does not say. */
function dayHalf(text: string, locale: string): 0 | 12 | null {
  for (const half of [0, 12] as const) {
    for (const language of [locale, 'en']) {
      const marker = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
        .formatToParts((half + 9) * 3_600_000)
        .find((part) => part.type === 'dayPeriod')?.value;
      if (marker && text.includes(normal(marker))) return half;
    }
  }
  return null;
}

function isTwelveHour(locale: string): boolean {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
}
