import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

// Its package exports only its interface for programs, which has no types.
const webExt = join(import.meta.dirname, '../../node_modules/web-ext/bin/web-ext.js');

/**
 * Packs a built extension as it goes to the stores, which is the form in which Firefox keeps an add-on over a restart.
 * @param into a directory to leave the archive in
 * @returns the archive
 */
export async function packed(extension: string, into: string): Promise<Buffer> {
  const place = ['--source-dir', extension, '--artifacts-dir', into, '--filename', 'touchbase.zip', '--overwrite-dest'];
  await promisify(execFile)(process.execPath, [webExt, 'build', '--no-config-discovery', ...place]);
  return readFile(join(into, 'touchbase.zip'));
}
