import type { Table } from 'dexie';
import { type Contact, sortNameOf } from '../domain/contact';
import { directoryLine, packDirectory } from '../domain/directory';
import { type SharedRecord, stands, type Tombstone } from '../domain/record';
import { nextStamp, type Stamp } from '../domain/stamp';
import { forgetStepsAbout } from './journal-part';
import { fact } from './read/record';
import type { Change, ChangeLabel, SharedTableName, SharedTables, Step, Store } from './schema';
import { sharedTableNames } from './schema';
import { keepStandingDues, reckonAllAnew } from './standing-dues';
import { keepTexts } from './texts';

/** A record as it is made: the writer adds the stamps. */
export type Draft<R extends SharedRecord> = R extends SharedRecord ? Omit<R, 'updatedAt' | 'stamps'> : never;

/** What may change in a record; `undefined` takes an optional field away. */
export type Patch<R extends SharedRecord> = R extends SharedRecord
  ? { [Field in Exclude<keyof R, keyof SharedRecord>]?: R[Field] | Absence<R, Field> }
  : never;

/** `undefined` where the field is optional. */
type Absence<R, Field extends keyof R> = Record<never, never> extends Pick<R, Field> ? undefined : never;

/** The writing hand inside one change. */
export interface Writer {
  /** Makes a record. An erased one of the same id comes back. */
  make<Name extends SharedTableName>(table: Name, draft: Draft<SharedTables[Name]>): Promise<void>;
  /** Changes fields of a record; equal values are left alone. Does nothing where the record is gone. */
  edit<Name extends SharedTableName>(table: Name, id: string, patch: Patch<SharedTables[Name]>): Promise<void>;
  /** Erases a record, leaving a tombstone. */
  erase(table: SharedTableName, id: string, mergedInto?: string): Promise<void>;
}

export interface ChangeOptions {
  /** Null for what a page showed: it is not the user's doing, so there is nothing to undo. */
  label: ChangeLabel | null;
  /** Unix milliseconds. */
  now: number;
  /** The contacts whose words the change holds. */
  contactIds?: readonly string[];
  /** A change of very many parts leaves what follows from contacts to be reckoned afterwards. */
  reckons?: 'later';
}

/**
 * Does one change in one transaction: the records, their stamps, the undo entry, the directory and the standing
 * dues stand or fall together.
 * @returns what `work` returned, whether anything was changed, the steps that takes back, and the id to undo the change
 *   by; null where nothing was changed or nothing can be undone
 */
export function change<T>(
  store: Store,
  { label, now, contactIds = [], reckons }: ChangeOptions,
  work: (writer: Writer) => Promise<T>,
): Promise<{ result: T; changeId: string | null; changed: boolean; steps: Step[] }> {
  return store.transaction('rw', changingTables(store), async () => {
    const clock = await openClock(store, now);
    const steps = new Map<string, Step>();
    const result = await work(writerOn(store, clock, steps));
    if (steps.size === 0) return { result, changeId: null, changed: false, steps: [] };
    await clock.keep();
    await keepInStep(store, [...steps.values()], now, reckons);
    const changeId = label && crypto.randomUUID();
    if (label && changeId) {
      await store.changes.add({
        id: changeId,
        at: now,
        label,
        contactIds: [...contactIds],
        steps: [...steps.values()],
      });
    }
    return { result, changeId, changed: true, steps: [...steps.values()] };
  });
}

/** All tables that a change may write to. */
export function changingTables(store: Store): Table[] {
  const shared = sharedTableNames.map((name) => store.table(name));
  return [...shared, store.changes, store.journal, store.standingDues, store.announced, store.textBlocks, store.facts];
}

/** Brings what is kept of records elsewhere in step with what was done to them, in the same transaction. */
export async function keepInStep(store: Store, steps: readonly Step[], now: number, reckons?: 'later'): Promise<void> {
  await keepDirectory(store, steps);
  await keepTexts(store, steps);
  if (reckons === 'later') await reckonAllAnew(store);
  else await keepStandingDues(store, steps, now);
}

/** Hands out stamps later than any that were handed out or met; `keep` remembers the last one. */
export async function openClock(store: Store, now: number) {
  const device = await deviceName(store);
  let last = (await store.facts.get('lastStamp'))?.value as Stamp | undefined; // the fact of this key is a stamp
  return {
    next(): Stamp {
      last = nextStamp(last ?? null, now, device);
      return last;
    },
    meet(stamp: Stamp): void {
      if (last === undefined || stamp > last) last = stamp;
    },
    async keep(): Promise<void> {
      if (last) await store.facts.put({ key: 'lastStamp', value: last });
    },
  };
}

async function deviceName(store: Store): Promise<string> {
  const known = await fact(store, 'device', '');
  if (known !== '') return known;
  const made = crypto.randomUUID().slice(0, 8);
  await store.facts.put({ key: 'device', value: made });
  return made;
}

