import { type NoteKind, noteKinds, type Rating, ratings } from '../domain/note';
import type { Handlers } from '../messages/channel';
import { Problem } from '../messages/problem';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { oneOf } from './input';
import { saveOn, standing } from './saved';

type NoteCommands = Pick<Handlers<'command'>, 'note.write' | 'note.edit' | 'note.erase'>;

/** Commands about what to remember. */
export function noteCommands(store: Store, clock: Clock): NoteCommands {
  const save = saveOn(store, clock);
  return {
    'note.write': async ({ contactId, kind, text, rating = null }) => {
      await standing(get(store, 'contacts', contactId));
      const id = crypto.randomUUID();
      const note = {
        id,
        subjectId: contactId,
        originContactId: contactId,
        kind: oneOf(kind, noteKinds, 'A note'),
        text: noteText(text),
        ...(rating === null ? {} : { rating: ratingOf(kind, rating) }),
        at: clock().epochMilliseconds,
      };
      return save('note-written', id, [contactId], (writer) => writer.make('notes', note));
    },

    'note.edit': async ({ id, kind, text, rating }) => {
      const before = await standing(get(store, 'notes', id));
      const kindAfter = oneOf(kind ?? before.kind, noteKinds, 'A note');
      const patch = {
        kind: kindAfter,
        ...(text === undefined ? {} : { text: noteText(text) }),
        ...(rating === undefined ? {} : { rating: rating === null ? null : ratingOf(kindAfter, rating) }),
        // What is no feedback any more tells of no contentment either.
        ...(kindAfter !== 'feedback' && before.rating ? { rating: null } : {}),
      };
      return save('note-edited', id, [before.subjectId], (writer) => writer.edit('notes', id, patch));
    },

    'note.erase': async ({ id }) => {
      const before = await standing(get(store, 'notes', id));
      return save('note-erased', id, [before.subjectId], (writer) => writer.erase('notes', id));
    },
  };
}

function ratingOf(kind: NoteKind, rating: Rating): Rating {
  if (kind !== 'feedback') throw new Problem('invalid', 'Only feedback is good, mixed or bad.');
  return oneOf(rating, ratings, 'A rating');
}

const longestNote = 20_000;

function noteText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new Problem('invalid', 'A note needs words.');
  if (trimmed.length > longestNote) {
    throw new Problem(
      'invalid',
      `A note holds ${longestNote.toLocaleString()} characters; this one has ${trimmed.length.toLocaleString()}.`,
    );
  }
  return trimmed.toWellFormed();
}
