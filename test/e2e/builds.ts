import { resolve } from 'node:path';
import type { BrowserKind } from '../browsers/find';

// Another folder than `dist` lets tests run against a build of one's own, such as one that is broken on purpose.
const dist = resolve(import.meta.dirname, '../..', process.env['TOUCHBASE_DIST'] ?? 'dist');

/** Where each family's build lies. */
export const builds: Record<BrowserKind, string> = {
  chromium: resolve(dist, 'chrome'),
  firefox: resolve(dist, 'firefox'),
};
