import { type SharedRecord, stands, type Tombstone } from '../domain/record';
import { contactsOf, keepPart } from './journal-part';
import { type Change, type JournalPart, type PartStep, type Step, type Store, sharedTableNames } from './schema';
import { change, changingTables, keepInStep, takeBack, undo } from './write';

/**
 * Takes a change back, whether its steps stand with it or in many parts. Parts are taken back one by one, the last first,
 * a transaction each: after a stop it is asked again, and goes on where it was.
 * @param hasTime asked before each part but the first: where it says no, the rest is left for the next time
 * @returns the id of the change by which it is done again, and whether a rest is left; null where the change is no longer
 *   known
 */
export async function undoChange(
  store: Store,
  changeId: string,
  now: number,
  hasTime: () => boolean = () => true,
): Promise<{ again: string | null; more: boolean } | null> {
  const done = await store.changes.get(changeId);
  if (!done?.inParts) {
    const again = await undo(store, changeId, now);
    return again === null ? null : { again, more: false };
  }
  const again = done.undoneBy ?? (await beginUndo(store, done, now));
  for (let part = await lastPart(store, changeId); part; ) {
    await takeBackPart(store, part, again, now);
    part = await lastPart(store, changeId);
    if (part && !hasTime()) return { again, more: true };
  }
  await store.transaction('rw', store.changes, store.facts, async () => {
    await store.changes.delete(changeId);
    const restoring = await store.facts.get('restoring');
    if (restoring?.key === 'restoring' && restoring.value.changeId === changeId) await store.facts.delete('restoring');
  });
  return { again, more: false };
}

async function beginUndo(store: Store, done: Change, now: number): Promise<string> {
  const again = crypto.randomUUID();
  await store.transaction('rw', store.changes, async () => {
    const label = 'change-undone';
    await store.changes.add({ id: again, at: now, label, contactIds: [], steps: [], inParts: true });
    await store.changes.update(done.id, { undoneBy: again });
  });
  return again;
}

function lastPart(store: Store, changeId: string): Promise<JournalPart | undefined> {
  return store.journal.where('changeId').equals(changeId).last();
}

function takeBackPart(store: Store, part: JournalPart, again: string, now: number): Promise<void> {
  return store.transaction('rw', changingTables(store), async () => {
    const { forgotten, others } = await forget(store, part.steps);
    if (forgotten.length > 0) await keepInStep(store, forgotten, now, 'later');
    const { steps } = await change(store, { label: null, now, reckons: 'later' }, async (writer) => {
      for (const step of others.toReversed()) await takeBack(writer, step);
    });
    await keepPart(store, again, [...forgotten, ...withWords(part.steps, steps)]);
    if (part.number !== undefined) await store.journal.delete(part.number);
  });
}

/**
 * Takes away the records that came from a backup where nothing was, and that were not touched since: as if they had never
 * come. What is left of an erased one would keep them from being restored again.
 * @returns the steps that took them away, and those that are still to be taken back
 */
async function forget(
  store: Store,
  steps: readonly PartStep[],
): Promise<{ forgotten: PartStep[]; others: PartStep[] }> {
  const forgotten: PartStep[] = [];
  const others: PartStep[] = steps.filter((step) => step.did !== 'make' || step.stamp === undefined);
  for (const table of sharedTableNames) {
    const came = steps.filter((step) => step.table === table && step.did === 'make' && step.stamp !== undefined);
    const records = await store.table<SharedRecord | Tombstone>(table).bulkGet(came.map(({ id }) => id));
    const untouched: string[] = [];
    for (const [index, step] of came.entries()) {
      const record = records[index];
      if (!record || !('stamp' in step) || record.updatedAt !== step.stamp) {
        others.push(step);
        continue;
      }
      untouched.push(step.id);
      if (!stands(record)) continue;
      const about = contactsOf(table, record);
      forgotten.push({ table, id: step.id, did: 'erase', before: record, about } as PartStep); // a record of this table
    }
    await store.table(table).bulkDelete(untouched);
  }
  return { forgotten, others };
}

/** Steps with the contacts whose words they hold, as the steps that they take back tell them. */
function withWords(undone: readonly PartStep[], steps: readonly Step[]): PartStep[] {
  const abouts = new Map(undone.map(({ table, id, about }) => [`${table}/${id}`, about]));
  return steps.map((step) => {
    const about = step.did === 'erase' ? contactsOf(step.table, step.before) : abouts.get(`${step.table}/${step.id}`);
    return about ? { ...step, about } : step;
  });
}
