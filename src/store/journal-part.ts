import type { SharedRecord } from '../domain/record';
import type { JournalPart, PartStep, Store } from './schema';

/** The contacts that a record is about, whichever table it stands in. */
export function contactsOf(table: PartStep['table'], record: SharedRecord): string[] {
  if (table === 'contacts') return [record.id];
  if ('contactId' in record) return [String(record.contactId)];
  if ('subjectId' in record) return [String(record.subjectId)];
  const ids = 'subjectIds' in record ? record.subjectIds : 'contactIds' in record ? record.contactIds : [];
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** Keeps steps as one part of a change. */
export async function keepPart(store: Store, changeId: string, steps: PartStep[]): Promise<void> {
  if (steps.length === 0) return;
  const contactIds = [...new Set(steps.flatMap(({ about }) => about ?? []))];
  await store.journal.add({ changeId, contactIds, steps });
  if (steps.some(({ did }) => did === 'erase')) await store.changes.update(changeId, { erases: true });
}

/** Purges the steps that hold words of a contact; the rest of their change can still be taken back. */
export async function forgetStepsAbout(store: Store, contactId: string): Promise<void> {
  const parts = await store.journal.where('contactIds').equals(contactId).toArray();
  const others = parts.map(
    (part): JournalPart => ({
      ...part,
      contactIds: part.contactIds.filter((id) => id !== contactId),
      steps: part.steps.filter(({ about }) => !about?.includes(contactId)),
    }),
  );
  await store.journal.bulkPut(others);
}
