import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lets the extension's button stand in the toolbar of a new profile, as users pin it: with its number in sight.
 * @param profile absolute path of a profile directory that no browser has used yet
 * @param extension absolute path of the unpacked extension
 */
export async function pinInToolbar(profile: string, extension: string): Promise<void> {
  const preferences = { extensions: { pinned_extensions: [unpackedId(extension)] } };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences), { flag: 'wx' });
}

/** The id Chromium gives an unpacked extension: of its path's SHA-256, the first 32 hex digits, written from a to p. */
function unpackedId(path: string): string {
  // Paths are made of 16-bit units on Windows, of bytes elsewhere (Chromium, crx_file::id_util).
  const digest = createHash('sha256')
    .update(path, process.platform === 'win32' ? 'utf16le' : 'utf8')
    .digest('hex');
  return digest.slice(0, 32).replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}
