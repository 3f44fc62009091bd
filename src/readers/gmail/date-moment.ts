import type { SeenTime } from '../../domain/observation';
import type { DateLanguage, Layout } from './date-language';

/**
 * The moment that the tokens of a text tell when read by a layout.
 *
 * A bare time is of today. A date without its year, or without its century, is the latest such day up to tomorrow: the
 * owner may have been further east.
 *
 * @param plain whether every word between the tokens is known; an unknown one may be a month or a day period
 * @returns null where the tokens are no moment, as when the weekday is another, or the day is not certain
 */
export function momentOf(
  tokens: string[],
  fields: Layout,
  plain: boolean,
  { names, padded }: DateLanguage,
  now: Temporal.ZonedDateTime,
): SeenTime | null {
  if (fields.some((field, index) => field.startsWith('=') && field !== `=${tokens[index]}`)) return null;
  const token = (field: string) => tokens[fields.indexOf(field)];
  const bits = (kind: string, name: string) => names.get(`${kind} ${name}`) ?? 0;

  const monthField = fields.find((field) => field.startsWith('month')) ?? '';
  const today = now.toPlainDate();
  let day: Temporal.PlainDate | null = today;
  const [year, month, weekday] = [token('year'), token(monthField), token('weekday')];
  let inDoubt = false;
  if (month) {
    // A year of four digits in front is followed by the month in all languages.
    inDoubt = !/\D/.test(month) && !(year?.length === 4 && fields[0] === 'year');
    // 04/05/2017 on a page in American English is British.
    if (inDoubt && !padded && /\b0/.test(`${month} ${token('day')}`)) return null;
    const number = /\D/.test(month) ? Math.log2(bits(monthField, month)) : Number(month);
    day = dayOf(year, number, Number(token('day')), monthField.slice(6), today);
    // Mail that claims to be older was imported by mistake; and so the years of two calendars stay apart.
    if (!day || day.year < 1990 || day.year > 2099) return null;
    if (weekday && !(bits('weekday', weekday) & (1 << day.dayOfWeek))) return null;
  }
  // "mar. 23 juin" is no 23rd of March, and among foreign words numbers may have another order.
  if (!plain && (inDoubt || year?.length !== 4)) return null;

  const time = token('hour')
    ? timeOf(Number(token('hour')), token('minute') ?? '', token('dayPeriod'), plain, bits)
    : undefined;
  if (time === null || (!month && !time)) return null;
  // Of a minute that the clocks repeat, this is the first.
  const at = day.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: time }).epochMilliseconds;
  // A bare time still to come was written on an earlier day. Clocks may differ by some minutes.
  if (!month && at > now.epochMilliseconds + 300_000) return null;
  return { at, precision: time ? 'minute' : 'day' };
}

/** Undefined where the time may be one of two, null where it is none. */
function timeOf(
  hour: number,
  minute: string,
  period: string | undefined,
  plain: boolean,
  bits: (kind: string, name: string) => number,
) {
  if (hour > 23 || minute.length !== 2 || Number(minute) > 59) return null;
  const hours = period ? bits('dayperiod', period) : 1 << hour;
  if (hours === 0) return null;
  const halves = hour > 12 || !period ? [hour] : [hour % 12, (hour % 12) + 12];
  let fitting = halves.filter((half) => hours & (1 << half));
  // A word of one half of the day tells the half, even at an hour for which Intl has another word.
  if (fitting.length === 0) fitting = halves.filter((half) => (half < 12 ? hours & 0xfff : hours >> 12));
  // An unknown word may be a day period.
  const sure = fitting.length === 1 && (period || plain || hour > 12);
  return sure ? new Temporal.PlainTime(fitting[0], Number(minute)) : undefined;
}

function dayOf(year: string | undefined, month: number, day: number, calendar: string, today: Temporal.PlainDate) {
  if (year?.length === 4) return existing(Number(year), month, day, calendar);
  const limit = today.add({ days: 1 });
  const last = limit.withCalendar(calendar).year;
  const step = year ? 100 : 1;
  let tried = last - ((last - Number(year ?? last)) % 100);
  // From one 29th of February to the next it may be eight years.
  for (let times = 0; times < 9; times++, tried -= step) {
    const date = existing(tried, month, day, calendar);
    if (date && Temporal.PlainDate.compare(date, limit) <= 0) return date;
  }
  return null;
}

function existing(year: number, month: number, day: number, calendar: string): Temporal.PlainDate | null {
  if (month % 1 !== 0 || month < 1 || day < 1) return null;
  const date = Temporal.PlainDate.from({ year, month, day, calendar });
  // Temporal moves what is no date, such as the 30th of February, to the nearest one.
  return date.day === day && date.month === month ? date.withCalendar('iso8601') : null;
}
