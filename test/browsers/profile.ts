import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The directory a browser keeps its data in. */
export interface Profile {
  directory: string;
  /** Removes it where it was made for this run; leaves one that was given. */
  dispose(): Promise<void>;
}

/** The given directory, or a new temporary one, which is removed with this process at the latest. */
export async function openProfile(given: string | undefined): Promise<Profile> {
  if (given !== undefined) return { directory: given, dispose: async () => {} };
  const directory = await mkdtemp(join(tmpdir(), 'touchbase-profile-'));
  // Child processes of a browser may still write for a moment after it has ended.
  const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };
  const atExit = () => rmSync(directory, removal);
  process.once('exit', atExit);
  return {
    directory,
    async dispose() {
      process.off('exit', atExit);
      await rm(directory, removal);
    },
  };
}
