import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceRulesId } from '../../src/domain/cadence';
import type { Contact } from '../../src/domain/contact';
import { workingTimeId } from '../../src/domain/working-time';
import { undoChange } from '../../src/store/journal';
import { search } from '../../src/store/read/directory';
import { get, latestChanges } from '../../src/store/read/record';
import { type BackupRow, beginRestore, compareRows, finishRestore, restoreRows } from '../../src/store/restore';
import { type SharedTableName, type Store, sharedTableNames } from '../../src/store/schema';
import { reckonSome } from '../../src/store/standing-dues';
import { change, forgetChangesAbout, forgetOldChanges } from '../../src/store/write';
import { freshStore } from './fresh-store';
import { aContact, aConversation, aFollowUp, aNote, aStep, aTouchpoint } from './records';

const now = Date.UTC(2026, 10, 21, 12);
const day = 24 * 60 * 60_000;

/** A database with a record of every kind, and what is left of erased ones. */
async function full(): Promise<Store> {
  const store = freshStore();
  await change(store, { label: null, now }, async (writer) => {
    await writer.make('contacts', {
      ...aContact('dana', {
        tags: ['VIP', 'constructor'],
        cadence: { ideal: 7, latest: 14 },
        cadencePausedUntil: null,
      }),
      importantDates: [
        { id: 'd', kind: 'birthday', label: '', day: '--02-29', leadDays: 3, handledYear: 2026, snoozedUntil: null },
      ],
    });
    await writer.make('contacts', aContact('omar', { name: 'Omar <b>Haddad</b>', cadence: null }));
    await writer.make('contacts', aContact('gone'));
    await writer.make('conversations', aConversation('gmail:1', 'dana', now));
    await writer.make('touchpoints', aTouchpoint('gmail:2#email:dana@vendor.example', 'dana', now - day));
    await writer.make('notes', aNote('n1', 'dana', now, { text: 'x'.repeat(100_000) }));
    await writer.make('notes', aNote('n2', 'gone', now, { kind: 'feedback', rating: 'good' }));
    await writer.make('followUps', aFollowUp('planned', 'dana', '2026-12-01'));
    await writer.make('followUps', {
      ...aFollowUp('wait', 'dana', '2026-12-01T15:00'),
      kind: 'wait',
      since: { at: now, precision: 'day' },
      conversationId: 'gmail:1',
      perhapsAnsweredBy: null,
      notAnsweredBy: [],
      needs: 'all',
      answeredBy: ['omar'],
      repeat: { everyWorkingDays: 3, atMost: 2 },
    });
    await writer.make('followUps', {
      ...aFollowUp('promise', 'dana', '2026-12-01'),
      kind: 'commitment',
      by: 'me',
      quote: 'I will',
      conversationId: null,
      promisedFor: '2026-11-30',
    });
    await writer.make('followUps', aStep('step', 'dana', '2026-12-01'));
    await writer.make('plans', {
      id: 'plan',
      name: 'After sale',
      steps: [{ id: 's', days: -3, what: 'Call', onlyAfterGoodFeedback: true }],
    });
    await writer.make('templates', { id: 'news', name: 'News', purpose: 'check-in', text: 'Hi {first|there}' });
    await writer.make('templateUses', { id: 'news>dana', templateId: 'news', contactId: 'dana', at: now });
    await writer.make('settings', {
      id: workingTimeId,
      workdays: [1, 2],
      dayStart: '09:00',
      dayEnd: '18:00',
      quiet: [{ from: '12:00', to: '13:00' }],
      holidays: ['2026-12-25'],
    });
    await writer.make('settings', {
      id: cadenceRulesId,
      byTag: JSON.parse('{"VIP":{"ideal":7,"latest":9},"__proto__":{"ideal":1,"latest":2}}'),
      byRelationship: { customer: { ideal: 30, latest: 60 } },
    });
    await writer.make('settings', { id: 'own-addresses', identities: ['email:me@own.example'], notMine: [] });
  });
  await change(store, { label: null, now }, async (writer) => {
    await writer.edit('contacts', 'dana', { company: 'Vendor' });
    await writer.erase('notes', 'n2');
    await writer.erase('contacts', 'gone', 'dana');
  });
  const contact = await store.contacts.get('dana');
  await store.contacts.put({ ...contact, fromTheFuture: { deep: [1] } } as never); // as a newer version would
  return store;
}

