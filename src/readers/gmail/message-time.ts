import type { SeenTime } from '../../domain/observation';
import { clockOf, day, type HexId } from './ids';

/**
 * When a message came or went: the clock in its id, cross-checked with the date that the page shows. More than a day
 * apart is no time zone but imported mail, whose id tells the import; then the date itself is returned, with its
 * precision (PAGES.md 1.1).
 */
export function clockOrText(id: HexId | null, date: SeenTime | null, now: Temporal.ZonedDateTime): SeenTime | null {
  const at = clockOf(id, now);
  const span = date?.precision === 'day' ? 2 * day : day;
  const isApart = at === null || (date && (at < date.at - day || at > date.at + span));
  return isApart ? date : { at, precision: 'ms' };
}
