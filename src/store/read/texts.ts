import type { Contact } from '../../domain/contact';
import type { Note } from '../../domain/note';
import { stands } from '../../domain/record';
import { fold } from '../../domain/search';
import { searchBlock, type Texted } from '../../domain/text-block';
import type { Touchpoint } from '../../domain/touchpoint';
import type { Store } from '../schema';
import { contactsById } from './contacts';

/** A note or touchpoint that was found by its words. */
export type TextHit = { contact: Contact } & (
  | { kind: 'note'; record: Note }
  | { kind: 'touchpoint'; record: Touchpoint }
);

/**
 * Notes and touchpoints by their words, the newest first: every word of the query begins a word of theirs. Reads the newest
 * words first, and no further than it takes.
 * @param isStale asked before each block: whether nobody waits for the answer any more
 */
export async function searchTexts(
  store: Store,
  query: string,
  most: number,
  isStale: () => boolean = () => false,
): Promise<TextHit[]> {
  if (fold(query) === '') return [];
  const found = new Map<string, Texted>();
  await store.textBlocks
    .orderBy(':id')
    .reverse()
    .until(() => found.size >= most || isStale())
    .each((block) => {
      for (const each of searchBlock(block, query)) found.set(each.id, each);
    });
  return described(store, [...found.values()].slice(0, most));
}

async function described(store: Store, found: readonly Texted[]): Promise<TextHit[]> {
  const idsIn = (table: Texted['table']) => found.filter((each) => each.table === table).map(({ id }) => id);
  const [notes, touchpoints] = await Promise.all([
    store.notes.bulkGet(idsIn('notes')),
    store.touchpoints.bulkGet(idsIn('touchpoints')),
  ]);
  const noteById = new Map(notes.filter(stands).map((note) => [note.id, note]));
  const touchpointById = new Map(touchpoints.filter(stands).map((touchpoint) => [touchpoint.id, touchpoint]));
  const contactById = await contactsById(store, [
    ...[...noteById.values()].map(({ subjectId }) => subjectId),
    ...[...touchpointById.values()].map(({ contactId }) => contactId),
  ]);
  return found.flatMap(({ id }): TextHit[] => {
    const [note, touchpoint] = [noteById.get(id), touchpointById.get(id)];
    const contact = contactById.get(note?.subjectId ?? touchpoint?.contactId ?? '');
    if (!contact) return [];
    if (note) return [{ kind: 'note', record: note, contact }];
    return touchpoint ? [{ kind: 'touchpoint', record: touchpoint, contact }] : [];
  });
}
