import { stands, type Tombstone } from '../../domain/record';
import type { Change, Facts, SharedTableName, SharedTables, Store } from '../schema';

/** A record by its id; null where it was erased or never was. */
export async function get<Name extends SharedTableName>(
  store: Store,
  table: Name,
  id: string,
): Promise<SharedTables[Name] | null> {
  const record = await store.table<SharedTables[Name] | Tombstone>(table).get(id);
  return stands(record) ? record : null;
}

/** A single value of this device; `otherwise` where it was never written. */
export async function fact<Key extends keyof Facts>(
  store: Store,
  key: Key,
  otherwise: Facts[Key],
): Promise<Facts[Key]> {
  const found = await store.facts.get(key);
  return found === undefined ? otherwise : (found.value as Facts[Key]); // facts are written with the value of their key
}

/** The last change that was not taken back, and is no taking back itself; null where there is none. */
export async function lastUndoable(store: Store): Promise<Change | null> {
  const latest = store.changes.orderBy('at').reverse();
  return (
    (await latest.filter(({ label, undoneBy }) => label !== 'change-undone' && undoneBy === undefined).first()) ?? null
  );
}

/** The last changes, newest first. */
export function latestChanges(store: Store, most: number): Promise<Change[]> {
  return store.changes.orderBy('at').reverse().limit(most).toArray();
}
