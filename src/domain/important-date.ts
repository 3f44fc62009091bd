import type { Due } from './due';

export const importantDateKinds = ['birthday', 'renewal', 'anniversary', 'other'] as const;
export type ImportantDateKind = (typeof importantDateKinds)[number];

/** A day of a contact's that comes back every year. */
export interface ImportantDate {
  id: string;
  kind: ImportantDateKind;
  /** In the rep's words; may be empty. */
  label: string;
  /** `1992-02-29`, or `--02-29` where the year is unknown. */
  day: string;
  /** How many days ahead to remind. */
  leadDays: number;
  /** The year of the last occurrence that was acted on, dismissed, or past when the date was told; null before any. */
  handledYear: number | null;
  /** Put off for the coming occurrence until then; null where it is not. */
  snoozedUntil: Due | null;
}

/** The longest lead time: a year. */
export const longestLead = 365;

/** Whether a lead time can be reckoned with: whole days, none to a year. */
export function isSoundLead(days: number): boolean {
  return Number.isInteger(days) && days >= 0 && days <= longestLead;
}

/** A day of the year, and the year it first was where that is known. */
export interface YearlyDay {
  year: number | null;
  month: number;
  day: number;
}

const form = /^(\d{4}|-)-(\d\d)-(\d\d)$/;

// Any leap year: 29 February is a day that comes back.
const leapYear = 2000;

/**
 * Reads `1992-02-29` or, without the year, `--02-29` (as in vCard, RFC 6350 section 4.3.1); null where it is no day of
 * the calendar, such as `1990-02-29`.
 */
export function parseYearlyDay(text: string): YearlyDay | null {
  const [, yearText, monthText, dayText] = form.exec(text) ?? [];
  if (yearText === undefined) return null;
  const year = yearText === '-' ? null : Number(yearText);
  const [month, day] = [Number(monthText), Number(dayText)];
  try {
    Temporal.PlainDate.from({ year: year ?? leapYear, month, day }, { overflow: 'reject' });
    return { year, month, day };
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}

/** The day in that year; 29 February is 28 February where the year has none. */
export function occurrenceIn({ month, day }: YearlyDay, year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
}

/** The first occurrence on that day or after it; none is before the day itself where its year is known. */
export function nextOccurrence(yearly: YearlyDay, from: Temporal.PlainDate): Temporal.PlainDate {
  const year = Math.max(from.year, yearly.year ?? from.year);
  const on = occurrenceIn(yearly, year);
  return Temporal.PlainDate.compare(on, from) >= 0 ? on : occurrenceIn(yearly, year + 1);
}

/** Which time it comes back in that year, 36 for the 36th birthday; null where the first year is unknown, or that year is not later. */
export function countIn({ year }: YearlyDay, inYear: number): number | null {
  return year === null || inYear <= year ? null : inYear - year;
}

/**
 * An important date as the rep tells it, ready to keep. The occurrence that passed before it was told needs no
 * reminding: it comes next year.
 * @param before as it was kept so far; null for a new one
 */
export function toldDate(
  told: Omit<ImportantDate, 'handledYear' | 'snoozedUntil'>,
  before: ImportantDate | null,
  today: Temporal.PlainDate,
): ImportantDate {
  if (before?.day === told.day) return { ...before, ...told };
  const yearly = parseYearlyDay(told.day);
  return { ...before, ...told, handledYear: yearly && nextOccurrence(yearly, today).year - 1, snoozedUntil: null };
}
