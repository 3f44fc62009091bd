import type { WorkingHours } from '../domain/working-time';

/** A named day that dates may be counted from: "2 weeks after the renewal". It comes back every year. */
export interface Anchor {
  /** What it is called, in the rep's words. */
  name: string;
  /** `2026-03-01`, its first time, or `--03-01` where the year is unknown. */
  day: string;
}

/** What words about a date are understood by. */
export interface Asked {
  now: Temporal.ZonedDateTime;
  hours: WorkingHours;
  anchors: readonly Anchor[];
  /** BCP 47: whether 5/6 is in May or in June. Null: nobody can tell. */
  language: string | null;
}

/**
 * The days that words may mean, first choice first; of these the first that has not passed is meant. None where the
 * words are understood and no day is to be given rather than a wrong one. Null where the words are not understood.
 */
export type Days = Temporal.PlainDate[] | null;

/** Nobody plans further ahead: such a date is a slip. */
export const furthestYears = 100;