/** What a backup of it would hold, as it comes out of JSON. */
async function rowsOf(store: Store): Promise<BackupRow[]> {
  const tables = await Promise.all(
    sharedTableNames.map(async (table) =>
      (await store.table(table).toArray()).map((record) => ({ table, record: JSON.parse(JSON.stringify(record)) })),
    ),
  );
  return tables.flat();
}

/** Everything in the shared tables as JSON, in the order of ids. */
const everything = async (store: Store) => JSON.stringify(await rowsOf(store));

async function restore(store: Store, rows: readonly BackupRow[], { bringBack = false, atOnce = 4, at = now } = {}) {
  const changeId = await beginRestore(store, at, rows.length);
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const reached = { done: from + some.length, of: rows.length };
    expect(await restoreRows(store, some, { now: at, changeId, bringBack, ...reached })).not.toBeNull();
  }
  await finishRestore(store);
  return changeId;
}

async function standings(store: Store, rows: readonly BackupRow[]) {
  const { counts, faults } = await compareRows(store, rows);
  const sums: Record<string, number> = {};
  for (const { standing, count } of counts) sums[standing] = (sums[standing] ?? 0) + count;
  return { ...sums, ...(faults.length > 0 ? { faults } : {}) };
}

const row = async (store: Store, table: SharedTableName, id: string): Promise<BackupRow> => {
  const rows = await rowsOf(store);
  const found = rows.find((each) => each.table === table && (each.record as { id: string }).id === id);
  if (!found) throw new Error(`there is no ${table}/${id}`);
  return found;
};

describe('restoring into an empty database', () => {
  it('gives every record as it was, with its stamps and what this version does not know', async () => {
    const old = await full();
    const rows = await rowsOf(old);
    const store = freshStore();
    expect(await standings(store, rows)).toEqual({ new: rows.length - 2, same: 2 });
    expect(await store.contacts.count()).toBe(0);
    await restore(store, rows);
    expect(await everything(store)).toBe(await everything(old));
    expect(await standings(store, rows)).toEqual({ same: rows.length });
  });

  it('lets them be found, and reckons what follows from them', async () => {
    const store = freshStore();
    await restore(store, await rowsOf(await full()));
    expect((await search(store, 'dana', 5)).map(({ id }) => id)).toEqual(['dana']);
    const moment = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('Europe/Berlin');
    while (await reckonSome(store, moment));
    expect((await store.standingDues.toArray()).map(({ id }) => id).length).toBe(2);
  });

  it('stamps what is written afterwards later than all that came', async () => {
    const store = freshStore();
    const rows = await rowsOf(await full());
    await restore(store, rows, { at: now - 100 * day });
    await change(store, { label: null, now: now - 100 * day }, (writer) =>
      writer.edit('contacts', 'dana', { company: 'Another' }),
    );
    await restore(store, rows);
    expect((await get(store, 'contacts', 'dana'))?.company).toBe('Another');
  });

  it('is taken back without a trace, and done again', async () => {
    const old = await full();
    const rows = await rowsOf(old);
    const store = freshStore();
    const changeId = await restore(store, rows);
    const again = await undoChange(store, changeId, now);
    expect(await rowsOf(store)).toEqual([]);
    expect(await search(store, 'dana', 5)).toEqual([]);
    expect(await store.journal.where('changeId').equals(changeId).count()).toBe(0);
    expect(await standings(store, rows)).toEqual({ new: rows.length - 2, same: 2 });
    await undoChange(store, again?.again ?? '', now);
    expect((await get(store, 'contacts', 'dana'))?.company).toBe('Vendor');
    expect(await store.notes.count()).toBe(1);
  });

  it('leaves alone, when taken back, nothing of it that was changed since', async () => {
    const store = freshStore();
    const changeId = await restore(store, await rowsOf(await full()));
    await change(store, { label: null, now }, (writer) => writer.edit('contacts', 'dana', { phone: '1' }));
    await undoChange(store, changeId, now);
    // What was changed since may be known elsewhere: it is erased like any other.
    expect(await store.contacts.toArray()).toMatchObject([{ id: 'dana', erased: true }]);
  });
});

