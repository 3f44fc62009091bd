import type { Due } from '../domain/due';
import type { WorkingHours } from '../domain/working-time';
import { importantDay } from './anchor';
import type { Anchor, Asked } from './asked';
import { distanceIn } from './distance';
import { readOwn } from './own-phrases';
import { longestPhrase, month, plain } from './words';

/** A line with a date at its end. */
export interface SplitLine {
  /** The line without the date; may be empty. */
  what: string;
  due: Due;
  /** The words of the date, as they were written. */
  phrase: string;
}

/** Longer ones are no lines but texts. */
const longestLine = 2_000;
const mostWords = 10;

// At the end of a line these may be anything: a name (April), a quantity (3 days), a number (5/6), a thing (Q4 report).
const unclearAlone = new RegExp(
  `^(?:sat|sun|mon|wed|${month}(?: \\d{4})?|q[1-4](?: \\d{4})?|\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}[/.-]\\d{1,2}\\.?|noon|midday|morning|afternoon|evening)$`,
);
// "Every friday" is not one day, "friday or monday" and "friday to monday" are two, "after friday" is another one.
const saysOtherwise =
  /(?:^|\s)(?:not|no|last|past|every|each|per|or|and|to|between|since|after|than|from|about|black|good|cyber)$/i;
const joins = /(?:^|[\s,;:–—-])(?:for|on|at|by|due|[-–—,;:])*\s*$/i;

/**
 * A date in words at the end of a line: "send the quote next tue 3pm". Only our own phrases, and only where they can
 * hardly be anything else: "call Monday.com", "meet April" and "offer 3 days" have none.
 * @param anchors the important dates of the contact it is about
 * @param language BCP 47: the order of day and month in figures
 * @returns null where there is none, or it has passed, or it is open to two readings
 */
export function splitDue(
  text: string,
  now: Temporal.ZonedDateTime,
  hours: WorkingHours,
  anchors: readonly Anchor[] = [],
  language: string | null = null,
): SplitLine | null {
  return splitAsked(text, { now, hours, anchors, language });
}

export function splitAsked(text: string, asked: Asked): SplitLine | null {
  const line = text.trimEnd();
  if (line.length > longestLine) return null;
  const starts = wordStarts(line).slice(-mostWords);
  for (const start of starts) {
    const phrase = line.slice(start);
    if (phrase.length > longestPhrase) continue;
    const words = plain(phrase);
    if (isUnclear(words, asked) && !/^the\s+\d/i.test(phrase)) continue;
    const due = readOwn(words, asked);
    if (due === null) continue;
    const before = line.slice(0, start).trimEnd();
    // Fewer words would say another date than all of them.
    if (due === 'refused' || saysOtherwise.test(before)) return null;
    return { what: before.replace(joins, '').trim(), due, phrase };
  }
  return null;
}

/** Whether words mean a date only where something says so: "by", "in", "on". */
function isUnclear(words: string, asked: Asked): boolean {
  return unclearAlone.test(words) || distanceIn(words) !== null || importantDay(words, asked) !== null;
}

function wordStarts(line: string): number[] {
  return [...line.matchAll(/\S+/g)].map(({ index }) => index);
}
