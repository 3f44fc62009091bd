import type { Due } from './due';

export const importantDateKinds = ['birthday', 'renewal', 'anniversary', 'other'] as const;
export type ImportantDateKind = (typeof importantDateKinds)[number];

/** A day of a contact's that comes back every year. */
export interface ImportantDate {
  id: string;
  kind: ImportantDateKind;
  /** In the rep's words; may be empty. */
  label: string;
  /** `1990-02-29`, or `--02-29` where the year is unknown. */
  day: string;
  /** How many days ahead to remind. */
  leadDays: number;
  /** The year of the last occurrence that was acted on or dismissed; null before any. */
  handledYear: number | null;
  /** Put off for the coming occurrence until then; null where it is not. */
  snoozedUntil: Due | null;
}
