import type { Announced, SharedTables } from '../../src/store/schema';
import type { RunningBrowser } from '../browsers/browser';

/** What stands in the database. */
export type Records = { [Name in keyof SharedTables]: SharedTables[Name][] } & { announced: Announced[] };

const tables = ['contacts', 'conversations', 'touchpoints', 'notes', 'followUps', 'announced'];

/** Reads the database as the browser keeps it, without any code of the extension; erased records are left out. */
export function recordsIn(browser: RunningBrowser): Promise<Records> {
  return browser.inExtension(readTables, tables);
}

async function readTables(_: unknown, names: string[]): Promise<Records> {
  const answerTo = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found: Record<string, unknown[]> = Object.fromEntries(names.map((name) => [name, []]));
  // Opening a database that is not there yet would make an empty one.
  if ((await indexedDB.databases()).some(({ name }) => name === 'touchbase')) {
    const database = await answerTo(indexedDB.open('touchbase'));
    try {
      const transaction = database.transaction(names);
      for (const name of names) {
        const all: object[] = await answerTo(transaction.objectStore(name).getAll());
        found[name] = all.filter((record) => !('erased' in record));
      }
    } finally {
      database.close();
    }
  }
  return found as Records; // the tables are declared with these records in src/store/schema.ts
}
