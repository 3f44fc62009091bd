import { type NoteKind, noteKinds, type Rating } from '../domain/note';
import { type Channel, channels } from '../domain/touchpoint';
import type { DueFields } from './components/due-choice';
import type { PromiseFields } from './components/promise-terms';
import type { WaitFields } from './components/wait-terms';
import type { Draft } from './drafts';
import type { Past } from './touchpoint-moment';

/** What is done by a date. */
const tasks = ['todo', 'promise', 'wait'] as const;
type Task = (typeof tasks)[number];

/** What an entry can be; each is also the English word that is typed after a slash. */
export type RecordKind = NoteKind | Channel | Task;

/** Every kind, the most used first: these have a chip, and the digits 1 to 9. */
export const chipKinds = [
  'note',
  'call',
  'todo',
  'promise',
  'wait',
  'meeting',
  'email',
  'need',
  'feedback',
] as const satisfies readonly RecordKind[];

export const recordKinds: readonly RecordKind[] = [...new Set([...chipKinds, ...noteKinds, ...channels])];

/** Something that took place, something to do, or something to remember. */
export function familyOf(kind: RecordKind): 'touchpoint' | 'task' | 'note' {
  if (isChannel(kind)) return 'touchpoint';
  return tasks.some((task) => task === kind) ? 'task' : 'note';
}

export function isChannel(kind: RecordKind): kind is Channel {
  return channels.some((channel) => channel === kind);
}

/** An entry as it stands in the recorder. */
export interface RecordFields extends DueFields, WaitFields, PromiseFields, Record<string, string> {
  kind: RecordKind;
  text: string;
  /** Words of a date at the end of the text that mean none; empty where none were dismissed. */
  undated: string;
  /** Of feedback; empty where it was not said. */
  rating: Rating | '';
  /** Who began; empty for what is usual for the kind. */
  direction: 'out' | 'in' | 'both' | '';
  when: Past;
  /** The value of `<input type="datetime-local">`, for `when` of `at`. */
  at: string;
  pinned: 'yes' | 'no';
  /** Ids of others it is about as well, with spaces between. */
  others: string;
}

export const blankRecord: RecordFields = {
  kind: 'note',
  text: '',
  undated: '',
  rating: '',
  direction: '',
  when: 'now',
  at: '',
  day: 'tomorrow',
  words: '',
  date: '',
  time: '',
  pinned: 'no',
  others: '',
  needs: 'any',
  repeats: 'no',
  everyWorkingDays: '3',
  atMost: '2',
  by: 'me',
  quote: '',
};

/** The kind in the fields. Drafts are text, so that a word of another version is taken for a note. */
export function kindOf({ kind }: Record<string, string>): RecordKind {
  return recordKinds.find((known) => known === kind) ?? 'note';
}

/**
 * A touchpoint or a follow-up that was begun when these had forms of their own (until November 2026), or that comes from
 * the address bar, as an entry of the recorder.
 */
export function fieldsOfForm(form: Draft): Partial<RecordFields> {
  const { what, summary = '', channel = '', kind = '' } = form;
  const known = kindOf({ kind: what === undefined ? channel : kind });
  return { ...form, kind: known === 'note' ? 'todo' : known, text: what ?? summary };
}
