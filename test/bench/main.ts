import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, type RunningBrowser } from '../browsers/browser';
import { findOrInstall } from '../browsers/install';
import { bundle } from '../bundle';
import { samples } from '../perturbation/samples';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { startSite } from '../site/server';
import type { World } from '../site/world';
import type { Bench } from './database-page';
import type { ReadersBench, Reading } from './readers-page';
import { scriptCosts } from './rivals';
import { emptied, openWholeAgenda, type Scrolled, scrollThrough } from './scroll';
import { firstResults } from './search';
import type { SearchBench } from './search-page';

/**
 * `npm run bench`: measures in real Chromium what DESIGN 10 budgets, each beside what the browser itself costs in the
 * same run. Medians; only ratios well above one mean anything on a shared machine. `npm run bench readers` measures the
 * readers and their scripts alone, `npm run bench database` what is read of the database, `npm run bench scroll` a long
 * agenda, `npm run bench search` the search with many and with very many records.
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

type Parts = Bench & ReadersBench & SearchBench;

/** Calls a part of the benchmark in the page. */
function inPage<Name extends keyof Parts>(
  page: Page,
  name: Name,
  ...args: Parameters<Parts[Name]>
): Promise<Awaited<ReturnType<Parts[Name]>>> {
  return page.evaluate(
    (part, given) =>
      (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => never> }).bench[part]?.(...given),
    name,
    args,
  ) as Promise<Awaited<ReturnType<Parts[Name]>>>; // what the part of that name returns
}

/** How long pages take to read, and to be seen not to have changed. */
async function benchReaders(browser: RunningBrowser): Promise<void> {
  const page = await benchPage(browser, await bundle('test/bench/readers-page.ts'));
  const saved = samples();
  const sampleOf = (name: string) => {
    const sample = saved.find((each) => each.name === name);
    if (!sample) throw new Error(`there is no sample ${name}`);
    return sample;
  };
  const addReading = (what: string, { kind, count, elements, read, unchanged, walk }: Reading) => {
    const known = `${what} (${kind}, ${count} read)`;
    add(`read ${known}`, read, `walk over its ${elements} elements`, walk);
    add(`see that ${what} has not changed`, unchanged, 'walk over its elements', walk);
  };

  const thread = sampleOf('thread-de-2026-05.html');
  for (const [messages, times] of [
    [100, 100],
    [1_000, 20],
  ] as const) {
    const reading = await inPage(page, 'thread', thread.html, thread.url, messages, times);
    addReading(`a thread of ${messages}`, reading);
    add(`read a thread of ${messages}`, reading.read, "defuddle's Gmail extractor on it", reading.defuddle);
  }
  const list = sampleOf('list-inbox-2026-10.html');
  addReading('a list of 500', await inPage(page, 'list', list.html, list.url, 500, 50));
  const largest = saved
    .filter(({ url }) => url.includes('linkedin.com'))
    .sort((one, other) => other.html.length - one.html.length);
  let shown = 0;
  for (const { name, html, url } of largest) {
    const reading = await inPage(page, 'page', html, url, 100);
    // Pages of nobody are left after a look at their address.
    if (reading.kind !== 'seen') continue;
    addReading(name, reading);
    shown += 1;
    if (shown === 3) break;
  }
  await page.close();
}