describe('restoring into a used database', () => {
  /** A database and a backup of it, after which both went on. */
  async function apart(since: (store: Store) => Promise<unknown>) {
    const store = await full();
    const rows = await rowsOf(store);
    await since(store);
    return { store, rows };
  }
  const edit = (store: Store, patch: object, at = now) =>
    change(store, { label: null, now: at }, (writer) => writer.edit('contacts', 'dana', patch));

  it('keeps what was written here later, field by field', async () => {
    const { store, rows } = await apart((here) => edit(here, { phone: 'later' }, now + 2 * day));
    const there = freshStore();
    await restore(there, rows);
    await edit(there, { company: 'Elsewhere', phone: 'sooner' }, now + day);
    const before = await everything(store);
    const newer = await rowsOf(there);
    expect(await standings(store, newer)).toMatchObject({ changed: 1 });
    const changeId = await restore(store, newer);
    expect(await get(store, 'contacts', 'dana')).toMatchObject({
      company: 'Elsewhere',
      phone: 'later',
      fromTheFuture: { deep: [1] },
    });
    await undoChange(store, changeId, now);
    expect(JSON.parse(await everything(store)).map(bare)).toEqual(JSON.parse(before).map(bare));
  });

  it('leaves erased what was erased since, unless it is to be brought back', async () => {
    const { store, rows } = await apart((here) =>
      change(here, { label: null, now: now + day }, (writer) => writer.erase('contacts', 'omar')),
    );
    expect(await standings(store, rows)).toEqual({ same: rows.length - 1, 'erased-here': 1 });
    await restore(store, rows);
    expect(await get(store, 'contacts', 'omar')).toBeNull();
    const changeId = await restore(store, rows, { bringBack: true });
    expect(await get(store, 'contacts', 'omar')).toMatchObject({ name: 'Omar <b>Haddad</b>' });
    expect((await search(store, 'omar', 5)).length).toBe(1);
    // What was folded into another contact stays there.
    expect(await get(store, 'contacts', 'gone')).toBeNull();
    await undoChange(store, changeId, now);
    expect(await get(store, 'contacts', 'omar')).toBeNull();
  });

  it('erases what was erased in the backup later than it was written here, and gives it back', async () => {
    const store = await full();
    const there = freshStore();
    await restore(there, await rowsOf(store));
    await change(there, { label: null, now: now + day }, (writer) => writer.erase('contacts', 'omar'));
    const rows = await rowsOf(there);
    expect(await standings(store, rows)).toEqual({ same: rows.length - 1, erases: 1 });
    const changeId = await restore(store, rows);
    expect(await get(store, 'contacts', 'omar')).toBeNull();
    expect((await latestChanges(store, 1))[0]).toMatchObject({ id: changeId, erases: true });
    await undoChange(store, changeId, now);
    expect(await get(store, 'contacts', 'omar')).toMatchObject({ name: 'Omar <b>Haddad</b>' });
  });

  it('comes to the same whatever part came first, and however often', async () => {
    const rows = await rowsOf(await full());
    const wanted = freshStore();
    await restore(wanted, rows);
    const order = fc.shuffledSubarray(rows, { minLength: rows.length });
    await fc.assert(
      fc.asyncProperty(order, fc.subarray(rows), fc.integer({ min: 1, max: 9 }), async (all, some, atOnce) => {
        const store = freshStore();
        await restore(store, [...some, ...all, ...some], { atOnce });
        expect(await everything(store)).toBe(await everything(wanted));
      }),
      { numRuns: 15 },
    );
  });
});

const bare = ({ table, record }: BackupRow) => ({ table, record: { ...(record as object), updatedAt: 0, stamps: 0 } });

