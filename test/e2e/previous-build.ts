import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import type { BrowserKind } from '../browsers/find';

const archives: Record<BrowserKind, string> = { chromium: 'chrome.tar.gz', firefox: 'firefox.tar.gz' };

/** A directory with the build before, removed with the test. Where an extension stands is its identity in Chromium. */
export async function previousBuild(kind: BrowserKind): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'touchbase-updated-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const archive = join(import.meta.dirname, 'previous-build', archives[kind]);
  await promisify(execFile)('tar', ['-xzf', archive, '-C', directory]);
  return directory;
}
