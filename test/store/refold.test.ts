import { expect, it } from 'vitest';
import { search } from '../../src/store/read/directory';
import { searchTexts } from '../../src/store/read/texts';
import { refoldWords } from '../../src/store/refold';
import { change } from '../../src/store/write';
import { freshStore } from './fresh-store';
import { aContact, aNote } from './records';

const now = Date.UTC(2026, 11, 1);

it('finds what an older version folded otherwise, once it is folded anew', async () => {
  const store = freshStore();
  await change(store, { label: 'note-written', now }, async (writer) => {
    await writer.make('contacts', aContact('soren', { name: 'Søren Giorgos' }));
    await writer.make('contacts', aContact('lukasz', { name: 'Łukasz' }));
    await writer.make('notes', aNote('n1', 'soren', now, { text: 'Lives in Ærø' }));
    await writer.make('notes', aNote('n2', 'soren', now, { text: 'Knows Łukasz' }));
  });
  const people = async (query: string) => (await search(store, query, 20)).map(({ id }) => id);
  const texts = async (query: string) => (await searchTexts(store, query, 20)).map(({ record }) => record.id);
  // As version 0.1.0 had folded them: letters with a stroke as they are.
  const line = (id: string, words: string, name: string) => `${words}\t${id}\t${name}\t`;
  await store.facts.bulkPut([
    { key: 'directory', value: `${line('soren', 'søren giorgos', 'Søren Giorgos')}\n` },
    { key: 'directoryDelta', value: { lukasz: line('lukasz', 'łukasz', 'Łukasz') } },
  ]);
  await store.textBlocks.bulkPut([
    { id: 1, text: 'lives in ærø\tnn1\n' },
    { id: 2, text: 'knows łukasz\tnn2\n' },
  ]);
  await store.facts.delete('foldedAs');
  expect(await people('soren')).toEqual([]);
  expect(await texts('lukasz')).toEqual([]);

  await refoldWords(store);
  expect(await people('soren')).toEqual(['soren']);
  expect(await people('łukasz')).toEqual(['lukasz']);
  expect(await texts('aero')).toEqual(['n1']);
  expect(await texts('lukasz')).toEqual(['n2']);
  expect(await store.facts.get('directory')).toEqual({
    key: 'directory',
    value: `${line('soren', 'soren giorgos', 'Søren Giorgos')}\n`,
  });

  // Done once: what is there now is as it is folded now.
  await store.textBlocks.put({ id: 1, text: 'ærø\tnn1\n' });
  await refoldWords(store);
  expect(await texts('ærø')).toEqual([]);
});
