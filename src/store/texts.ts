import type { Note } from '../domain/note';
import { stands, type Tombstone } from '../domain/record';
import { type TextBlock, type Texted, textLine, withLines, withoutRecords } from '../domain/text-block';
import type { Touchpoint } from '../domain/touchpoint';
import type { Step, Store } from './schema';

type Worded = Texted['table'];

/** Keeps the words that are searched in step with notes and touchpoints, in the transaction that changes those. */
export async function keepTexts(store: Store, steps: readonly Step[]): Promise<void> {
  const worded = steps.filter(isWorded);
  // A line once written is looked for in all blocks: only where words were changed or erased, which is rare.
  const gone = worded.filter((step) => step.did === 'erase' || (step.did === 'edit' && wordsIn(step.before) !== null));
  if (gone.length > 0) await eraseLines(store, new Set(gone.map(({ id }) => id)));
  const written = worded.filter((step) => step.did === 'make' || (step.did === 'edit' && gone.includes(step)));
  if (written.length > 0) await writeLines(store, written);
}

function isWorded(step: Step): step is Step<Worded> {
  return step.table === 'notes' || step.table === 'touchpoints';
}

function wordsIn({ text, quote, summary }: Partial<Note & Touchpoint>): string | null {
  const words = [text, quote, summary].filter((part) => part !== undefined && part !== null);
  return words.length === 0 ? null : words.join(' ');
}

async function eraseLines(store: Store, gone: ReadonlySet<string>): Promise<void> {
  await store.textBlocks.toCollection().modify((block, written) => {
    const left = withoutRecords(block, gone);
    if (left === block) return false; // not written
    written.value = left;
    if (left.text === '') Reflect.deleteProperty(written, 'value'); // Dexie's way to erase it
    return true;
  });
}

async function writeLines(store: Store, wanted: readonly Texted[]): Promise<void> {
  const lines: string[] = [];
  for (const table of ['notes', 'touchpoints'] as const) {
    const ids = wanted.filter((each) => each.table === table).map(({ id }) => id);
    const records = await store.table<Note | Touchpoint | Tombstone>(table).bulkGet(ids);
    for (const record of records) {
      const line = stands(record) ? textLine({ table, id: record.id }, wordsIn(record) ?? '') : null;
      if (line !== null) lines.push(line);
    }
  }
  if (lines.length > 0) await store.textBlocks.bulkPut(withLines(await lastBlock(store), lines));
}

async function lastBlock(store: Store): Promise<TextBlock | null> {
  return (await store.textBlocks.orderBy(':id').last()) ?? null;
}

const batch = 2_000;

/**
 * Writes the lines of what was recorded before there were any: some at a time, each in a transaction of its own, going on
 * where it was stopped. What is changed meanwhile has its line already, and is found once all the same.
 */
export async function writeOldTexts(store: Store): Promise<void> {
  let isDone = false;
  while (!isDone) {
    isDone = await store.transaction(
      'rw',
      [store.notes, store.touchpoints, store.textBlocks, store.facts],
      async () => {
        const found = await store.facts.get('textsUpTo');
        const upTo = found?.key === 'textsUpTo' ? found.value : { table: 'notes' as const, id: '' };
        if (upTo === 'all') return true;
        const ids = await store.table(upTo.table).where('id').above(upTo.id).limit(batch).primaryKeys();
        await writeLines(
          store,
          ids.map((id) => ({ table: upTo.table, id: String(id) })),
        );
        const last = ids.at(-1);
        const next =
          last !== undefined
            ? { table: upTo.table, id: String(last) }
            : upTo.table === 'notes'
              ? { table: 'touchpoints' as const, id: '' }
              : ('all' as const);
        await store.facts.put({ key: 'textsUpTo', value: next });
        return next === 'all';
      },
    );
  }
}
