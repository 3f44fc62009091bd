import {
  type Announced,
  type Change,
  type Fact,
  type SharedTableName,
  type SharedTables,
  sharedTableNames,
} from '../../src/store/schema';
import type { RunningBrowser } from '../browsers/browser';

/** Every row of every table, tombstones left out. */
export type Records = { [Name in SharedTableName]: SharedTables[Name][] } & {
  announced: Announced[];
  changes: Change[];
  facts: Fact[];
};

/** What stands in the database, read past the extension's own code; empty where there is no database yet. */
export async function recordsIn(browser: RunningBrowser): Promise<Records> {
  const none = [...sharedTableNames, 'announced', 'changes', 'facts'].map((name) => [name, []]);
  // What stands there, the extension wrote by this schema.
  return { ...Object.fromEntries(none), ...(await browser.inExtension(readAll)) } as Records;
}

/** The only contact there is. */
export async function onlyContact(browser: RunningBrowser): Promise<Records['contacts'][number]> {
  const { contacts } = await recordsIn(browser);
  const [contact] = contacts;
  if (!contact || contacts.length > 1) throw new Error(`There are ${contacts.length} contacts.`);
  return contact;
}

/** All that the extension keeps anywhere, as one text to look for words in. */
export async function everythingKept(browser: RunningBrowser): Promise<string> {
  const [tables, areas] = await Promise.all([
    browser.inExtension(readAll),
    browser.inExtension(async (api) => [await api.storage.local.get(), await api.storage.session.get()]),
  ]);
  return JSON.stringify([tables, areas]);
}

/** Empties every table and storage area, and takes down notifications and alarms: as if just installed. */
export async function forgetEverything(browser: RunningBrowser): Promise<void> {
  await browser.inExtension(async (api) => {
    await Promise.all([api.storage.local.clear(), api.storage.session.clear(), api.alarms.clearAll()]);
    for (const id of Object.keys(await api.notifications.getAll())) await api.notifications.clear(id);
    await api.action.setBadgeText({ text: '' });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'touchbase')) return;
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('touchbase');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const clearing = database.transaction([...database.objectStoreNames], 'readwrite');
        for (const name of database.objectStoreNames) clearing.objectStore(name).clear();
        clearing.onabort = () => reject(clearing.error);
        clearing.oncomplete = () => {
          database.close();
          resolve();
        };
      };
    });
  });
}

/** Changes fields of a follow-up behind the extension's back: its due, so that time has passed. */
export function changeFollowUp(browser: RunningBrowser, id: string, changed: object): Promise<void> {
  return browser.inExtension(
    (_, key, fields) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('touchbase');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const changing = database.transaction('followUps', 'readwrite');
          const followUps = changing.objectStore('followUps');
          const reading = followUps.get(key);
          reading.onsuccess = () => followUps.put({ ...reading.result, ...fields });
          changing.onabort = () => reject(changing.error);
          changing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    id,
    changed,
  );
}

async function readAll(): Promise<Record<string, unknown[]>> {
  // Opening a database that is not there would make one.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'touchbase')) return {};
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('touchbase');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const tables: Record<string, unknown[]> = {};
      const reading = database.transaction([...database.objectStoreNames], 'readonly');
      for (const name of database.objectStoreNames) {
        const rows = reading.objectStore(name).getAll();
        rows.onsuccess = () => {
          tables[name] = rows.result.filter((row) => row.erased !== true);
        };
      }
      reading.onabort = () => reject(reading.error);
      reading.oncomplete = () => {
        database.close();
        resolve(tables);
      };
    };
  });
}
