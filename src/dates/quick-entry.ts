import type { Due } from '../domain/due';
import { fold } from '../domain/search';
import type { WorkingHours } from '../domain/working-time';
import type { Anchor, Asked } from './asked';
import { readOwn } from './own-phrases';
import { splitAsked } from './split-due';
import { longestPhrase, plain } from './words';

export interface Person {
  id: string;
  name: string;
}

/** What to note or plan. `pinned`: announced at its moment, also outside working hours. */
export type Task =
  | { kind: 'planned' | 'wait'; what: string; due: Due; pinned: boolean }
  | { kind: 'promise'; by: 'me' | 'them'; what: string; due: Due; pinned: boolean }
  | { kind: 'note'; text: string };

/** A line of quick entry as it was understood. */
export type QuickEntry =
  | { kind: 'understood'; person: Person; task: Task }
  /** Several people are called so. `rest` is what follows their name, as it was written. */
  | { kind: 'choose'; people: Person[]; task: Task; rest: string }
  /** `words` are those that were not understood: as a name, a date or a text; empty where there were none. */
  | { kind: 'missing'; missing: 'person' | 'date' | 'text'; people: Person[]; words: string };

/** Longer lines are no quick entries. */
const longestEntry = 500;
const mostNameWords = 5;

const note = /^note(?:: ?| |$)(.*)$/is;
const promised =
  /^(?:(i|we) (?:have )?|(they|he|she) (?:have |has )?)?promised(?: me| us)?(?: to| that)?(?: |$)(.*)$/is;
const noAnswer =
  /^(.*?)(?:^|\s)(?:if (?:there(?:'s| is) )?(?:no|not)(?: (?:an|any))? (?:answer|answered|reply|replied|response|word)(?: (?:is )?(?:seen|yet))?|if (?:they|he|she) (?:don't|do not|doesn't|does not|haven't|hasn't) (?:answer|reply|respond|write|answered|replied|responded|written)|unless (?:they|he|she) (?:answer|reply|respond|write)s?)(?:\s(.*))?$/is;

/**
 * Understands a line of the address bar:
 *
 * - `NAME what DATE`: planned
 * - `NAME what if no answer in 3 working days`: a wait
 * - `NAME promised what DATE`, `NAME I promised what DATE`: a promise, theirs or mine
 * - `NAME note: text`
 *
 * An exclamation mark at the end pins it. The line begins with a name, or with words that begin its words.
 * @param findNames people of whom every word of the query begins a word, best first
 * @param language BCP 47: the order of day and month in figures; without it 5/6 is not understood
 * @param anchorsOf the important dates of somebody, asked for where nobody else is meant
 */
export async function parseQuickEntry(
  text: string,
  findNames: (words: string) => Promise<Person[]>,
  now: Temporal.ZonedDateTime,
  hours: WorkingHours,
  language: string | null = null,
  anchorsOf: (personId: string) => Promise<readonly Anchor[]> = async () => [],
): Promise<QuickEntry> {
  const line = text.replace(/’/g, "'").replace(/\s+/g, ' ').trim();
  if (line === '' || line.length > longestEntry) return { kind: 'missing', missing: 'person', people: [], words: '' };
  const named = await nameIn(line, findNames);
  if (named === null) return { kind: 'missing', missing: 'person', people: [], words: line.split(' ')[0] ?? '' };
  const { people, rest } = named;
  const [person, ...others] = people;
  const anchors = person !== undefined && others.length === 0 ? await anchorsOf(person.id) : [];
  const task = taskIn(rest, { now, hours, anchors, language });
  if ('missing' in task) return { kind: 'missing', people, ...task };
  return person !== undefined && others.length === 0
    ? { kind: 'understood', person, task }
    : { kind: 'choose', people, task, rest };
}

/**
 * The people that a line begins with, and what follows; null where it begins with nobody. A further word is taken for
 * one of the name where it is a whole one; the beginning of one also where it tells several people apart, or where the
 * name was being shortened already ("gra hop"): else "ada love letter" would be for Lovelace.
 */
async function nameIn(
  line: string,
  findNames: (words: string) => Promise<Person[]>,
): Promise<{ people: Person[]; rest: string } | null> {
  const words = line.split(' ');
  let [people, count, isShort]: [Person[], number, boolean] = [[], 0, false];
  for (let most = 1; most <= Math.min(mostNameWords, words.length); most += 1) {
    const name = words.slice(0, most).join(' ').replace(/[,:]$/, '');
    const found = await findNames(name);
    const called = found.filter((person) => isCalled(person, name));
    // One word may also be a company or an address; several would take the task for one.
    const closer = closest(called.length > 0 || most > 1 ? called : found, name);
    const word = fold(name).split(' ').at(-1) ?? '';
    const isWhole = closer.some((person) => partsOf(person).includes(word));
    if (closer.length === 0 || !(isWhole || most === 1 || isShort || people.length > 1)) break;
    [people, count, isShort] = [closer, most, !isWhole && called.length > 0];
  }
  return people.length > 0 ? { people, rest: words.slice(count).join(' ') } : null;
}

/** Whether each of the words begins another word of somebody's name. */
function isCalled(person: Person, words: string): boolean {
  const parts = partsOf(person);
  return fold(words)
    .split(' ')
    .every((word) => {
      const whole = parts.indexOf(word);
      const at = whole >= 0 ? whole : parts.findIndex((part) => part.startsWith(word));
      if (at >= 0) parts.splice(at, 1);
      return at >= 0;
    });
}

function partsOf({ name }: Person): string[] {
  return fold(name).split(/[\s-]+/);
}

/** Those whose whole name it is; else those of whose name all words are whole; else all. */
function closest(people: Person[], words: string): Person[] {
  const said = fold(words).split(' ');
  const whole = people.filter(({ name }) => fold(name) === fold(words));
  if (whole.length > 0) return whole;
  const inWords = people.filter((person) => said.every((word) => partsOf(person).includes(word)));
  return inWords.length > 0 ? inWords : people;
}

type NoTask = { missing: 'date' | 'text'; words: string };

function taskIn(text: string, asked: Asked): Task | NoTask {
  const noted = note.exec(text);
  if (noted) {
    const words = (noted[1] ?? '').trim();
    return words === '' ? { missing: 'text', words: '' } : { kind: 'note', text: words };
  }
  const pinned = /!$/.test(text);
  const line = text.replace(/\s*!+$/, '');
  const promise = promised.exec(line);
  if (promise) {
    const split = splitAsked(promise[3] ?? '', asked);
    if (split === null) return { missing: 'date', words: promise[3] ?? '' };
    if (split.what === '') return { missing: 'text', words: '' };
    return { kind: 'promise', by: promise[1] === undefined ? 'them' : 'me', what: split.what, due: split.due, pinned };
  }
  const wait = noAnswer.exec(line);
  if (wait) {
    const words = wait[2] ?? '';
    const due = words.length > longestPhrase ? null : readOwn(plain(words), asked);
    if (due === null || due === 'refused') return { missing: 'date', words };
    return { kind: 'wait', what: (wait[1] ?? '').replace(/[\s,;:-]+$/, ''), due, pinned };
  }
  const split = splitAsked(line, asked);
  if (split === null) return { missing: 'date', words: line };
  return { kind: 'planned', what: split.what, due: split.due, pinned };
}
