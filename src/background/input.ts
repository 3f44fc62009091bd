import { type Due, parseDue } from '../domain/due';
import { cut, limits } from '../domain/limits';
import type { Day, WallTime } from '../domain/working-time';
import type { Problem } from '../messages/problem';
import { invalid } from './invalid';
import { type MessageKey, text } from './text';

/** What the user told, brought into form. Whatever cannot be is an `invalid` problem that says what is wrong. */

/** One line of bounded length, its white space made even; may be empty. */
export function line(words: string, length: number = limits.text): string {
  return cut(words.replace(/\s+/g, ' ').trim(), length);
}

/** A day, or a minute of it, that the calendar has. */
export function calendarDue(words: string): Due {
  const due = parseDue(words);
  if (due === null) throw invalid('invalidDate', cut(words, 40));
  return due;
}

/** A day that the calendar has. */
export function calendarDay(words: string): Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(words) || parseDue(words) === null) {
    throw invalid('invalidDate', cut(words, 40));
  }
  return words as Day; // the form was tested
}

/** A time of day, `09:00`. */
export function wallTime(words: string): WallTime {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(words)) throw invalid('invalidTime', cut(words, 40));
  return words as WallTime; // the form was tested
}

/** @param what the field it is told in */
export function whole(value: number, least: number, most: number, what: MessageKey): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw invalid('invalidWhole', text(what), least, most);
  }
  return value;
}

/** @param what what there would be too many of */
export function atMost<T>(list: readonly T[], most: number, what: MessageKey): readonly T[] {
  if (list.length > most) throw tooMany(what, most);
  return list;
}

export function tooMany(what: MessageKey, most: number): Problem {
  return invalid('invalidTooMany', text(what), most);
}

/** One of the words that are known. */
export function oneOf<T extends string>(word: T, known: readonly T[]): T {
  if (!known.includes(word)) throw invalid('invalidChoice', cut(String(word), 40), known.join(', '));
  return word;
}
