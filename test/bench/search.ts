import type { RunningBrowser } from '../browsers/browser';
import { bundle } from '../bundle';
import type { Typing } from './typing-page';

/** Milliseconds from a key until what it finds is drawn. */
export interface FirstResults {
  /** A beginning of a name that is typed as soon as there is a field: nothing was read before. */
  cold: number[];
  /** A letter more of it. */
  warm: number[];
  /** A name with a slip, until somebody written almost so was drawn. */
  almost: number[];
}

/**
 * Opens the popup's page again and again and types at once. In a tab, where a script can stand before the page's own; the
 * popup of the toolbar is the same page.
 */
export async function firstResults(
  browser: RunningBrowser,
  times: number,
  words: { cold: string; warm: string; almost: string },
): Promise<FirstResults> {
  const script = `globalThis.typesAtOnce = ${JSON.stringify(words.cold)};\n${await bundle('test/bench/typing-page.ts')}`;
  const results: FirstResults = { cold: [], warm: [], almost: [] };
  for (let run = 0; run <= times; run += 1) {
    const page = await browser.openExtensionPage('manifest.json');
    await page.evaluateOnNewDocument(script);
    await page.goto(page.url().replace('manifest.json', 'popup/index.html'));
    const taken = await page.evaluate(async ({ warm, almost }) => {
      const typing: Typing = Reflect.get(globalThis, 'typing');
      return { cold: await typing.cold, warm: await typing.type(warm), almost: await typing.type(almost) };
    }, words);
    await page.close();
    if (run === 0) continue; // warms the browser up
    results.cold.push(taken.cold);
    results.warm.push(taken.warm);
    results.almost.push(taken.almost);
  }
  return results;
}
