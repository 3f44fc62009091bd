import { existsSync } from 'node:fs';
import { findOrInstall } from '../browsers/install';
import { builds } from './builds';

/** Requires what all end-to-end tests need, so that its lack is said once and plainly. */
export default function setup(): void {
  for (const build of Object.values(builds)) {
    if (!existsSync(`${build}/manifest.json`))
      throw new Error(`There is no build in ${build}: run "npm run build" first.`);
  }
  findOrInstall('chromium');
  findOrInstall('firefox');
}