function writerOn(store: Store, clock: { next(): Stamp }, steps: Map<string, Step>): Writer {
  const note = (step: Step) => {
    const key = `${step.table}/${step.id}`;
    const joined = joinSteps(steps.get(key), step);
    if (joined) steps.set(key, joined);
    else steps.delete(key);
  };
  return {
    async make(table, draft) {
      await store.table(table).put({ ...draft, updatedAt: clock.next(), stamps: {} });
      note({ did: 'make', table, id: draft.id });
    },
    async edit(table, id, patch) {
      const record = await store.table<SharedRecord | Tombstone>(table).get(id);
      if (!stands(record)) return;
      const changed = changedFields(record, patch);
      if (changed.length === 0) return;
      const stamp = clock.next();
      const stamps = { ...record.stamps, ...Object.fromEntries(changed.map((field) => [field, stamp])) };
      await store.table(table).put({ ...record, ...patch, updatedAt: stamp, stamps });
      note({ did: 'edit', table, id, before: pick(record, changed) } as Step); // fields of this table's record
    },
    async erase(table, id, mergedInto) {
      const record = await store.table<SharedRecord | Tombstone>(table).get(id);
      if (!stands(record)) return;
      const tombstone: Tombstone = {
        id,
        updatedAt: clock.next(),
        erased: true,
        ...(mergedInto ? { mergedInto } : {}),
        ...('contactId' in record ? { of: String(record.contactId) } : {}),
      };
      await store.table(table).put(tombstone);
      note({ did: 'erase', table, id, before: record } as Step); // a record of this table
    },
  };
}

/** What two steps on one record come to; null where the second takes back the first. */
function joinSteps(first: Step | undefined, second: Step): Step | null {
  if (!first) return second;
  if (first.did === 'make') return second.did === 'erase' ? null : first;
  if (first.did === 'erase') return first;
  const before = { ...('before' in second ? second.before : {}), ...first.before };
  return { ...second, before } as Step; // the older values win, within one table
}

function changedFields(record: SharedRecord, patch: object): string[] {
  const old = new Map(Object.entries(record));
  return Object.entries(patch)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(old.get(field)))
    .map(([field]) => field);
}

/** The named fields; one that was absent is told as `undefined`, so that undoing takes it away again. */
function pick(record: SharedRecord, fields: readonly string[]): Record<string, unknown> {
  const old = new Map(Object.entries(record));
  return Object.fromEntries(fields.map((field) => [field, old.get(field)]));
}

// Packing 10,000 lines takes some 7 ms (research of 2026-11), so it is not done on every change.
const longestDelta = 200;

/** Keeps the directory in step with the contacts that were changed. */
async function keepDirectory(store: Store, steps: readonly Step[]): Promise<void> {
  const ids = steps.filter((step) => step.table === 'contacts').map((step) => step.id);
  if (ids.length === 0) return;
  const contacts = await store.contacts.bulkGet(ids);
  const delta = await fact(store, 'directoryDelta', {});
  for (const [index, id] of ids.entries()) {
    const contact = contacts[index];
    // Whoever was changed last comes last, and is found first.
    delete delta[id];
    delta[id] = stands(contact) ? directoryLine(contact) : null;
  }
  // What was erased must not linger in the packed text.
  const nobodyErased = Object.values(delta).every((line) => line !== null);
  if (nobodyErased && Object.keys(delta).length < longestDelta) {
    await store.facts.put({ key: 'directoryDelta', value: delta });
    return;
  }
  await store.facts.put({ key: 'directory', value: packDirectory(await fact(store, 'directory', ''), delta) });
  await store.facts.put({ key: 'directoryDelta', value: {} });
}

/**
 * Takes a change back: writes the old values with new stamps, field by field, so that later edits of other fields
 * stay. Itself a change that can be undone.
 * @returns the id of the new change; null where the change is no longer known
 */
export async function undo(store: Store, changeId: string, now: number): Promise<string | null> {
  const done = await store.changes.get(changeId);
  if (!done) return null;
  const undone = await change(store, { label: 'change-undone', now, contactIds: done.contactIds }, async (writer) => {
    for (const step of done.steps.toReversed()) await takeBack(writer, step);
    await store.changes.delete(changeId);
  });
  return undone.changeId;
}

export async function takeBack(writer: Writer, step: Step): Promise<void> {
  if (step.did === 'make') await writer.erase(step.table, step.id);
  else if (step.did === 'edit') await writer.edit(step.table, step.id, step.before);
  else await writer.make(step.table, step.before);
}

const day = 24 * 60 * 60_000;
const erasureCanBeUndoneFor = day;
const changesAreKeptFor = 30 * day;
const mostChanges = 500;

/** Forgets changes that are too old to undo; those that hold what was erased go after a day. */
export async function forgetOldChanges(store: Store, now: number): Promise<void> {
  const newestFirst = await store.changes.orderBy('at').reverse().toArray();
  const old = newestFirst.filter(
    (each, index) =>
      index >= mostChanges || now - each.at > (holdsErased(each) ? erasureCanBeUndoneFor : changesAreKeptFor),
  );
  const ids = old.map((each) => each.id);
  await store.transaction('rw', store.changes, store.journal, async () => {
    await store.journal.where('changeId').anyOf(ids).delete();
    await store.changes.bulkDelete(ids);
  });
}

function holdsErased(each: Change): boolean {
  return each.erases === true || each.steps.some((step) => step.did === 'erase');
}

/** Purges every undo entry that holds words of a contact. */
export async function forgetChangesAbout(store: Store, contactId: string): Promise<void> {
  await forgetStepsAbout(store, contactId);
  await store.changes.where('contactIds').equals(contactId).delete();
}

/** The fields of a contact that follow from its name. */
export function named(name: string): Pick<Contact, 'name' | 'sortName'> {
  return { name, sortName: sortNameOf(name) };
}
