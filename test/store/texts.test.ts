import { describe, expect, it } from 'vitest';
import { searchTexts } from '../../src/store/read/texts';
import type { Store } from '../../src/store/schema';
import { writeOldTexts } from '../../src/store/texts';
import { change, undo, type Writer } from '../../src/store/write';
import { freshStore } from './fresh-store';
import { aContact, aNote, aTouchpoint } from './records';

const now = Date.UTC(2026, 11, 1);

const write = (store: Store, work: (writer: Writer) => Promise<void>) =>
  change(store, { label: 'note-written', now }, work);
const found = async (store: Store, query: string, most = 20) =>
  (await searchTexts(store, query, most)).map(({ record, contact }) => `${contact.id}: ${record.id}`);
const words = async (store: Store) => (await store.textBlocks.toArray()).map(({ text }) => text).join('');

async function storeWithDana(): Promise<Store> {
  const store = freshStore();
  await write(store, async (writer) => {
    await writer.make('contacts', aContact('dana'));
    await writer.make('notes', aNote('n1', 'dana', now - 2, { text: 'Prefers annual billing' }));
    await writer.make('touchpoints', aTouchpoint('t1', 'dana', now - 1, { summary: 'Annual plan: dates' }));
  });
  return store;
}

describe('the words of notes and touchpoints', () => {
  it('are found with whom they are about, the newest first', async () => {
    const store = await storeWithDana();
    expect(await found(store, 'annual')).toEqual(['dana: t1', 'dana: n1']);
    expect(await found(store, 'annual', 1)).toEqual(['dana: t1']);
    expect(await found(store, 'bill prefers')).toEqual(['dana: n1']);
    expect(await found(store, 'illing')).toEqual([]);
    expect(await found(store, '  ')).toEqual([]);
  });

  it('follow an edit, and its undoing', async () => {
    const store = await storeWithDana();
    const { changeId } = await write(store, (writer) =>
      writer.edit('notes', 'n1', { text: 'Prefers monthly billing' }),
    );
    expect(await found(store, 'annual')).toEqual(['dana: t1']);
    expect(await found(store, 'monthly')).toEqual(['dana: n1']);
    await undo(store, changeId ?? '', now);
    expect(await found(store, 'monthly')).toEqual([]);
    expect(await found(store, 'prefers annual')).toEqual(['dana: n1']);
  });

  it('stay as they are when something else is edited', async () => {
    const store = await storeWithDana();
    const before = await words(store);
    await write(store, (writer) => writer.edit('touchpoints', 't1', { direction: 'out' }));
    expect(await words(store)).toBe(before);
  });

  it('go when they are erased, and come back with its undoing', async () => {
    const store = await storeWithDana();
    const { changeId } = await write(store, (writer) => writer.erase('notes', 'n1'));
    expect(await words(store)).not.toContain('billing');
    await undo(store, changeId ?? '', now);
    expect(await found(store, 'billing')).toEqual(['dana: n1']);
  });

  it('leave nothing once all is erased', async () => {
    const store = await storeWithDana();
    await write(store, async (writer) => {
      await writer.erase('notes', 'n1');
      await writer.erase('touchpoints', 't1');
    });
    expect(await store.textBlocks.count()).toBe(0);
    await write(store, (writer) =>
      writer.make('notes', aNote('n2', 'dana', now, { text: 'New', quote: 'As they said' })),
    );
    expect(await found(store, 'said')).toEqual(['dana: n2']);
  });

  it('are written of what was recorded before there were any, once', async () => {
    const store = await storeWithDana();
    const whole = await words(store);
    await store.textBlocks.clear();
    await writeOldTexts(store);
    expect((await words(store)).split('\n').sort()).toEqual(whole.split('\n').sort());
    await writeOldTexts(store);
    expect((await words(store)).length).toBe(whole.length);
  });
});
