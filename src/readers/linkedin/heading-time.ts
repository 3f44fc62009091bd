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
  const locale = localeOf(language);
  const today = now.toPlainDate();
  const days = recentDays(locale, today);
  const months = monthNames(locale);
  const halves = dayHalves(locale);
  const twelve = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  return (heading, timeOfDay) => {
    const text = normal(heading);
    const date = days.get(text) ?? writtenDate(text, months, today);
    if (!date) return null;
    const time = timeOfDay ? clockTime(normal(timeOfDay), halves, twelve) : null;
    const at = date.toZonedDateTime({ timeZone: now.timeZoneId, ...(time && { plainTime: time }) });
    return { at: at.epochMilliseconds, precision: time ? 'minute' : 'day' };
  };
}

function localeOf(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language.slice(0, 35).replace('_', '-'))[0] ?? 'en';
  } catch (problem) {
    if (problem instanceof RangeError) return 'en';
    throw problem;
  }
}

function normal(text: string): string {
  return text
    .slice(0, 60)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,]+/gu, ' ')
    .trim();
}

/** Today, yesterday and the weekdays of the six days before today. */
function recentDays(locale: string, today: Temporal.PlainDate): Map<string, Temporal.PlainDate> {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const days = new Map<string, Temporal.PlainDate>();
  for (let ago = 6; ago >= 0; ago -= 1) {
    const day = today.subtract({ days: ago });
    if (ago < 2) days.set(normal(relative.format(-ago, 'day')), day);
    if (ago > 0)
      for (const weekday of ['long', 'short'] as const) days.set(normal(day.toLocaleString(locale, { weekday })), day);
  }
  return days;
}

/** Every name of every month, longest first: alone, and as it is inflected beside a day. */
function monthNames(locale: string): [name: string, month: number][] {
  const names = new Map<string, number>();
  for (let month = 1; month <= 12; month += 1) {
    for (const style of ['long', 'short'] as const) {
      const parts = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, {
          timeZone: 'UTC',
          calendar: 'gregory',
          month: style,
          ...options,
        }).formatToParts(Date.UTC(2024, month - 1, 1));
      const beside = parts({ day: 'numeric' }).find(({ type }) => type === 'month')?.value ?? '';
      // Alone it is "7月" where beside a day the sign is no part of it.
      const alone = parts({})
        .map(({ value }) => value)
        .join('');
      for (const name of [beside, alone]) if (/\p{L}/u.test(name)) names.set(normal(name), month);
    }
  }
  return [...names].sort(([one], [other]) => other.length - one.length);
}

/** The words for before and after noon, in the page's language and in English. */
function dayHalves(locale: string): [word: string, hours: number][] {
  // At nine and at three. Korean has "AM" by rule and "오전" in life, which only the long form knows (CLDR 42).
  const forms = [{}, { dayPeriod: 'long' }] as const;
  return [locale, 'en'].flatMap((language) =>
    forms.flatMap((form) =>
      [0, 12].map((hours): [string, number] => {
        const format = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC', ...form });
        const parts = format.formatToParts((9 + hours / 2) * 3_600_000);
        return [normal(parts.find(({ type }) => type === 'dayPeriod')?.value ?? ''), hours];
      }),
    ),
  );
}

/** "jul 8", "8 juil 2025", "2025年7月8日": one month by name, one day, a year or none. */
function writtenDate(text: string, months: [string, number][], today: Temporal.PlainDate): Temporal.PlainDate | null {
  const [name, month] = months.find(([candidate]) => standsIn(text, candidate)) ?? [];
  if (!name || !month) return null;
  const rest = text.replace(name, ' ');
  const [day = 0, ...more] = (rest.match(/\d+/g) ?? []).map(Number).sort((one, other) => one - other);
  const [year, ...others] = more;
  if (others.length > 0 || months.some(([other, its]) => its !== month && standsIn(rest, other))) return null;
  // Without a year it is the last such day: LinkedIn writes the year of older ones.
  for (const candidate of year ? [year] : [today.year, today.year - 1]) {
    if (candidate < 2000 || day < 1 || day > new Temporal.PlainYearMonth(candidate, month).daysInMonth) continue;
    const date = new Temporal.PlainDate(candidate, month, day);
    if (Temporal.PlainDate.compare(date, today) <= 0) return date;
  }
  return null;
}

/** Whether a name stands in a text by itself: "mar" not in "martes", "1月" not in "11月". */
function standsIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && kindOf(text[at - 1]) !== kindOf(name[0]) && kindOf(text[at + name.length]) !== kindOf(name.at(-1));
}

function kindOf(character = ' '): string {
  return /\d/.test(character) ? 'digit' : /\p{L}/u.test(character) ? 'letter' : character;
}

function clockTime(text: string, halves: [string, number][], twelve: boolean): Temporal.PlainTime | null {
  const [, first, second] = /(?:^|\D)(\d{1,2})\s?[:h時시点 ]\s?(\d{2})(?!\d)/u.exec(text) ?? [];
  const [hour, minute] = [Number(first), Number(second)];
  const half = halves.find(([word]) => word && text.includes(word))?.[1];
  const known = half === undefined ? hour < 24 && (!twelve || hour === 0 || hour > 12) : hour >= 1 && hour <= 12;
  if (!known || !(minute < 60)) return null;
  return new Temporal.PlainTime(half === undefined ? hour : (hour % 12) + half, minute);
}
