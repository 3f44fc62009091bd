import { numbers } from './intl';
import { type PluralKey, tn } from './t';

/** The units that intervals are told in. */
export const intervalUnits = ['day', 'week', 'month', 'year'] as const;
export type IntervalUnit = (typeof intervalUnits)[number];

/** The days of a unit: months and years are as long as intervals count them. */
export const daysIn: Record<IntervalUnit, number> = { day: 1, week: 7, month: 30, year: 365 };

/** A number of days in the greatest unit that it is a whole number of. */
export function inUnits(days: number): { count: number; unit: IntervalUnit } {
  const unit = intervalUnits.findLast((each) => days % daysIn[each] === 0) ?? 'day';
  return { count: days / daysIn[unit], unit };
}

const everyKeys: Record<IntervalUnit, PluralKey> = {
  day: 'everyDays',
  week: 'everyWeeks',
  month: 'everyMonths',
  year: 'everyYears',
};

/** An interval as a rhythm: "every 3 weeks". */
export function everyWords(days: number): string {
  const { count, unit } = inUnits(days);
  return tn(everyKeys[unit], count);
}

/** An interval by itself: "3 weeks". */
export function intervalWords(days: number): string {
  const { count, unit } = inUnits(days);
  return unitWords(count, unit);
}

/** How long something lasts, roughly: "9 days", "5 weeks", "4 months". */
export function roughly(days: number): string {
  if (days < 14) return unitWords(days, 'day');
  if (days < 60) return unitWords(Math.floor(days / 7), 'week');
  if (days < 730) return unitWords(Math.floor(days / 30.44), 'month');
  return unitWords(Math.floor(days / 365.25), 'year');
}

/** A number of a unit: "3 weeks". */
export function unitWords(count: number, unit: IntervalUnit): string {
  return numbers({ style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** The name of a unit as it follows a number: "weeks" after 3. */
export function unitName(count: number, unit: IntervalUnit): string {
  const parts = numbers({ style: 'unit', unit, unitDisplay: 'long' }).formatToParts(count);
  return parts.find(({ type }) => type === 'unit')?.value ?? unit;
}
