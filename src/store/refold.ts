import { type Directory, type DirectoryDelta, refoldLine } from '../domain/directory';
import { foldedAs } from '../domain/search';
import { refoldBlock } from '../domain/text-block';
import { fact } from './read/record';
import type { Store } from './schema';

/**
 * Folds the words that are searched anew where an older version folded them otherwise; until then some of them are not
 * found. A block at a time: after a stop it begins again, which changes nothing of what is done.
 */
export async function refoldWords(store: Store): Promise<void> {
  if ((await fact(store, 'foldedAs', 1)) === foldedAs) return;
  await store.transaction('rw', store.facts, async () => {
    const directory = await fact(store, 'directory', '');
    const delta = await fact(store, 'directoryDelta', {});
    await store.facts.bulkPut([
      { key: 'directory', value: refoldDirectory(directory) },
      { key: 'directoryDelta', value: refoldDelta(delta) },
    ]);
  });
  for (const id of await store.textBlocks.toCollection().primaryKeys()) {
    await store.transaction('rw', store.textBlocks, async () => {
      const block = await store.textBlocks.get(id);
      if (block) await store.textBlocks.put(refoldBlock(block));
    });
  }
  await store.facts.put({ key: 'foldedAs', value: foldedAs });
}

function refoldDirectory(directory: Directory): Directory {
  return directory
    .split('\n')
    .map((line) => line && `${refoldLine(line)}\n`)
    .join('');
}

function refoldDelta(delta: DirectoryDelta): DirectoryDelta {
  return Object.fromEntries(Object.entries(delta).map(([id, line]) => [id, line && refoldLine(line)]));
}
