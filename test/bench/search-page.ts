import { fold } from '../../src/domain/search';
import { type TextBlock, textLine, withLines } from '../../src/domain/text-block';
import { searchTexts } from '../../src/store/read/texts';
import { makeStore, type Store } from '../../src/store/schema';
import { openBare } from './bare';
import { generate } from './generate';
import { timed } from './timed';

/** The part of the benchmark that measures search, in a page of the extension. All times in milliseconds. */
const chunk = 5_000;
// What is found stands among the newest: of the rows behind the words search reads no others.
const rowsBehindWords = 20_000;

/**
 * Fills the database with what search reads, words of touchpoints and notes as they are kept, and empties it before.
 * @returns how many characters of words there are
 */
async function fillSearch(
  sizes: { contacts: number; touchpoints: number; notes: number },
  seed: number,
): Promise<number> {
  const store = makeStore();
  await store.open();
  for (const table of ['contacts', 'touchpoints', 'notes', 'textBlocks'] as const) await store.table(table).clear();
  const now = Temporal.Now.zonedDateTimeISO();
  const { contacts, touchpoints, notes, directory } = generate({ ...sizes, followUps: 0 }, seed, now);
  await put(store, 'contacts', contacts);
  await put(store, 'touchpoints', touchpoints.slice(-rowsBehindWords));
  await put(store, 'notes', notes.slice(-rowsBehindWords));
  const lines = [
    ...notes.map(({ id, text }) => textLine({ table: 'notes', id }, text)),
    ...touchpoints.map(({ id, summary }) => textLine({ table: 'touchpoints', id }, summary)),
  ].filter((line) => line !== null);
  let last: TextBlock | null = null;
  let characters = 0;
  for (let start = 0; start < lines.length; start += chunk) {
    const blocks: TextBlock[] = withLines(last, lines.slice(start, start + chunk));
    await store.textBlocks.bulkPut(blocks);
    last = blocks.at(-1) ?? null;
  }
  for (const line of lines) characters += line.length;
  await store.facts.bulkPut([
    { key: 'directory', value: directory },
    { key: 'directoryDelta', value: {} },
    { key: 'textsUpTo', value: 'all' },
  ]);
  store.close();
  return characters;
}

async function put(store: Store, name: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) {
    await store.table(name).bulkPut(rows.slice(start, start + chunk));
  }
}

/** What whoever has no packed text does: reads all contacts and looks into each; the opening included. */
function plainly(times: number, query: string): Promise<number[]> {
  return timed(times, async () => {
    const database = await openBare();
    const all: { name: string; company: string | null }[] = await new Promise((resolve, reject) => {
      const asked = database.transaction('contacts').objectStore('contacts').getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const found = all.filter(({ name, company }) => fold(`${name} ${company}`).includes(query)).slice(0, 20);
    database.close();
    if (found.length === 0) throw new Error(`nobody is called ${query}`);
  });
}

/** Notes and touchpoints by their words, as the list of the search asks for them. */
async function texts(times: number, query: string): Promise<{ taken: number[]; found: number }> {
  const store = makeStore();
  const taken = await timed(times, () => searchTexts(store, query, 20));
  const found = (await searchTexts(store, query, 20)).length;
  store.close();
  return { taken, found };
}

Object.assign(globalThis, { bench: { fillSearch, plainly, texts } });

export type SearchBench = { fillSearch: typeof fillSearch; plainly: typeof plainly; texts: typeof texts };
