import { daysSince, wallClock } from './lateness';
import type { Note } from './note';

/** After as many days without a word of it, a need is asked about: a quarter of a year. */
export const daysNeedHolds = 90;

type Said = Pick<Note, 'kind' | 'at' | 'confirmedAt' | 'endedAt'>;

/** Whether a note tells a need that, as far as is known, somebody still has. */
export function isOpenNeed({ kind, endedAt = null }: Pick<Note, 'kind' | 'endedAt'>): boolean {
  return kind === 'need' && endedAt === null;
}

/** When a need was last heard of, Unix milliseconds: noted, or confirmed since. */
export function heardOf({ at, confirmedAt = at }: Pick<Note, 'at' | 'confirmedAt'>): number {
  return Math.max(at, confirmedAt);
}

/** Whether to ask if a need still holds: it was last heard of more than `daysNeedHolds` days of the calendar ago. */
export function isToConfirm(note: Said, now: Temporal.ZonedDateTime): boolean {
  return isOpenNeed(note) && daysSince(heardOf(note), wallClock(now)) > daysNeedHolds;
}
