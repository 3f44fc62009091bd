import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, type RunningBrowser } from '../browsers/browser';
import type { BrowserKind } from '../browsers/find';
import { findOrInstall } from '../browsers/install';
import { breakDatabase } from '../e2e/broken-database';
import { builds } from '../e2e/builds';
import { type Site, startSite } from '../site/server';
import type { Data } from './fill-page';
import { pageOf, type Taken } from './leaf';
import { looks, nameOfLook } from './look';
import { openStudio, type Studio } from './studio';
import { type View, views } from './views';

/**
 * `npm run screens`: opens every view in both browsers, looks at it in every way, checks it, and leaves the pictures
 * under `out/screens`, with a page to leaf through them. `--view person` takes the views with that in their name,
 * `--browser firefox` one browser, `--data few` one state of the database.
 */
const out = 'out/screens';
const { values: asked } = parseArgs({
  options: { view: { type: 'string', default: '' }, browser: { type: 'string' }, data: { type: 'string' } },
});

async function takeAll(kind: BrowserKind): Promise<Taken[]> {
  const site = await startSite({ now: Date.now() });
  const profile = await mkdtemp(join(tmpdir(), 'touchbase-screens-'));
  const options = { extension: builds[kind], site: site.address, profile };
  try {
    const whole = await takeIn(await launch(findOrInstall(kind), options), site, ['empty', 'few', 'full']);
    // By now the profile has a database to break.
    breakDatabase(kind, profile);
    return [...whole, ...(await takeIn(await launch(findOrInstall(kind), options), site, ['broken']))];
  } finally {
    await site.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Takes the pictures with data in these states; ends the browser. */
async function takeIn(browser: RunningBrowser, site: Site, states: readonly Data[]): Promise<Taken[]> {
  const taken: Taken[] = [];
  try {
    const studio = await openStudio(browser, site);
    for (const data of states.filter((state) => asked.data === undefined || asked.data === state)) {
      for (const view of views) {
        if (!view.data.includes(data) || !view.name.includes(asked.view)) continue;
        taken.push(...(await take(studio, browser.kind, view, data)));
      }
    }
    await studio.close();
  } finally {
    await browser.close();
  }
  return taken;
}

/** Takes all pictures of a view; one that does not come about is a fault itself, and does not end the others. */
async function take(studio: Studio, kind: BrowserKind, view: View, data: Data): Promise<Taken[]> {
  const taken: Taken[] = [];
  try {
    const page = await studio.open(view, data);
    let before = await studio.faults(view, page, false);
    for (const look of looks[view.face]) {
      if (kind === 'firefox' && look.way === 'forced' && view.face !== 'dashboard') continue;
      const faults = [...before, ...(await studio.look(view, page, look))];
      before = [];
      const file = join(kind, `${view.name}-${data}-${nameOfLook(look)}.png`);
      writeFileSync(join(out, file), await studio.picture(view, page, look));
      taken.push({ file, view: view.name, faults });
    }
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    taken.push({ file: join(kind, `${view.name}-${data}.png`), view: view.name, faults: [reason] });
  }
  for (const { file, faults } of taken) {
    if (faults.length > 0) console.log(`${file}\n  ${faults.join('\n  ')}`);
  }
  return taken;
}

const taken: Taken[] = [];
for (const kind of ['chromium', 'firefox'] as const) {
  if (asked.browser !== undefined && asked.browser !== kind) continue;
  mkdirSync(join(out, kind), { recursive: true });
  taken.push(...(await takeAll(kind)));
}
if (taken.length === 0) throw new Error('No view is called so.');
writeFileSync(join(out, 'index.html'), pageOf(taken));
const found = taken.reduce((sum, { faults }) => sum + faults.length, 0);
console.log(`${taken.length} pictures in ${out}/index.html; ${found} faults.`);
process.exitCode = found === 0 ? 0 : 1;
