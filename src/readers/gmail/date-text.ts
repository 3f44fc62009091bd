import type { SeenTime } from '../../domain/observation';
import { type DateLanguage, dateLanguage, type Layout, lettersOf, tokens } from './date-language';
import { normalDateText } from './date-normal';

// The longest form seen, with weekday, words and "(… ago)", has about 70 characters.
const longest = 160;

/**
 * Reads a date as Gmail writes it in the language of its page (PAGES.md 1.3): `May 13, 2026, 11:02 PM`,
 * `чт, 26 дек. 2019 г., 22:54`, `2016年5月4日 上午10:08`, `Dec 4`, `14:44`.
 *
 * @param text local time in the zone of `now`
 * @param language BCP 47 tag of the page; may be wrong or unknown
 * @param now the moment of looking: it gives the zone, the day of a bare time and the year of a date without one
 * @returns the start of the minute, or of the day where the time is missing or may mean two hours; null where the day
 * is not certain
 */
export function parseDateText(text: string, language: string, now: Temporal.ZonedDateTime): SeenTime | null {
  if (text.length > longest) return null;
  const data = dateLanguage(language);
  if (!data) return null;
  const normal = normalDateText(text);
  // "(2 days ago)" follows the date in the visible text; Basque puts the time in parentheses.
  return read(normal, data, now) ?? read(normal.replace(/ \([^()]*\)$/, ''), data, now);
}

function read(normal: string, data: DateLanguage, now: Temporal.ZonedDateTime): SeenTime | null {
  const { skeleton, tokens: found } = tokens(normal, data.token);
  let day: Temporal.PlainDate | null = null;
  let time: Temporal.PlainTime | 'unsure' | null = null;
  for (const split of splits(skeleton, data)) {
    const { date, clock, clockFirst, words } = split;
    const dateTokens = !date
      ? []
      : clockFirst
        ? found.slice(found.length - lengthOf(date))
        : found.slice(0, lengthOf(date));
    const clockTokens = clockFirst ? found.slice(0, lengthOf(clock)) : found.slice(found.length - lengthOf(clock));
    const nextDay = date ? dayOf(dateTokens, date, data, now) : now.toPlainDate();
    if (!nextDay) continue;
    const nextTime =
      clock &&
      timeOf(
        clockTokens,
        clock,
        words.every((word) => data.joiners.has(word)),
        data,
      );
    if (clock && !nextTime) continue;
    if (!date && (nextTime === 'unsure' || !nextTime || isToCome(nextTime, now))) continue;
    if (day && !day.equals(nextDay)) return null;
    time = day && !sameTime(time, nextTime) ? 'unsure' : nextTime;
    day = nextDay;
  }
  if (!day) return null;
  const { timeZoneId: timeZone } = now;
  if (!time || time === 'unsure') {
    return { at: day.toZonedDateTime({ timeZone }).epochMilliseconds, precision: 'day' };
  }
  // Of a minute that the clocks repeat this is the first.
  return { at: day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds, precision: 'minute' };
}

type Time = Temporal.PlainTime | 'unsure' | null;

function sameTime(a: Time, b: Time): boolean {
  return a instanceof Temporal.PlainTime && b instanceof Temporal.PlainTime ? a.equals(b) : a === b;
}

/** A bare time is of today; one that is still to come was written on an earlier day. Clocks may differ by minutes. */
function isToCome(time: Temporal.PlainTime, now: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(now.withPlainTime(time), now.add({ minutes: 5 })) > 0;
}

interface Split {
  date: Layout[] | null;
  clock: Layout[] | null;
  clockFirst: boolean;
  /** Letters beside the time. */
  words: string[];
}

function lengthOf(layouts: Layout[] | null): number {
  return layouts?.[0]?.fields.length ?? 0;
}

