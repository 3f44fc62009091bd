import Dexie from 'dexie';
import type { Note, NoteKind } from '../../domain/note';
import { stands } from '../../domain/record';
import type { Store } from '../schema';

/** All notes of a contact of some kinds, newest first. Walks through all of the contact: some dozens, seldom hundreds. */
export async function notesOfKind(store: Store, contactId: string, kinds: readonly NoteKind[]): Promise<Note[]> {
  const all = await store.notes
    .where('[subjectId+at]')
    .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey])
    .reverse()
    .toArray();
  return all.filter(stands).filter(({ kind }) => kinds.includes(kind));
}
