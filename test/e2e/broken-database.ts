import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from '../browsers/find';

/** Where a profile keeps the extension's database, as Chromium 156 and Firefox ESR 153 do. */
const places: Record<BrowserKind, { within: string; folder: RegExp; database: string }> = {
  chromium: { within: 'Default/IndexedDB', folder: /^chrome-extension_.*\.leveldb$/, database: '' },
  firefox: { within: 'storage/default', folder: /^moz-extension\+\+\+[^^]*$/, database: 'idb' },
};

/**
 * Makes the database of a closed browser's profile one that cannot be opened: a file stands where its folder should be.
 * @returns mends it
 */
export function breakDatabase(kind: BrowserKind, profile: string): () => void {
  const { within, folder: name, database } = places[kind];
  const [found, ...others] = readdirSync(join(profile, within)).filter((it) => name.test(it));
  if (!found || others.length > 0) throw new Error(`Not one database of an extension in ${profile}.`);
  const [folder, aside] = [join(profile, within, found, database), join(profile, 'database-aside')];
  renameSync(folder, aside);
  writeFileSync(folder, 'no database');
  return () => {
    rmSync(folder);
    renameSync(aside, folder);
  };
}
