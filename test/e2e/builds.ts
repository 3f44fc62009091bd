import { resolve } from 'node:path';
import type { BrowserKind } from '../browsers/find';

const root = resolve(import.meta.dirname, '../..');

/** Where each family's build lies. */
export const builds: Record<BrowserKind, string> = {
  chromium: resolve(root, 'dist/chrome'),
  firefox: resolve(root, 'dist/firefox'),
};
