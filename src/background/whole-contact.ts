import { everythingAbout } from '../store/read';
import type { Store } from '../store/schema';
import type { Writer } from '../store/write';

/** Moves all that is known of one contact to another. */
export async function moveAll(store: Store, writer: Writer, from: string, into: string): Promise<void> {
  const moved = (ids: readonly string[]) => [...new Set(ids.map((id) => (id === from ? into : id)))];
  const { touchpoints, notes, followUps, conversations } = await everythingAbout(store, from);
  for (const { id } of touchpoints) await writer.edit('touchpoints', id, { contactId: into });
  for (const { id } of notes) await writer.edit('notes', id, { subjectId: into });
  for (const { id, subjectIds } of followUps) await writer.edit('followUps', id, { subjectIds: moved(subjectIds) });
  for (const { id, contactIds } of conversations) {
    await writer.edit('conversations', id, { contactIds: moved(contactIds) });
  }
}

/** Erases all that is known of a contact; what it shares with others stays theirs. */
export async function eraseAll(store: Store, writer: Writer, contactId: string): Promise<void> {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== contactId);
  const { touchpoints, notes, followUps, conversations } = await everythingAbout(store, contactId);
  for (const { id } of touchpoints) await writer.erase('touchpoints', id);
  for (const { id } of notes) await writer.erase('notes', id);
  for (const { id, subjectIds } of followUps) {
    if (others(subjectIds).length === 0) await writer.erase('followUps', id);
    else await writer.edit('followUps', id, { subjectIds: others(subjectIds) });
  }
  for (const { id, contactIds } of conversations) {
    if (others(contactIds).length === 0) await writer.erase('conversations', id);
    else await writer.edit('conversations', id, { contactIds: others(contactIds) });
  }
}
