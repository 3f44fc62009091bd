import { addWorkingDays, type WorkingHours } from '../domain/working-time';
import { number, numberOf } from './words';

/** How far away, in whole days or more. */
export interface Distance {
  count: number;
  unit: 'day' | 'working day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';
}

const spoken =
  'days?|d|(?:working|business|work)[ -]?days?|weekdays?|wds?|bds?|weeks?|wks?|w|fortnights?|months?|mos?|quarters?|years?|yrs?|y';
/** One group for the number, one for its unit, and one for a unit alone: "day after tomorrow". */
export const distance = `(?:${number} ?(${spoken})|(day|(?:working|business|work)[ -]?day|week|fortnight|month|quarter|year))`;
const alone = new RegExp(`^${number} ?(${spoken})$`);

/** Nobody plans further; working days are counted one by one. */
const furthest = { day: 9999, 'working day': 999, week: 999, fortnight: 500, month: 999, quarter: 300, year: 99 };

/** Reads "3 working days"; null where it is none. */
export function distanceIn(words: string): Distance | null {
  const found = alone.exec(words);
  return found ? distanceOf(found[1], found[2] ?? '') : null;
}

/** The distance of a number, one where it is missing, and a unit; null where it is too far. */
export function distanceOf(count: string | undefined, unit: string): Distance | null {
  const found: Distance = { count: count === undefined ? 1 : numberOf(count), unit: unitOf(unit) };
  return found.count <= furthest[found.unit] ? found : null;
}

function unitOf(word: string): Distance['unit'] {
  if (/^(?:work|business|weekday|wd|bd)/.test(word)) return 'working day';
  if (word.startsWith('d')) return 'day';
  if (word.startsWith('w')) return 'week';
  if (word.startsWith('f')) return 'fortnight';
  if (word.startsWith('m')) return 'month';
  return word.startsWith('q') ? 'quarter' : 'year';
}

/** The day that far after another, before it where `sign` is -1. Months keep the day or end with the month. */
export function dayAway(
  from: Temporal.PlainDate,
  { count, unit }: Distance,
  sign: 1 | -1,
  hours: WorkingHours,
): Temporal.PlainDate {
  const signed = sign * count;
  if (unit === 'working day') return addWorkingDays(from, signed, hours);
  if (unit === 'fortnight') return from.add({ weeks: 2 * signed });
  if (unit === 'quarter') return from.add({ months: 3 * signed });
  return from.add({ [`${unit}s`]: signed });
}
