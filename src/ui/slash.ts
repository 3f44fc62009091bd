import { fold } from '../domain/search';
import { type RecordKind, recordKinds } from './record-fields';
import { recordKindName } from './record-names';

/** A word after a slash at the very start of a text. */
export interface Slash {
  word: string;
  /** Whether white space follows, so that the word is a whole one. */
  ended: boolean;
  /** What follows it. */
  rest: string;
}

// Japanese input methods write a wide slash.
const beginning = /^[/／]([^\s/／]*)(\s*)/;

/** The slash that a text begins with; null where it begins with none, or with two as an address of a web page may. */
export function slashIn(text: string): Slash | null {
  const found = beginning.exec(text);
  if (!found) return null;
  const [all, word = '', space = ''] = found;
  const rest = text.slice(all.length);
  const ended = space !== '';
  return !ended && rest !== '' ? null : { word, ended, rest };
}

/** The kinds that a word may become, in English or in the language of the face; whole words first. */
export function kindsFor(word: string): RecordKind[] {
  const typed = plain(word);
  const begun = recordKinds.filter((kind) => wordsOf(kind).some((each) => each.startsWith(typed)));
  const whole = kindOfWord(word);
  return whole === null ? begun : [whole, ...begun.filter((kind) => kind !== whole)];
}

/** The kind that a whole word names; null for none. An English word means the same in every language. */
export function kindOfWord(word: string): RecordKind | null {
  const typed = plain(word);
  if (typed === '') return null;
  return (
    recordKinds.find((kind) => kind === typed) ?? recordKinds.find((kind) => wordsOf(kind).includes(typed)) ?? null
  );
}

/** A kind as it is typed in the language of the face: "to-do". */
export function slashWord(kind: RecordKind): string {
  return recordKindName(kind).trim().toLowerCase().replace(/\s+/g, '-');
}

function wordsOf(kind: RecordKind): string[] {
  return [kind, plain(recordKindName(kind))];
}

/** "E-mail" is typed without its hyphen by some, "À faire" without its accent by many. */
function plain(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, '');
}