/** What our script costs a page to have, and what others' do. */
async function benchScripts(browser: RunningBrowser): Promise<void> {
  const [ours, ...others] = await scriptCosts(browser, 'https://try.touchbase.example/');
  if (!ours) throw new Error('no script was measured');
  for (const other of others) {
    const sizes = `${other.name} (${other.gzip} bytes gzip)`;
    add(`run ${ours.name} (${ours.gzip} bytes gzip)`, ours.evaluations, `run ${sizes}`, other.evaluations);
  }
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

/** What the popup, the agenda and the search cost with few and with very many records. */
async function benchDatabase(browser: RunningBrowser, { threads }: World): Promise<void> {
  const script = await bundle('test/bench/database-page.ts');
  const pilot = threads.find(({ key }) => key === 'pilot');
  if (!pilot) throw new Error('the sample mailbox has no such thread');
  const thread = await browser.open(threadAddress(pilot));
  await thread.waitForSelector('[data-legacy-message-id]');
  add('popup usable, empty database', await popupOpenings(browser, thread, ['agenda'], runs), '', null);

  let page = await benchPage(browser, script);
  const written = await inPage(page, 'fill', large, seed, people.dana.email);
  const name = `${large.contacts.toLocaleString('en')} contacts, ${written.toLocaleString('en')} records`;
  const bare = await inPage(page, 'popupRows', runs, `email:${people.dana.email}`);
  const besideBare = 'the same rows, bare IndexedDB, opening included';
  add("the popup's rows, opening included", bare.ours, besideBare, bare.bare);
  await thread.bringToFront();
  const parts = ['person', 'agenda'];
  add(`popup usable, ${name}`, await popupOpenings(browser, thread, parts, runs), besideBare, bare.bare);

  page = await benchPage(browser, script);
  await benchAgenda(page);
  const many = { ...large, followUps: 10 * large.followUps };
  // What exists grows tenfold, what is due stays; then that grows as well.
  await inPage(page, 'grow', many, seed, false);
  await benchAgenda(page);
  await inPage(page, 'grow', many, seed, true);
  await benchAgenda(page);
  add('search for a name', await inPage(page, 'searching', 100, 'bel'), '', null);
}

/** What the agenda costs in the background and in a face. */
async function benchAgenda(page: Page): Promise<void> {
  const { due, open, ...refreshed } = await inPage(page, 'refreshing', runs);
  const of = `${due} due of ${open.toLocaleString('en')} open`;
  add(`refreshAgenda, ${of}`, refreshed.ours, 'the same rows, bare IndexedDB', refreshed.bare);
  const listed = await inPage(page, 'listing', runs);
  add(`the agenda's list, ${of}`, listed.ours, 'the same rows, bare IndexedDB', listed.bare);
}

/** What it costs to scroll ten thousand rows that are due, each about somebody else, to their end. */
async function benchScroll(browser: RunningBrowser): Promise<void> {
  const rowsDue = 10_000;
  const page = await benchPage(browser, await bundle('test/bench/database-page.ts'));
  await inPage(page, 'allDue', rowsDue, seed);
  await page.close();
  const agendaPage = await openWholeAgenda(browser);
  const addScroll = (what: string, agenda: Scrolled, empty: Scrolled) => {
    const beside = 'an empty page of that length';
    const of = `${what}, ${Math.round((agenda.pixels / agenda.frames.length) * 60).toLocaleString('en')} px/s at 60 fps`;
    add(
      `a frame of scrolling ${of} (${agenda.mostRows} rows in the page at most)`,
      agenda.frames,
      beside,
      empty.frames,
    );
    add('the mean of such frames', [mean(agenda.frames)], beside, [mean(empty.frames)]);
    add('the longest of such frames', [Math.max(...agenda.frames)], beside, [Math.max(...empty.frames)]);
  };
  // As a wheel that is turned fast; and as whoever pulls the bar.
  const wheel = await scrollThrough(agendaPage, 300, 150);
  const bar = await scrollThrough(agendaPage, 600, 'to-end');
  await agendaPage.close();
  const emptyPage = await emptied(await benchPage(browser, ''), wheel.pixels + bar.pixels);
  addScroll(`${rowsDue.toLocaleString('en')} due rows`, wheel, await scrollThrough(emptyPage, 300, 150));
  addScroll('on to their end', bar, await scrollThrough(emptyPage, 600, 'to-end'));
  await emptyPage.close();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** From a key until the first results are drawn, with many and with very many records. */
async function benchSearch(browser: RunningBrowser): Promise<void> {
  const script = await bundle('test/bench/search-page.ts');
  for (const sizes of [
    { contacts: 10_000, touchpoints: 100_000, notes: 20_000 },
    { contacts: 100_000, touchpoints: 1_000_000, notes: 20_000 },
  ]) {
    const page = await benchPage(browser, script);
    const characters = await inPage(page, 'fillSearch', sizes, seed);
    const of = `${sizes.contacts.toLocaleString('en')} contacts, ${sizes.touchpoints.toLocaleString('en')} touchpoints`;
    const plain = await inPage(page, 'plainly', 5, 'bel');
    const beside = 'all contacts read by bare IndexedDB and looked into';
    const words = `${Math.round(characters / 1e6)} million characters`;
    const queries = ['renewal', 'xqzvw'] as const;
    const texts = [await inPage(page, 'texts', 7, queries[0]), await inPage(page, 'texts', 7, queries[1])];
    await page.close();
    const { cold, warm, almost } = await firstResults(browser, 9, { cold: 'be', warm: 'bel', almost: 'goinxo' });
    add(`first results of a cold popup, ${of}`, cold, beside, plain);
    add('results of the next letter', warm, beside, plain);
    add('results of a name with a slip', almost, beside, plain);
    for (const [index, { taken, found }] of texts.entries()) {
      add(
        `${found} hits of a word among ${words} of notes and touchpoints`,
        taken,
        index === 0 ? '' : 'nothing found',
        null,
      );
    }
  }
}

const site = await startSite({ now: Date.now() });
const browser = await launch(findOrInstall('chromium'), {
  extension: resolve(process.env['TOUCHBASE_DIST'] ?? 'dist', 'chrome'),
  site: site.address,
});
const asked = process.argv[2];
try {
  if (asked === undefined || asked === 'readers') {
    await benchReaders(browser);
    await benchScripts(browser);
  }
  if (asked === undefined || asked === 'database') await benchDatabase(browser, site.world);
  if (asked === undefined || asked === 'scroll') await benchScroll(browser);
  if (asked === undefined || asked === 'search') await benchSearch(browser);
  if (rows.length === 0) {
    throw new Error(`there is no benchmark of ${asked}: readers, database, scroll, search, or nothing for all`);
  }
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
