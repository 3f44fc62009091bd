import { expect, it } from 'vitest';
import { backupDue, everyRecord, lastBackupAt } from '../../src/store/read/backup';
import type { Store } from '../../src/store/schema';
import { change } from '../../src/store/write';
import { freshStore } from './fresh-store';
import { aContact, aNote } from './records';

const now = Date.UTC(2026, 10, 21, 12);
const day = 24 * 60 * 60_000;

async function keep(store: Store, id: string, daysAgo: number) {
  await change(store, { label: null, now }, (writer) =>
    writer.make('contacts', aContact(id, { keptAt: now - daysAgo * day })),
  );
}

const made = (store: Store, daysAgo: number) => store.facts.put({ key: 'lastBackupAt', value: now - daysAgo * day });

it('is due a week after the last one, where there is something to lose', async () => {
  const store = freshStore();
  await made(store, 30);
  expect(await backupDue(store, now)).toBeUndefined();
  await keep(store, 'dana', 0);
  expect(await backupDue(store, now)).toBe(now - 30 * day);
  await made(store, 7);
  expect(await backupDue(store, now)).toBeUndefined();
  await made(store, 7.01);
  expect(await backupDue(store, now)).toBe(await lastBackupAt(store));
});

it('is due for the first time once somebody was kept for a week', async () => {
  const store = freshStore();
  expect(await backupDue(store, now)).toBeUndefined();
  await keep(store, 'dana', 3);
  expect(await backupDue(store, now)).toBeUndefined();
  await keep(store, 'omar', 8);
  expect(await backupDue(store, now)).toBeNull();
  await change(store, { label: null, now }, (writer) => writer.erase('contacts', 'omar'));
  expect(await backupDue(store, now)).toBeUndefined();
});

it('takes every record once, erased ones too, more than are read at once', async () => {
  const store = freshStore();
  const ids = Array.from({ length: 2_500 }, (_, index) => `n${index}`);
  await change(store, { label: null, now }, async (writer) => {
    for (const id of ids) await writer.make('notes', aNote(id, 'dana', now));
    await writer.make('contacts', aContact('dana'));
  });
  await change(store, { label: null, now }, (writer) => writer.erase('notes', 'n7'));
  const taken: string[] = [];
  const erased: string[] = [];
  await everyRecord(store, (table, records) => {
    taken.push(...records.map(({ id }) => `${table}/${id}`));
    erased.push(...records.filter((record) => 'erased' in record).map(({ id }) => id));
  });
  expect(taken.length).toBe(new Set(taken).size);
  expect(new Set(taken)).toEqual(new Set(['contacts/dana', ...ids.map((id) => `notes/${id}`)]));
  expect(erased).toEqual(['n7']);
});
