import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';

/**
 * A module of the tests with all it imports, as one script to evaluate in a page.
 * @param entry path from the project's root
 * @param target the oldest browser it must run in, as for the extension
 */
export async function bundle(entry: string, target = 'chrome144'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target, lib: { entry: resolve(entry), formats: ['iife'], name: 'touchbaseTest' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = (output as Rollup.RollupOutput).output; // one entry, not watched
  return chunk.code;
}
