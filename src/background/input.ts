import { type Due, parseDue } from '../domain/due';
import { cut, limits } from '../domain/limits';
import type { Day, WallTime } from '../domain/working-time';
import { Problem } from '../messages/problem';

/** What the user told, brought into form. Whatever cannot be is an `invalid` problem that says what is wrong. */

/** One line of bounded length, its white space made even; may be empty. */
export function line(text: string, length: number = limits.text): string {
  return cut(text.replace(/\s+/g, ' ').trim(), length);
}

/** A day, or a minute of it, that the calendar has. */
export function calendarDue(text: string): Due {
  const due = parseDue(text);
  if (due === null) throw new Problem('invalid', `This is no date: ${cut(text, 40)}`);
  return due;
}

/** A day that the calendar has. */
export function calendarDay(text: string): Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || parseDue(text) === null) {
    throw new Problem('invalid', `This is no day: ${cut(text, 40)}`);
  }
  return text as Day; // the form was tested
}

/** A time of day, `09:00`. */
export function wallTime(text: string): WallTime {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text))
    throw new Problem('invalid', `This is no time of day: ${cut(text, 40)}`);
  return text as WallTime; // the form was tested
}

/** @param what what is counted, as the message to the user begins: "The lead time" */
export function whole(value: number, least: number, most: number, what: string): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Problem('invalid', `${what} is a whole number from ${least} to ${most.toLocaleString()}.`);
  }
  return value;
}

/** @param what what there would be too many of, as the message to the user says: "important dates" */
export function atMost<T>(list: readonly T[], most: number, what: string): readonly T[] {
  if (list.length > most) throw new Problem('invalid', `At most ${most.toLocaleString()} ${what}.`);
  return list;
}

/** One of the words that are known. */
export function oneOf<T extends string>(word: T, known: readonly T[], what: string): T {
  if (!known.includes(word)) throw new Problem('invalid', `${what} is one of ${known.join(', ')}.`);
  return word;
}
