import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { launch, type RunningBrowser } from '../browsers/browser';
import { findOrInstall } from '../browsers/install';
import { startSite } from '../site/server';
import type { Bench } from './page';

/**
 * `npm run bench`: measures in real Chromium what DESIGN 10 budgets, each beside what the browser itself costs in the
 * same run. Medians; only ratios well above one mean anything on a shared machine.
 */
const seed = Number(process.env['SEED'] ?? 20261121);
const runs = 25;
const large = { contacts: 10_000, touchpoints: 100_000, notes: 20_000, followUps: 15_000 };

interface Row {
  what: string;
  /** Milliseconds. */
  median: number;
  p95: number;
  /** What it is measured against in this run. */
  beside: string;
  besideMedian: number | null;
}

const rows: Row[] = [];

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

function add(what: string, taken: readonly number[], beside: string, other: readonly number[] | null): void {
  rows.push({
    what,
    median: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    beside,
    besideMedian: other && quantile(other, 0.5),
  });
}

/** The part that runs in the browser, as one script. */
async function benchScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome144',
      lib: { entry: resolve('test/bench/page.ts'), formats: ['iife'], name: 'touchbaseBench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = (output as Rollup.RollupOutput).output[0]; // one entry, not watched
  return chunk.code;
}

/** A page of the extension that runs none of its code but the benchmark's. */
async function benchPage(browser: RunningBrowser, script: string): Promise<Page> {
  const page = await browser.openExtensionPage('manifest.json');
  await page.evaluate(script);
  return page;
}

/** Calls a part of the benchmark in the page. */
function inPage<Name extends keyof Bench>(
  page: Page,
  name: Name,
  ...args: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> {
  return page.evaluate(
    (part, given) =>
      (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => never> }).bench[part]?.(...given),
    name,
    args,
  ) as Promise<Awaited<ReturnType<Bench[Name]>>>; // what the part of that name returns
}

/** Opens the real popup beside a page again and again; milliseconds from its script's arrival to its being usable. */
async function popupOpenings(browser: RunningBrowser, beside: Page, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run <= times; run += 1) {
    const popup = await browser.openPopup(beside);
    const time = await popup.evaluate(
      () =>
        new Promise<number>((answer) => {
          const script = () => {
            const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]; // of this type
            return Math.max(...entries.filter((entry) => entry.name.endsWith('.js')).map((entry) => entry.responseEnd));
          };
          new PerformanceObserver((list, observer) => {
            const [usable] = list.getEntriesByName('usable');
            if (!usable) return;
            observer.disconnect();
            answer(usable.startTime - script());
          }).observe({ type: 'mark', buffered: true });
        }),
    );
    // The first opening warms the browser up.
    if (run > 0) taken.push(time);
    await browser.closePopup();
  }
  return taken;
}

const site = await startSite({ now: Date.now() });
const browser = await launch(findOrInstall('chromium'), { extension: resolve('dist/chrome'), site: site.address });
try {
  const script = await benchScript();
  const sample = readFileSync(resolve('test/pages/gmail/thread-2026-05.html'), 'utf8');
  const address = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKJfixtureThreadToken02';

  let page = await benchPage(browser, script);
  const read = await inPage(page, 'reading', 200, sample, address, 100);
  add(`read a thread of ${read.messages} messages`, read.read, `walk over its ${read.elements} elements`, read.walk);
  add('see that it has not changed', read.unchanged, 'walk over its elements', read.walk);

  const inbox = await browser.open('https://mail.google.com/mail/u/0/#inbox');
  add('popup usable, empty database', await popupOpenings(browser, inbox, runs), '', null);

  page = await benchPage(browser, script);
  const written = await inPage(page, 'fill', large, seed);
  const name = `${large.contacts.toLocaleString('en')} contacts, ${written.toLocaleString('en')} records`;
  const identity = await page.evaluate(
    () =>
      new Promise<string>((answer) => {
        indexedDB.open('touchbase').onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result; // of the request
          database.transaction('contacts').objectStore('contacts').get('c3').onsuccess = (got) =>
            answer((got.target as IDBRequest<{ identities: string[] }>).result.identities[0] ?? '');
        };
      }),
  );
  const bare = await inPage(page, 'popupRows', runs, identity);
  add('rows of the popup, opening included', bare.ours, 'the same rows, bare IndexedDB', bare.bare);
  add(`popup usable, ${name}`, await popupOpenings(browser, inbox, runs), 'the same rows, bare IndexedDB', bare.bare);

  page = await benchPage(browser, script);
  const refreshed = await inPage(page, 'refreshing', runs);
  add(
    `refreshAgenda, ${refreshed.due} due of ${large.followUps.toLocaleString('en')} open`,
    refreshed.ours,
    'the same rows, bare IndexedDB',
    refreshed.bare,
  );
  add('search for a name', await inPage(page, 'searching', 100, 'bel'), '', null);
} finally {
  await browser.close();
  await site.stop();
}

const table = rows.map(({ what, median, p95, beside, besideMedian }) => ({
  what,
  'median ms': median.toFixed(2),
  'p95 ms': p95.toFixed(2),
  beside,
  'its median ms': besideMedian?.toFixed(2) ?? '',
  ratio: besideMedian === null ? '' : (median / besideMedian).toFixed(2),
}));
console.log(`seed ${seed}, ${browser.version}`);
console.table(table);
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify({ seed, browser: browser.version, rows }, null, 2)}\n`);
