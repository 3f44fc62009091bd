import { mergedRecord } from '../domain/merge';
import { type SharedRecord, stands, type Tombstone } from '../domain/record';
import type { Stamp } from '../domain/stamp';
import { isSharedRecord } from './backup-shapes';
import { contactsOf } from './journal-part';
import type { PartStep, SharedTableName } from './schema';

type Stored = SharedRecord | Tombstone;

/**
 * What a record from elsewhere is to this database:
 * - `new`: unknown here;
 * - `changed`: the record here changes;
 * - `same`: nothing changes, for the record here is equal or newer;
 * - `erases`: the record here goes, for it was erased there later;
 * - `erased-here`: it was erased here later, and stays so unless it is to be brought back.
 */
export type Standing = 'new' | 'changed' | 'same' | 'erases' | 'erased-here';

/** What taking over a record from elsewhere comes to. */
export interface Adoption {
  standing: Standing;
  /** What is to be written, where anything is. */
  put: Stored | null;
  /** What it takes to undo that. */
  step: PartStep | null;
}

/**
 * Weighs a record from elsewhere against the one here. Records keep the stamps they have, so that taking over twice
 * changes nothing the second time.
 * @param mine the record here
 * @param revivedAt hands out the stamp of a record that is to be brought back; null where what was erased stays so
 * @returns null where the two cannot be one record
 */
export function adoption(
  table: SharedTableName,
  mine: Stored | undefined,
  theirs: Stored,
  revivedAt: (() => Stamp) | null,
): Adoption | null {
  const { id } = theirs;
  if (mine === undefined) {
    const step: PartStep = { table, id, did: 'make', stamp: theirs.updatedAt };
    // What is left of an erased record is nobody's news.
    return { standing: stands(theirs) ? 'new' : 'same', put: theirs, step };
  }
  if (!stands(mine)) return besideTombstone(table, mine, theirs, revivedAt);
  const about = contactsOf(table, mine);
  if (!stands(theirs)) {
    if (theirs.updatedAt <= mine.updatedAt) return unchanged;
    return { standing: 'erases', put: theirs, step: { table, id, did: 'erase', before: mine, about } as PartStep }; // of this table
  }
  const { record, changed } = mergedRecord(mine, theirs);
  if (changed.length === 0) return unchanged;
  if (!isSharedRecord(table, record)) return null;
  const old = new Map<string, unknown>(Object.entries(mine));
  const before = Object.fromEntries(changed.map((field) => [field, old.get(field)]));
  return { standing: 'changed', put: record, step: { table, id, did: 'edit', before, about } as PartStep }; // fields of this table's record
}

const unchanged: Adoption = { standing: 'same', put: null, step: null };

function besideTombstone(
  table: SharedTableName,
  mine: Tombstone,
  theirs: Stored,
  revivedAt: (() => Stamp) | null,
): Adoption {
  if (!stands(theirs)) return unchanged;
  const step: PartStep = { table, id: theirs.id, did: 'make' };
  if (theirs.updatedAt > mine.updatedAt) return { standing: 'new', put: theirs, step };
  // What was folded into another record is there.
  if (mine.mergedInto !== undefined) return unchanged;
  if (!revivedAt) return { standing: 'erased-here', put: null, step: null };
  return { standing: 'new', put: { ...theirs, updatedAt: revivedAt(), stamps: {} } as SharedRecord, step }; // a record as it was
}
