import type { Due } from '../domain/due';
import type { WorkingHours } from '../domain/working-time';
import type { Anchor } from './asked';
import { readByChrono } from './by-chrono';
import { readOwn } from './own-phrases';
import { longestPhrase, plain } from './words';

/**
 * The due that is meant by a date in English words: "next tue 3pm", "in 3 working days", "2 weeks after the renewal".
 * @param anchors the important dates of the contact it is about
 * @param language BCP 47: the order of day and month in figures; without it 5/6 is not understood
 * @returns a whole day or a minute, never one that has passed; null where the words are not wholly understood, have
 * passed, or may mean two things
 */
export function dueFromWords(
  text: string,
  now: Temporal.ZonedDateTime,
  hours: WorkingHours,
  anchors: readonly Anchor[] = [],
  language: string | null = null,
): Due | null {
  if (text.length > longestPhrase) return null;
  const words = plain(text);
  const own = readOwn(words, { now, hours, anchors, language });
  // chrono-node gets wrong what we refuse.
  return own === 'refused' ? null : (own ?? readByChrono(words, now));
}