describe('a restore that was interrupted', () => {
  it('says how far it came, is done to its end by the next, and each can be taken back', async () => {
    const rows = await rowsOf(await full());
    const store = freshStore();
    const changeId = await beginRestore(store, now, rows.length);
    const reached = { done: 6, of: rows.length };
    await restoreRows(store, rows.slice(0, 6), { now, changeId, bringBack: false, ...reached });
    expect((await store.facts.get('restoring'))?.value).toEqual({ changeId, ...reached });
    const { length } = rows.slice(6);
    expect(await standings(store, rows)).toMatchObject({ new: length - 1 });
    await restore(store, rows);
    expect(await store.facts.get('restoring')).toBeUndefined();
    expect(await standings(store, rows)).toEqual({ same: rows.length });
    await undoChange(store, changeId, now);
    expect((await rowsOf(store)).length).toBe(length);
  });

  it('does not go on once it was taken back', async () => {
    const rows = await rowsOf(await full());
    const store = freshStore();
    const options = { now, changeId: await beginRestore(store, now, 9), bringBack: false, done: 4, of: 9 };
    await restoreRows(store, rows.slice(0, 4), options);
    await undoChange(store, options.changeId, now);
    expect(await restoreRows(store, rows, options)).toBeNull();
    expect(await rowsOf(store)).toEqual([]);
    expect(await store.facts.get('restoring')).toBeUndefined();
  });

  it('is taken back to its end after the taking back was interrupted', async () => {
    const store = freshStore();
    const changeId = await restore(store, await rowsOf(await full()));
    const parts = await store.journal.where('changeId').equals(changeId).toArray();
    expect(parts.length).toBeGreaterThan(2);
    const lost = new Error('the worker was stopped');
    const failing = (number: number) => {
      if (number === parts[1]?.number) throw lost;
    };
    store.journal.hook('deleting', failing);
    await expect(undoChange(store, changeId, now)).rejects.toThrow();
    store.journal.hook('deleting').unsubscribe(failing);
    expect(await store.contacts.count()).toBeGreaterThan(0);
    const again = await undoChange(store, changeId, now);
    expect(await rowsOf(store)).toEqual([]);
    await undoChange(store, again?.again ?? '', now);
    expect(await get(store, 'contacts', 'dana')).not.toBeNull();
  });
});

describe('taking back much', () => {
  it('stops where there is no time, and goes on when it is asked again', async () => {
    const store = freshStore();
    const changeId = await restore(store, await rowsOf(await full()));
    const parts = await store.journal.where('changeId').equals(changeId).count();
    let calls = 0;
    let undone = await undoChange(store, changeId, now, () => false);
    for (calls = 1; undone?.more; calls += 1) undone = await undoChange(store, changeId, now, () => false);
    expect(calls).toBe(parts);
    expect(await rowsOf(store)).toEqual([]);
    // All of it is one change still.
    await undoChange(store, undone?.again ?? '', now);
    expect(await store.contacts.count()).toBe(2);
    expect((await latestChanges(store, 9)).length).toBe(1);
  });
});

