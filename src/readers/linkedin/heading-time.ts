import type { SeenTime } from '../../domain/observation';

/** Tells the time that a day heading and a time of day say; null without a certain day. */
export type HeadingClock = (heading: string, timeOfDay: string | null) => SeenTime | null;

/**
 * Reads LinkedIn's headings in a conversation: "Today", "Yesterday", "Friday", "Jul 8", "Jul 8, 2025" in the page's
 * language, and "2:44 PM" or "14:44" beside a group of messages (PAGES.md 2.1). The words come from the browser's own
 * locale data, so no language is special; what fits no form gives nothing rather than a wrong day.
 * @param language the page's language tag; may be wrong or unknown
 */
export function headingClock(language: string, now: Temporal.ZonedDateTime): HeadingClock {
  const today = now.toPlainDate();
  const locale = localeOf(language);
  const write: Writer = (options, at) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options }).formatToParts(at);
  const days = recentDays(locale, today);
  const months = monthNames(write);
  const halves = dayHalves(write);
  const isTwelve = partOf(write({ hour: 'numeric' }, 15 * hour), 'hour').length < 2;
  return (heading, timeOfDay) => {
    const text = normal(heading);
    const date = days.get(text) ?? writtenDate(text, months, today);
    if (!date) return null;
    const time = clockTime(normal(timeOfDay ?? ''), halves, isTwelve);
    const at = date.toZonedDateTime({ timeZone: now.timeZoneId, ...(time && { plainTime: time }) });
    return { at: at.epochMilliseconds, precision: time ? 'minute' : 'day' };
  };
}

type Writer = (options: Intl.DateTimeFormatOptions, at: number) => Intl.DateTimeFormatPart[];

const hour = 3_600_000;

/** The language, with its country if any, as far as the browser knows it; such a tag is always well-formed. */
function localeOf(language: string): string {
  const tag = /^[a-z]{2,3}(?:-[a-z]{2}\b)?/i.exec(language)?.[0] ?? 'en';
  return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? 'en';
}

function normal(text: string): string {
  const plain = text.slice(0, 60).normalize('NFC').toLowerCase();
  return plain.replace(/[\s.,]+/gu, ' ').trim();
}

function partOf(parts: Intl.DateTimeFormatPart[], kind: string): string {
  return normal(parts.find(({ type }) => type === kind)?.value ?? '');
}

/** Today, yesterday and the weekdays of the six days before today. */
function recentDays(locale: string, today: Temporal.PlainDate): Map<string, Temporal.PlainDate> {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const days = new Map([[normal(relative.format(0, 'day')), today]]);
  for (let ago = 1; ago < 7; ago += 1) {
    const day = today.subtract({ days: ago });
    if (ago === 1) days.set(normal(relative.format(-1, 'day')), day);
    for (const weekday of styles) days.set(normal(day.toLocaleString(locale, { weekday })), day);
  }
  return days;
}

const styles = ['long', 'short'] as const;

/** Every name of every month, longest first: alone, and as it is inflected beside a day. */
function monthNames(write: Writer): [name: RegExp, month: number][] {
  const names = new Map<string, number>();
  for (let month = 0; month < 12; month += 1) {
    for (const style of styles) {
      const at = Date.UTC(2024, month, 1);
      const beside = partOf(write({ month: style, day: 'numeric' }, at), 'month');
      // Alone it is "7月" where beside a day the sign is no part of it.
      const alone = write({ month: style }, at).map(({ value }) => value);
      for (const name of [beside, normal(alone.join(''))]) if (/\p{L}/u.test(name)) names.set(name, month + 1);
    }
  }
  const longestFirst = [...names].sort(([one], [other]) => other.length - one.length);
  return longestFirst.map(([name, month]) => [standingAlone(name), month]);
}

/** Finds a name by itself: "mar" not in "martes", "1月" not in "11月". */
function standingAlone(name: string): RegExp {
  return new RegExp(/^\d/.test(name) ? `(?<!\\d)${name}` : `(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u');
}

/** The words for before and after noon: at nine and at three. */
function dayHalves(write: Writer): [word: string, hours: number][] {
  // Korean has "AM" by rule and "오전" in life, which only the long form knows (CLDR 42).
  const forms = [{}, { dayPeriod: 'long' } as const];
  return [0, 12].flatMap((hours) =>
    forms.map((form): [string, number] => {
      const parts = write({ hour: 'numeric', hour12: true, ...form }, (9 + hours / 2) * hour);
      return [partOf(parts, 'dayPeriod'), hours];
    }),
  );
}

/** "jul 8", "8 juil 2025", "2025年7月8日": one month by name, one day, a year or none. */
function writtenDate(text: string, months: [RegExp, number][], today: Temporal.PlainDate): Temporal.PlainDate | null {
  const [name, month] = months.find(([candidate]) => candidate.test(text)) ?? [];
  if (!name || !month) return null;
  const rest = text.replace(name, ' ');
  const numbers = (rest.match(/\d+/g) ?? []).map(Number).sort((one, other) => one - other);
  const [day = 0, year] = numbers;
  if (numbers.length > 2 || months.some(([other, its]) => its !== month && other.test(rest))) return null;
  // Without a year it is the last such day: LinkedIn writes the year of older ones.
  for (const candidate of year ? [year] : [today.year, today.year - 1]) {
    if (candidate < 2000 || day < 1 || day > new Temporal.PlainYearMonth(candidate, month).daysInMonth) continue;
    const date = new Temporal.PlainDate(candidate, month, day);
    if (Temporal.PlainDate.compare(date, today) <= 0) return date;
  }
  return null;
}

function clockTime(text: string, halves: [string, number][], isTwelve: boolean): Temporal.PlainTime | null {
  const [, first, second] = /(?:^|\D)(\d{1,2})\s?[:h時시点 ]\s?([0-5]\d)(?!\d)/u.exec(text) ?? [];
  const [hours, minute] = [Number(first), Number(second)];
  const half = halves.find(([word]) => word && text.includes(word))?.[1];
  if (half !== undefined) return hours > 0 && hours < 13 ? new Temporal.PlainTime((hours % 12) + half, minute) : null;
  // Where the half of the day should be told and is not, two times are meant.
  const isSure = hours < 24 && (!isTwelve || hours > 12 || hours === 0);
  return isSure ? new Temporal.PlainTime(hours, minute) : null;
}
