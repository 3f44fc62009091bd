import { parseIdentity } from '../domain/identity';
import { type NoteSource, type Rating, ratings } from '../domain/note';
import type { DueFields } from './components/due-choice';
import type { PromiseFields } from './components/promise-terms';
import type { Selected } from './selected-text';

/** What selected words can become. */
export const selectionKinds = ['note', 'need', 'feedback', 'promise'] as const;
export type SelectionKind = (typeof selectionKinds)[number];

/** Selected words as they stand in a form. */
export type SelectionFields = DueFields &
  PromiseFields & {
    as: SelectionKind;
    /** The words as they are kept; the rep may change them. */
    text: string;
    /** The words as they were selected; empty while nothing is. */
    selected: string;
    rating: Rating | '';
    what: string;
    /** JSON, for drafts hold text. */
    source: string;
    /** When they were written, Unix milliseconds, and who wrote them; empty where that is not known. */
    writtenAt: string;
    spokenBy: 'me' | 'them' | '';
  } & Record<string, string>;

const nowhere: NoteSource = { conversationId: null, account: null, address: null };

export const blankSelection: SelectionFields = {
  as: 'note',
  text: '',
  selected: '',
  rating: '',
  what: '',
  source: JSON.stringify(nowhere),
  writtenAt: '',
  spokenBy: '',
  day: 'tomorrow',
  words: '',
  date: '',
  time: '',
  by: 'them',
  quote: '',
};

/** The fields of words that were just selected. */
export function fieldsOfSelected({ text, source, direction, writtenAt }: Selected): SelectionFields {
  const spokenBy = direction === null ? '' : direction === 'out' ? 'me' : 'them';
  return {
    ...blankSelection,
    text,
    selected: text,
    source: JSON.stringify(source),
    writtenAt: writtenAt === null ? '' : String(writtenAt),
    spokenBy,
    by: spokenBy || 'them',
  };
}

/** Where the words stood, read back from text. */
export function sourceOfFields({ source }: Pick<SelectionFields, 'source'>): NoteSource {
  const found: unknown = JSON.parse(source);
  if (typeof found !== 'object' || found === null) return nowhere;
  const text = (name: string): string | null => {
    const value: unknown = Reflect.get(found, name);
    return typeof value === 'string' ? value : null;
  };
  const account = text('account');
  return {
    conversationId: text('conversationId'),
    account: account === null ? null : parseIdentity(account),
    address: text('address'),
  };
}

/** A rating as it stands in the fields; null where none was said. */
export function ratingOfFields({ as, rating }: Pick<SelectionFields, 'as' | 'rating'>): Rating | null {
  return as === 'feedback' ? (ratings.find((each) => each === rating) ?? null) : null;
}