describe('what no record may be', () => {
  const stamp = '2026-11-21T12:00:00.000Z-0000-else';
  const contact = { ...aContact('eve'), updatedAt: stamp, stamps: {} };
  it.each<[string, string, unknown, string]>([
    ['has no name', 'contacts', { ...contact, name: '' }, 'name'],
    ['has a name of 100,000 characters', 'contacts', { ...contact, name: 'x'.repeat(100_000) }, 'name'],
    [
      'has an address that is none',
      'contacts',
      { ...contact, identities: ['email:javascript:alert(1)'] },
      'identities.0',
    ],
    ['has 6,000 tags', 'contacts', { ...contact, tags: Array(6_000).fill('x') }, 'tags'],
    ['is too large as a whole', 'contacts', { ...contact, extra: 'x'.repeat(600_000) }, ''],
    ['has no stamp', 'contacts', { ...contact, updatedAt: 'tomorrow' }, 'updatedAt'],
    [
      'has a stamp beyond all times',
      'contacts',
      { ...contact, updatedAt: stamp.replace('2026-11', '2026-99') },
      'updatedAt',
    ],
    ['has stamps that are none', 'contacts', { ...contact, stamps: { name: 1 } }, 'stamps'],
    [
      'has a birthday that no year has',
      'contacts',
      { ...contact, importantDates: [{ id: 'd', day: '02-30' }] },
      'importantDates.0.kind',
    ],
    [
      'is a follow-up of another kind',
      'followUps',
      { ...aFollowUp('f', 'eve', '2026-12-01'), kind: 'spell', updatedAt: stamp, stamps: {} },
      'kind',
    ],
    [
      'has a due that no calendar has',
      'followUps',
      { ...aFollowUp('f', 'eve', '2026-02-30'), updatedAt: stamp, stamps: {} },
      'due',
    ],
    [
      'has a step in a million years',
      'plans',
      {
        id: 'p',
        name: 'p',
        steps: [{ id: 's', days: 1e9, what: '', onlyAfterGoodFeedback: false }],
        updatedAt: stamp,
        stamps: {},
      },
      'steps.0.days',
    ],
    [
      'has a rule that is none',
      'settings',
      { id: cadenceRulesId, byTag: { constructor: null }, byRelationship: {}, updatedAt: stamp, stamps: {} },
      'byTag',
    ],
    ['is a setting of another kind', 'settings', { id: 'root', updatedAt: stamp, stamps: {} }, 'id'],
    ['is null', 'notes', null, ''],
    ['is half erased', 'notes', { id: 'n', updatedAt: stamp, erased: 'yes' }, 'erased'],
  ])('one that %s', async (_, table, record, field) => {
    const store = freshStore();
    const wanted = [{ index: 0, fault: { kind: 'misfit', table, field } }];
    expect((await compareRows(store, [{ table, record }])).faults).toEqual(wanted);
    const changeId = await beginRestore(store, now, 1);
    const restored = await restoreRows(store, [{ table, record }], { now, changeId, bringBack: true, done: 1, of: 1 });
    expect(restored?.faults).toEqual(wanted);
    expect(await rowsOf(store)).toEqual([]);
  });

  it.each(['facts', 'changes', '__proto__', 'constructor'])('one of the table %s', async (table) => {
    const { counts, faults } = await compareRows(freshStore(), [{ table, record: contact }]);
    expect(counts).toEqual([]);
    expect(faults).toEqual([{ index: 0, fault: { kind: 'unknown-table', table } }]);
  });

  it('one that makes a record here too large', async () => {
    const store = await full();
    const { record } = await row(store, 'contacts', 'omar');
    const much = 'x'.repeat(300_000);
    await store.contacts.put({ ...(record as Contact), fromTheFuture: much } as Contact); // as a newer version would
    const { faults } = await compareRows(store, [{ table: 'contacts', record: { ...(record as object), more: much } }]);
    expect(faults).toEqual([{ index: 0, fault: { kind: 'misfit', table: 'contacts', field: '' } }]);
  });
});

describe('what a restore remembers to be taken back', () => {
  async function overwritten() {
    const store = await full();
    const there = freshStore();
    await restore(there, await rowsOf(store));
    await change(there, { label: null, now: now + day }, async (writer) => {
      await writer.edit('contacts', 'dana', { company: 'Secret' });
      await writer.edit('contacts', 'omar', { company: 'Open' });
      await writer.erase('notes', 'n1');
    });
    return { store, changeId: await restore(store, await rowsOf(there)) };
  }

  it('loses the words of a contact that is erased, and keeps those of others', async () => {
    const { store, changeId } = await overwritten();
    await change(store, { label: null, now }, () => forgetChangesAbout(store, 'dana'));
    const kept = JSON.stringify(await store.journal.toArray());
    expect(kept).not.toContain('Vendor');
    expect(kept).not.toContain('xxxx');
    await undoChange(store, changeId, now);
    expect((await get(store, 'contacts', 'omar'))?.company).toBeNull();
    expect((await get(store, 'contacts', 'dana'))?.company).toBe('Secret');
  });

  it('goes with the change, which goes after a day where it holds what was erased', async () => {
    const { store, changeId } = await overwritten();
    await forgetOldChanges(store, now + day / 2);
    expect(await store.changes.get(changeId)).toBeDefined();
    await forgetOldChanges(store, now + 2 * day);
    expect(await store.changes.get(changeId)).toBeUndefined();
    expect(await store.journal.count()).toBe(0);
  });
});
