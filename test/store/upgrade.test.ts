import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { openFollowUpsOf } from '../../src/store/read/about-contact';
import { get } from '../../src/store/read/record';
import { myTurn } from '../../src/store/read/turns';
import { databaseVersion, makeStore, type Store } from '../../src/store/schema';

const name = 'made-by-version-1';

/** A database as version 0.1.0 made it (schema of 2026-11-21), with one record in each table. */
async function version1(): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({
    contacts: 'id, *identities, sortName',
    conversations: 'id, *contactIds',
    touchpoints: 'id, [contactId+at]',
    notes: 'id, [subjectId+at]',
    followUps: 'id, *subjectIds, [status+due]',
    settings: 'id',
    announced: 'followUpId',
    changes: 'id, at, *contactIds',
    facts: 'key',
  });
  for (const [table, record] of Object.entries(records)) await old.table(table).add(record);
  old.close();
}

const stamped = { updatedAt: '2026-11-01T00:00:00.000Z-0000-old', stamps: { company: 'x' } };
const records = {
  contacts: {
    id: 'dana',
    name: 'Dana Reyes',
    sortName: 'dana reyes',
    identities: ['email:dana@x.example'],
    ...stamped,
  },
  conversations: { id: 'gmail:t1', contactIds: ['dana'], turn: 'mine', at: 5, lookedAt: 6, ...stamped },
  touchpoints: { id: 'gmail:a#email:dana@x.example', contactId: 'dana', at: 5, ...stamped },
  notes: { id: 'n', subjectId: 'dana', at: 5, kind: 'note', text: 'likes tea', ...stamped },
  followUps: { id: 'f', subjectIds: ['dana'], kind: 'planned', status: 'open', due: '2026-12-01', ...stamped },
  settings: { id: 'own-addresses', identities: ['email:me@x.example'], notMine: [], ...stamped },
  announced: { followUpId: 'f', due: '2026-12-01' },
  changes: { id: 'c', at: 5, label: 'contact-kept', contactIds: ['dana'], steps: [] },
  facts: { key: 'device', value: 'abc' },
};

const opened: Store[] = [];

function opening(): Store {
  const store = makeStore(name);
  opened.push(store);
  return store;
}

afterEach(() => opened.pop()?.delete());

describe('a database of version 1', () => {
  it('is opened with all that stands in it, and with the tables that are new', async () => {
    await version1();
    const store = opening();
    await store.open();
    expect(store.backendDB().version).toBe(databaseVersion);
    for (const [table, record] of Object.entries(records)) expect(await store.table(table).toArray()).toEqual([record]);
    expect(await store.plans.count()).toBe(0);
    expect(await store.standingDues.count()).toBe(0);
    expect(await store.templateUses.where('templateId').equals('none').count()).toBe(0);
  });

  it('finds by the index that is new what was written before there was one', async () => {
    await version1();
    const store = opening();
    const [row] = await myTurn(store, 5);
    expect(row?.conversation.id).toBe('gmail:t1');
    expect(row?.contacts.map(({ id }) => id)).toEqual(['dana']);
    expect(await openFollowUpsOf(store, 'dana')).toHaveLength(1);
    expect(await get(store, 'contacts', 'dana')).toEqual(records.contacts);
  });
});
