import type { DateLanguage, Layout } from './date-language';

/** A time of day, `unsure` where it may be one of two, null where it is none. */
export type ClockTime = Temporal.PlainTime | 'unsure' | null;

/**
 * The day that the tokens of a date tell.
 *
 * @param limit no message is from after it: without its year, or its century, a date is the latest such day up to here
 * @returns null where the tokens are no date, or may be two
 */
export function dayOf(
  tokens: string[],
  layouts: Layout[],
  names: DateLanguage['names'],
  limit: Temporal.PlainDate,
): Temporal.PlainDate | null {
  let day: Temporal.PlainDate | null = null;
  let seenIn = '';
  for (const { fields, calendar } of layouts) {
    const token = reader(tokens, fields);
    const month = token?.('m');
    if (!token || !month) continue;
    const year = token('y');
    const bits = names.get(`m${calendar} ${month}`) ?? 0;
    const next = date(year, /\D/.test(month) ? Math.log2(bits) : Number(month), Number(token('d')), calendar, limit);
    if (!next || next.year < 1970 || next.year > 2099) continue;
    const weekday = token('w');
    if (weekday && !((names.get(`w ${weekday}`) ?? 0) & (1 << next.dayOfWeek))) continue;
    const order = day ? Temporal.PlainDate.compare(next, day) : 1;
    // th: 60 is 2560 of the Buddhist calendar, or 1960.
    if (day && order !== 0 && (seenIn === calendar || year?.length !== 2)) return null;
    if (order > 0) day = next;
    seenIn = calendar;
  }
  return day;
}

/** Reads the token of a field; null where a word that is no name differs. */
function reader(tokens: string[], fields: string[]): ((field: string) => string | undefined) | null {
  const fits =
    tokens.length === fields.length && fields.every((field, index) => /^\w$/.test(field) || field === tokens[index]);
  return fits ? (field) => tokens[fields.indexOf(field)] : null;
}

function date(year: string | undefined, month: number, day: number, calendar: string, limit: Temporal.PlainDate) {
  if (year?.length === 4) return exactDate(Number(year), month, day, calendar);
  const step = year ? 100 : 1;
  const last = limit.withCalendar(calendar).year;
  const latest = year ? last - ((last - Number(year)) % 100) : last;
  // From one 29th of February to the next it may be eight years.
  for (let tried = latest; tried > latest - 9 * step; tried -= step) {
    const found = exactDate(tried, month, day, calendar);
    if (found && Temporal.PlainDate.compare(found, limit) <= 0) return found;
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

/**
 * The time of day that the tokens of a time tell.
 *
 * @param plain whether no unknown word stands beside it
 */
export function timeOf(tokens: string[], layouts: Layout[], names: DateLanguage['names'], plain: boolean): ClockTime {
  let time: ClockTime = layouts.length > 0 ? null : 'unsure';
  for (const { fields } of layouts) {
    const token = reader(tokens, fields);
    const next = token && timeBy(Number(token('h')), token('i') ?? '', token('p'), names, plain);
    if (next) time = time && !sameTime(time, next) ? 'unsure' : next;
  }
  return time;
}

function timeBy(
  hour: number,
  minute: string,
  period: string | undefined,
  names: DateLanguage['names'],
  plain: boolean,
): ClockTime {
  if (hour > 23 || minute.length !== 2 || Number(minute) > 59) return null;
  const at = (sure: number) => new Temporal.PlainTime(sure, Number(minute));
  // The unknown word may be a day period.
  if (period === undefined) return hour > 12 || plain ? at(hour) : 'unsure';
  const hours = names.get(`p ${period}`) ?? 0;
  if (hours === 0) return null;
  const [first, second] = (hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12]).filter((value) => hours & (1 << value));
  if (first !== undefined) return second === undefined ? at(first) : 'unsure';
  // A word of one half of the day tells the half, even at an hour for which Intl has another word.
  const morning = (hours & 0xfff) > 0;
  return hour > 12 || (morning && hours > 0xfff) ? 'unsure' : at((hour % 12) + (morning ? 0 : 12));
}

/** Whether two readings of a time agree. */
export function sameTime(a: ClockTime, b: ClockTime): boolean {
  return String(a) === String(b);
}
