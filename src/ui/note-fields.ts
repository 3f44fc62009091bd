import { type Note, type NoteKind, noteKinds, type Rating, ratings } from '../domain/note';

/** A note as it stands in a form. */
export interface NoteFields extends Record<string, string> {
  text: string;
  kind: NoteKind;
  /** Of feedback; empty where it was not said. */
  rating: Rating | '';
}

/** The fields of a note that is kept. */
export function fieldsOfNote({ text, kind, rating }: Pick<Note, 'text' | 'kind' | 'rating'>): NoteFields {
  return { text, kind, rating: rating ?? '' };
}

/** What the fields tell. Drafts are text, so that a word of another version is taken for none. */
export function noteOfFields({ text, kind, rating }: Record<keyof NoteFields, string>) {
  const known = noteKinds.find((each) => each === kind) ?? 'note';
  return {
    text: (text ?? '').trim(),
    kind: known,
    rating: known === 'feedback' ? (ratings.find((each) => each === rating) ?? null) : null,
  };
}