const hasToken = /[0YW#]/;

/** All ways to see a skeleton as a date, a time or both, with words but no tokens beside them. */
function* splits(skeleton: string, data: DateLanguage): Generator<Split> {
  yield* clocksIn(skeleton, null, false, data);
  for (const [key, date] of data.dates) {
    const index = skeleton.indexOf(key);
    if (index < 0) continue;
    const before = skeleton.slice(0, index);
    const after = skeleton.slice(index + key.length);
    if (hasToken.test(before)) {
      if (!hasToken.test(after)) yield* clocksIn(before, date, true, data);
    } else if (before === '') {
      if (hasToken.test(after)) yield* clocksIn(after, date, false, data);
      else yield { date, clock: null, clockFirst: false, words: [] };
    }
  }
}

function* clocksIn(rest: string, date: Layout[] | null, clockFirst: boolean, data: DateLanguage): Generator<Split> {
  for (const [key, clock] of data.times) {
    const index = rest.indexOf(key);
    if (index < 0) continue;
    const words = [rest.slice(0, index), rest.slice(index + key.length)];
    if (!words.some((word) => hasToken.test(word))) yield { date, clock, clockFirst, words: words.map(lettersOf) };
  }
}

function timeOf(found: string[], layouts: Layout[], wordsKnown: boolean, data: DateLanguage): Time {
  const times = layouts.map(({ fields }) => timeBy(found, fields, wordsKnown, data)).filter((time) => time !== null);
  const [first = null] = times;
  return times.every((time) => sameTime(time, first)) ? first : 'unsure';
}

function timeBy(found: string[], fields: string, wordsKnown: boolean, data: DateLanguage): Time {
  const field = (name: string) => found[fields.indexOf(name)];
  const hour = Number(field('h'));
  const minute = field('i') ?? '';
  if (hour > 23 || minute.length !== 2 || Number(minute) > 59) return null;
  const period = field('p');
  if (period === undefined) {
    // An unknown word beside a small hour may be a day period.
    return hour < 13 && !wordsKnown ? 'unsure' : new Temporal.PlainTime(hour, Number(minute));
  }
  const hours = data.names.get(`p ${period}`);
  if (hours === undefined) return null;
  const fitting = (hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12]).filter((value) => hours & (1 << value));
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return new Temporal.PlainTime(only, Number(minute));
  // A word that is only ever said in one half of the day tells the half, even at an hour Intl has another word for.
  const morning = (hours & 0xfff) !== 0;
  const evening = hours >> 12 !== 0;
  if (fitting.length > 1 || hour > 12 || morning === evening) return 'unsure';
  return new Temporal.PlainTime((hour % 12) + (evening ? 12 : 0), Number(minute));
}

function dayOf(found: string[], layouts: Layout[], data: DateLanguage, now: Temporal.ZonedDateTime) {
  const limit = now.toPlainDate().add({ days: 1 });
  const days = layouts
    .map(({ fields, calendar }) => dayBy(found, fields, calendar, data, limit))
    .filter((day) => day !== null);
  const [first = null] = days;
  return days.every((day) => first?.equals(day)) ? first : null;
}

function dayBy(found: string[], fields: string, calendar: string, data: DateLanguage, limit: Temporal.PlainDate) {
  const field = (name: string) => found[fields.indexOf(name)];
  const name = field('m') ?? '';
  const set = data.names.get(`m${calendar} ${name}`) ?? 0;
  const month = /^\d+$/.test(name) ? Number(name) : Number.isInteger(Math.log2(set)) ? Math.log2(set) : 0;
  const yearText = field('y');
  const day = plainDate(yearText, month, Number(field('d')), calendar, limit);
  if (!day || day.year < 1970 || day.year > 2099) return null;
  const weekday = field('w');
  return weekday === undefined || ((data.names.get(`w ${weekday}`) ?? 0) & (1 << day.dayOfWeek)) !== 0 ? day : null;
}

/** Without a century or a year: the latest such day up to `limit`. */
function plainDate(
  yearText: string | undefined,
  month: number,
  day: number,
  calendar: string,
  limit: Temporal.PlainDate,
) {
  if (yearText?.length === 4) return exactDate(Number(yearText), month, day, calendar);
  const step = yearText === undefined ? 1 : 100;
  const last = limit.withCalendar(calendar).year;
  // From the 29th of February to the next takes up to eight years.
  const first = yearText === undefined ? last : last - ((last - Number(yearText)) % 100);
  for (let year = first; year > first - 9 * step; year -= step) {
    const date = exactDate(year, month, day, calendar);
    if (date && Temporal.PlainDate.compare(date, limit) <= 0) return date;
  }
  return null;
}

function exactDate(year: number, month: number, day: number, calendar: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day, calendar }, { overflow: 'reject' }).withCalendar('iso8601');
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}
