import type { SharedRecord, Tombstone } from '../domain/record';
import { type Adoption, adoption, type Standing } from './adopt';
import { isSharedTable, misfit } from './backup-shapes';
import { keepPart } from './journal-part';
import { type PartStep, type SharedTableName, type Store, sharedTableNames } from './schema';
import { changingTables, keepInStep, openClock } from './write';

type Stored = SharedRecord | Tombstone;

/** A record of a backup as it comes in. Nothing is known of it yet. */
export interface BackupRow {
  table: string;
  record: unknown;
}

/** Why a row cannot be restored. */
export type RowFault =
  | { kind: 'unknown-table'; table: string }
  /** `field` does not look as it must; empty where it is the record as a whole. */
  | { kind: 'misfit'; table: string; field: string };

/** What some rows of a backup come to. */
export interface Compared {
  counts: { table: SharedTableName; standing: Standing; count: number }[];
  /** By the place of the row among those that were handed in. */
  faults: { index: number; fault: RowFault }[];
}

/** How rows are to be restored. */
export interface RestoreOptions {
  /** Unix milliseconds. */
  now: number;
  /** The change that this is a part of. */
  changeId: string;
  /** Whether to bring back what was erased here after the backup was made. */
  bringBack: boolean;
  /** How many records of the backup will have been looked at then, and how many there are. */
  done: number;
  of: number;
}

/** What restoring some rows of a backup would come to. Writes nothing. */
export function compareRows(store: Store, rows: readonly BackupRow[]): Promise<Compared> {
  const { sound, faults } = sifted(rows);
  const tables = sharedTableNames.map((name) => store.table(name));
  return store.transaction('r', tables, async () => {
    const found = await weighed(store, sound, null);
    return { counts: countsOf(found.adoptions), faults: [...faults, ...found.faults] };
  });
}

/**
 * Notes that a restore begins: all that it will do is one change, to be taken back as one.
 * @returns the id of the change
 */
export async function beginRestore(store: Store, now: number, of: number): Promise<string> {
  const changeId = crypto.randomUUID();
  await store.transaction('rw', store.changes, store.facts, async () => {
    await store.changes.add({
      id: changeId,
      at: now,
      label: 'backup-restored',
      contactIds: [],
      steps: [],
      inParts: true,
    });
    await store.facts.put({ key: 'restoring', value: { changeId, done: 0, of } });
  });
  return changeId;
}

/**
 * Restores some rows of a backup, as one transaction: after a stop the next attempt finds them there and goes on.
 * @returns null where the change that they were to be a part of is no longer there
 */
export function restoreRows(
  store: Store,
  rows: readonly BackupRow[],
  { now, changeId, bringBack, done, of }: RestoreOptions,
): Promise<Compared | null> {
  const { sound, faults } = sifted(rows);
  return store.transaction('rw', changingTables(store), async () => {
    if (!(await store.changes.get(changeId))) return null;
    const clock = await openClock(store, now);
    const found = await weighed(store, sound, bringBack ? () => clock.next() : null);
    const steps: PartStep[] = [];
    for (const name of sharedTableNames) {
      const written = found.adoptions.filter(({ table }) => table === name);
      const records = written.flatMap(({ put }) => put ?? []);
      if (records.length === 0) continue;
      for (const { updatedAt } of records) clock.meet(updatedAt);
      await store.table(name).bulkPut(records);
      steps.push(...written.flatMap(({ step }) => step ?? []));
    }
    if (steps.length > 0) {
      await clock.keep();
      await keepInStep(store, steps, now, 'later');
      await keepPart(store, changeId, steps);
    }
    await store.facts.put({ key: 'restoring', value: { changeId, done, of } });
    return { counts: countsOf(found.adoptions), faults: [...faults, ...found.faults] };
  });
}

/** Notes that a restore came to its end. */
export async function finishRestore(store: Store): Promise<void> {
  await store.facts.delete('restoring');
}

interface SoundRow {
  index: number;
  table: SharedTableName;
  record: Stored;
}

function sifted(rows: readonly BackupRow[]): { sound: SoundRow[]; faults: Compared['faults'] } {
  const sound: SoundRow[] = [];
  const faults: Compared['faults'] = [];
  for (const [index, { table, record }] of rows.entries()) {
    if (!isSharedTable(table)) {
      faults.push({ index, fault: { kind: 'unknown-table', table } });
      continue;
    }
    const field = misfit(table, record);
    if (field === null)
      sound.push({ index, table, record: record as Stored }); // it fits
    else faults.push({ index, fault: { kind: 'misfit', table, field } });
  }
  return { sound, faults };
}

type Weighed = Adoption & { table: SharedTableName };

async function weighed(store: Store, rows: readonly SoundRow[], revivedAt: Parameters<typeof adoption>[3]) {
  const adoptions: Weighed[] = [];
  const faults: Compared['faults'] = [];
  for (const table of sharedTableNames) {
    const ofTable = rows.filter((row) => row.table === table);
    if (ofTable.length === 0) continue;
    const found = await store.table<Stored>(table).bulkGet(ofTable.map(({ record }) => record.id));
    // A record may stand among the rows twice.
    const known = new Map(found.flatMap((record) => (record ? [[record.id, record]] : [])));
    for (const { index, record } of ofTable) {
      const each = adoption(table, known.get(record.id), record, revivedAt);
      if (each === null) {
        faults.push({ index, fault: { kind: 'misfit', table, field: '' } });
        continue;
      }
      if (each.put) known.set(record.id, each.put);
      adoptions.push({ ...each, table });
    }
  }
  return { adoptions, faults };
}

function countsOf(adoptions: readonly Weighed[]): Compared['counts'] {
  const counts = new Map<string, Compared['counts'][number]>();
  for (const { table, standing } of adoptions) {
    const key = `${table}/${standing}`;
    counts.set(key, { table, standing, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
