import { type SharedRecord, stands, type Tombstone } from '../../domain/record';
import { type Restoring, type SharedTableName, type Store, sharedTableNames } from '../schema';

const recordsAtOnce = 1_000;

/**
 * Every shared record and what is left of erased ones, a thousand at a time, all as they stood at one moment. Saving waits
 * meanwhile.
 */
export async function everyRecord(
  store: Store,
  take: (table: SharedTableName, records: readonly (SharedRecord | Tombstone)[]) => void,
): Promise<void> {
  const tables = sharedTableNames.map((name) => store.table(name));
  await store.transaction('r', tables, async () => {
    for (const name of sharedTableNames) {
      const table = store.table<SharedRecord | Tombstone, string>(name);
      let last: string | undefined;
      do {
        const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
        const records = await rest.limit(recordsAtOnce).toArray();
        if (records.length > 0) take(name, records);
        last = records.at(-1)?.id;
      } while (last !== undefined);
    }
  });
}

/** When the last backup was made, Unix milliseconds; null before any. */
export async function lastBackupAt(store: Store): Promise<number | null> {
  const found = await store.facts.get('lastBackupAt');
  return found?.key === 'lastBackupAt' ? found.value : null;
}

/** The restore that is under way or was interrupted; null where there is none, or none that can still be taken back. */
export async function unfinishedRestore(store: Store): Promise<Restoring | null> {
  const found = await store.facts.get('restoring');
  if (found?.key !== 'restoring') return null;
  return (await store.changes.get(found.value.changeId)) ? found.value : null;
}

const week = 7 * 24 * 60 * 60_000;
// Enough to find somebody who was kept a while ago; a look at all would cost more than the answer is worth.
const contactsLookedAt = 200;

/**
 * Whether it is time for a backup: the last one is older than a week, or there is none and somebody was kept that long ago.
 * @param now Unix milliseconds
 * @returns when the last one was made, null where there is none; undefined where it is not time yet
 */
export async function backupDue(store: Store, now: number): Promise<number | null | undefined> {
  const last = await lastBackupAt(store);
  if (last !== null && now - last <= week) return undefined;
  const some = await store.contacts.where('sortName').above('').limit(contactsLookedAt).toArray();
  const contacts = some.filter(stands);
  const isToLose = last === null ? contacts.some(({ keptAt }) => now - keptAt > week) : contacts.length > 0;
  return isToLose ? last : undefined;
}
