import type { SharedRecord } from './record';
import type { Stamp } from './stamp';

/** What two copies of one record come to. */
export interface Merged<R extends SharedRecord> {
  record: R;
  /** The fields in which it differs from the first copy. */
  changed: string[];
}

/**
 * What two copies of one record come to: each field as it was written last. A field that carries no stamp is as old as
 * the record; where neither carries one, the copies differ only if the record was made twice, and the later making holds.
 * Fields that only one copy has, such as those of a newer version, stay.
 */
export function mergedRecord<R extends SharedRecord>(mine: R, other: R): Merged<R> {
  const [mineBy, otherBy] = [new Map(Object.entries(mine)), new Map(Object.entries(other))];
  const stamps: Record<string, Stamp> = { ...mine.stamps };
  const changes: [string, unknown][] = [];
  for (const field of new Set([...mineBy.keys(), ...otherBy.keys()])) {
    if (bookkeeping.has(field)) continue;
    const isUnknown = !mineBy.has(field) && !stampOf(mine, field);
    if (!isUnknown && !isNewer(field, other, mine)) continue;
    const stamp = stampOf(other, field);
    if (stamp) stamps[field] = stamp;
    // Without a stamp nobody took it away: it was never known there.
    if (!otherBy.has(field) && !stamp) continue;
    if (JSON.stringify(mineBy.get(field)) !== JSON.stringify(otherBy.get(field))) {
      changes.push([field, otherBy.get(field)]);
    }
  }
  const updatedAt = other.updatedAt > mine.updatedAt ? other.updatedAt : mine.updatedAt;
  const entries = [...new Map([...mineBy, ...changes])].filter(([, value]) => value !== undefined);
  const record = { ...Object.fromEntries(entries), updatedAt, stamps } as R; // the fields of two records of this kind
  return { record, changed: changes.map(([field]) => field) };
}

const bookkeeping = new Set(['id', 'updatedAt', 'stamps']);

/** Whether a field was written later in one copy than in the other. */
function isNewer(field: string, one: SharedRecord, other: SharedRecord): boolean {
  const [ones, others] = [stampOf(one, field), stampOf(other, field)];
  if (ones && others) return ones > others;
  if (ones) return ones > madeAt(other);
  if (others) return madeAt(one) > others;
  return one.updatedAt > other.updatedAt;
}

function stampOf({ stamps }: SharedRecord, field: string): Stamp | undefined {
  return Object.hasOwn(stamps, field) ? stamps[field] : undefined;
}

/** When a record was made, as far as it still tells: before everything, once it was changed. */
function madeAt({ updatedAt, stamps }: SharedRecord): string {
  return Object.keys(stamps).length === 0 ? updatedAt : '';
}
