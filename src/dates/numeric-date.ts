import type { Days } from './asked';

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?$/;
const parts = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d\d)?)?$/;

/**
 * A date in figures: `2026-12-01`, `24/12`, `24.12.2026`. Where day and month may be taken for each other the language
 * tells their order; without one, no day is given.
 */
export function daysOfFigures(words: string, today: Temporal.PlainDate, language: string | null): Days {
  const whole = iso.exec(words);
  if (whole) return dateOf(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const found = parts.exec(words);
  if (!found) return null;
  const [, first, separator, second, year] = found;
  // "12-24" may as well be a range.
  if (separator === '-' && year === undefined) return [];
  const [one, other] = [Number(first), Number(second)];
  const isDayFirst = one > 12 || one === other ? true : other > 12 ? false : saysDayFirst(language);
  if (isDayFirst === null) return [];
  const [day, month] = isDayFirst ? [one, other] : [other, one];
  return year === undefined
    ? yearlyDays(month, day, today)
    : dateOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
}

/** That day, or none where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): Temporal.PlainDate[] {
  try {
    return [Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })];
  } catch (problem) {
    if (problem instanceof RangeError) return [];
    throw problem;
  }
}

/** That day of this year and of the years after it; 29 February only of leap years, which are at most eight apart. */
export function yearlyDays(month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: 9 }, (_, ahead) => dateOf(today.year + ahead, month, day)).flat();
}

/** How a language orders a date in figures; null for none, or where it begins with the year. */
function saysDayFirst(language: string | null): boolean | null {
  if (language === null) return null;
  const order = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type === 'year' || type === 'month' || type === 'day')
    .join();
  return order === 'day,month,year' ? true : order === 'month,day,year' ? false : null;
}
