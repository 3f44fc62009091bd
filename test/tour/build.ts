import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserKind } from '../browsers/find';

const root = resolve(import.meta.dirname, '../..');

/**
 * Builds the extension for a family of browsers, as `npm run build` does for both.
 * @throws Error with all that the build has said where it fails
 */
export async function buildFor(kind: BrowserKind): Promise<void> {
  const mode = kind === 'firefox' ? 'firefox' : 'chrome';
  console.log(`Building the extension into dist/${mode} …`);
  const vite = resolve(root, 'node_modules/vite/bin/vite.js');
  // In a process of its own, because the parts of the build tell of themselves whatever level of logging is asked for.
  await promisify(execFile)(process.execPath, [vite, 'build', '--mode', mode], { cwd: root }).catch(
    (problem: { stdout: string; stderr: string }) => {
      throw new Error(`The build failed.\n${problem.stdout}${problem.stderr}`, { cause: problem });
    },
  );
}
