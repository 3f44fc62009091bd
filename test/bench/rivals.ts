import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { RunningBrowser } from '../browsers/browser';
import { bundle } from '../bundle';

/** What it costs a page to have a script: its size, and the time from its text to the end of its first run. */
export interface ScriptCost {
  name: string;
  /** Bytes, minified, after gzip. */
  gzip: number;
  /** Milliseconds of each run. */
  evaluations: number[];
}

const times = 7;

/**
 * The cost of our content script beside that of the libraries that others read Gmail with. They do more and other
 * things; the figures are a scale, not a race.
 */
export async function scriptCosts(browser: RunningBrowser, address: string): Promise<ScriptCost[]> {
  const scripts = [
    { name: 'content script for Gmail', text: readFileSync('dist/chrome/content/gmail.js', 'utf8') },
    { name: '@inboxsdk/core', text: await bundle('node_modules/@inboxsdk/core/inboxsdk.js') },
    { name: 'gmail-js', text: await bundle('node_modules/gmail-js/src/gmail.js') },
  ];
  const costs: ScriptCost[] = [];
  for (const { name, text } of scripts) {
    const evaluations: number[] = [];
    for (let run = 0; run < times; run += 1) evaluations.push(await evaluation(browser, address, text));
    costs.push({ name, gzip: gzipSync(text, { level: 9 }).length, evaluations });
  }
  return costs;
}

/** Milliseconds that a fresh page takes to compile and run a script once. */
async function evaluation(browser: RunningBrowser, address: string, text: string): Promise<number> {
  const page = await browser.open(address);
  const taken = await page.evaluate((script) => {
    // As much of the extension's world as the content script asks for when it starts.
    const onMessage = { addListener() {}, removeListener() {} };
    Object.assign(globalThis, { chrome: { runtime: { id: 'x', onMessage } } });
    const start = performance.now();
    new Function(script)();
    return performance.now() - start;
  }, text);
  await page.close();
  return taken;
}
