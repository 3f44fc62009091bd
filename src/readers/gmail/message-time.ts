import type { SeenTime } from '../../domain/observation';
import { parseDateText } from './date-text';
import { clockOf, type HexId } from './ids';

const day = 86_400_000;

/**
 * When a message came or went: the clock in its id, cross-checked with the date that the page shows. More than a day
 * apart is no time zone but imported mail, whose id tells the import; then the text counts, with its precision
 * (PAGES.md 1.1).
 */
export function messageTime(
  id: HexId | null,
  dateText: string | null,
  language: string,
  now: Temporal.ZonedDateTime,
): SeenTime | null {
  const clock = clockOf(id, now);
  const text = dateText ? parseDateText(dateText, language, now) : null;
  if (clock === null) return text;
  return text && apart(clock, text) ? text : { at: clock, precision: 'ms' };
}

/** Whether a clock and a date text tell of different days, whatever the zone. */
export function apart(clock: number, text: SeenTime): boolean {
  const span = text.precision === 'day' ? day : 0;
  return clock < text.at - day || clock > text.at + span + day;
}
