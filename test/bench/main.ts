import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, type RunningBrowser } from '../browsers/browser';
import { findOrInstall } from '../browsers/install';
import { bundle } from '../bundle';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
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

/**
 * Opens the real popup beside a page again and again.
 * @returns milliseconds from the end of its page, when the script starts, until the last of `parts` was drawn, for each opening
 */
async function popupOpenings(
  browser: RunningBrowser,
  beside: Page,
  parts: readonly string[],
  times: number,
): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run <= times; run += 1) {
    const popup = await browser.openPopup(beside);
    const time = await popup.evaluate(
      (awaited) =>
        new Promise<number>((answer) => {
          new PerformanceObserver((_, observer) => {
            const drawn = awaited.map((part) => performance.getEntriesByName(`drawn: ${part}`)[0]?.startTime);
            if (!drawn.every((moment) => moment !== undefined)) return;
            observer.disconnect();
            // The page is read to its end, and its script, a module, starts next.
            const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]; // of this type
            answer(Math.max(...drawn) - (opening?.domInteractive ?? 0));
          }).observe({ type: 'mark', buffered: true });
        }),
      parts,
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
  const script = await bundle('test/bench/page.ts');
  const sample = readFileSync(resolve('test/pages/gmail/thread-de-2026-05.html'), 'utf8');
  const address = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKJfixtureThreadToken02';

  let page = await benchPage(browser, script);
  const read = await inPage(page, 'reading', 200, sample, address, 100);
  add(`read a thread of ${read.messages} messages`, read.read, `walk over its ${read.elements} elements`, read.walk);
  add('see that it has not changed', read.unchanged, 'walk over its elements', read.walk);

  const pilot = site.world.threads.find(({ key }) => key === 'pilot');
  if (!pilot) throw new Error('the sample mailbox has no such thread');
  const thread = await browser.open(threadAddress(pilot));
  await thread.waitForSelector('[data-legacy-message-id]');
  add('popup usable, empty database', await popupOpenings(browser, thread, ['agenda'], runs), '', null);

  page = await benchPage(browser, script);
  const written = await inPage(page, 'fill', large, seed, people.dana.email);
  const name = `${large.contacts.toLocaleString('en')} contacts, ${written.toLocaleString('en')} records`;
  const bare = await inPage(page, 'popupRows', runs, `email:${people.dana.email}`);
  const besideBare = 'the same rows, bare IndexedDB, opening included';
  add("the popup's rows, opening included", bare.ours, besideBare, bare.bare);
  await thread.bringToFront();
  const parts = ['person', 'agenda'];
  add(`popup usable, ${name}`, await popupOpenings(browser, thread, parts, runs), besideBare, bare.bare);

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
