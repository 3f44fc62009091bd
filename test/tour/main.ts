import { parseArgs } from 'node:util';
import { findOrInstallAny } from '../browsers/install';
import { builds } from '../e2e/builds';
import { startSite } from '../site/server';
import { buildFor } from './build';
import { hasDisplay } from './display';
import { messageOf } from './message-of';
import { photographPopup } from './picture';
import { playTour } from './play';
import { tour } from './tour';
import { stayOpen } from './window';

// `npm start`: builds the extension, starts the sample sites and a browser with both; with a window for a person to try
// it in, or without one, playing the tour. The options are told in test/tour/README.md.
async function start(): Promise<boolean> {
  const { values: asked } = parseArgs({
    options: {
      headless: { type: 'boolean', default: false },
      picture: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const found = findOrInstallAny();
  if (!asked['no-build']) await buildFor(found.kind);
  const site = await startSite({ now: Date.now() });
  const stand = { found, site, extension: builds[found.kind] };
  try {
    if (asked.picture) return await photographPopup(stand);
    if (asked.headless || !hasDisplay()) return await playTour(tour, stand);
    return await stayOpen(stand);
  } finally {
    await site.stop();
  }
}

try {
  process.exitCode = (await start()) ? 0 : 1;
} catch (problem) {
  console.error(messageOf(problem));
  process.exitCode = 1;
}
