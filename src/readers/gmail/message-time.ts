import type { SeenTime } from '../../domain/observation';
import { clockOf, type HexId } from './ids';

const day = 86_400_000;

/**
 * When a message came or went: the clock in its id, cross-checked with the date that the page shows. More than a day
 * apart is no time zone but imported mail, whose id tells the import; then the date counts, with its precision
 * (PAGES.md 1.1).
 */
export function clockOrText(id: HexId | null, date: SeenTime | null, now: Temporal.ZonedDateTime): SeenTime | null {
  const clock = clockOf(id, now);
  return clock === null || (date && apart(clock, date)) ? date : { at: clock, precision: 'ms' };
}

/** Whether a clock and a date tell of different days, whatever the zone. */
export function apart(clock: number, date: SeenTime): boolean {
  const span = date.precision === 'day' ? day : 0;
  return clock < date.at - day || clock > date.at + span + day;
}
