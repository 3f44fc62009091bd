import type { Store } from '../schema';

/** The records that a change touched, and the contacts it is about, by their ids; none where it is no longer known. */
export async function touchedBy(store: Store, changeId: string): Promise<{ records: string[]; contacts: string[] }> {
  const change = await store.changes.get(changeId);
  return { records: change?.steps.map(({ id }) => id) ?? [], contacts: change?.contactIds ?? [] };
}
