import type { RunningBrowser } from '../browsers/browser';

/**
 * Lets nobody write to a table until the answer is called: a transaction that only reads and is kept busy holds writers
 * back. Others may read as well until the first writer waits; readers after it wait behind it.
 */
export async function holdBackWrites(browser: RunningBrowser, table: string): Promise<() => Promise<void>> {
  await browser.inExtension(
    (_, name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('touchbase');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name, 'readonly');
          let held = true;
          const readOn = () => {
            resolve();
            if (held) reading.objectStore(name).count().onsuccess = readOn;
          };
          Object.assign(globalThis, {
            letGo: () =>
              new Promise<void>((done) => {
                held = false;
                reading.oncomplete = () => {
                  database.close();
                  done();
                };
              }),
          });
          readOn();
        };
      }),
    table,
  );
  return () => browser.inExtension(() => Reflect.get(globalThis, 'letGo')());
}
