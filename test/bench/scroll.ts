import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../browsers/browser';
import { eventually } from '../browsers/eventually';

export interface Scrolled {
  /** How long each frame took, milliseconds. */
  frames: number[];
  /** How many rows the page held at most. */
  mostRows: number;
  /** How many pixels were scrolled over. */
  pixels: number;
}

/**
 * Scrolls the whole agenda from its beginning to its end, and an empty page of that length likewise.
 * @param frames in how many frames: the fewer, the faster
 */
export async function scrollCosts(
  browser: RunningBrowser,
  emptyPage: () => Promise<Page>,
  frames: number,
): Promise<{ agenda: Scrolled; empty: Scrolled }> {
  const page = await browser.openExtensionPage('dashboard/index.html#/agenda');
  await eventually('the agenda', () => page.$('.agenda > .more'), 60_000);
  await page.click('.agenda > .more');
  await eventually('the whole agenda', () => page.$('.agenda .row[aria-setsize]:not(.waiting)'), 60_000);
  await eventually('the keys of the agenda', () => page.$('.select-row'), 60_000);
  const agenda = await scrollThrough(page, frames);
  await page.close();
  const blank = await emptyPage();
  await blank.evaluate((height) => {
    const room = document.createElement('div');
    room.style.height = `${height}px`;
    document.body.replaceChildren(room);
  }, agenda.pixels);
  const empty = await scrollThrough(blank, frames);
  await blank.close();
  return { agenda, empty };
}

function scrollThrough(page: Page, frames: number): Promise<Scrolled> {
  return page.evaluate(async (steps) => {
    const taken: number[] = [];
    const start = scrollY;
    let mostRows = 0;
    let last: number | null = null;
    for (;;) {
      const moment = await new Promise<number>((drawn) => requestAnimationFrame(drawn));
      if (last !== null) taken.push(moment - last);
      last = moment;
      mostRows = Math.max(mostRows, document.querySelectorAll('.row').length);
      const end = document.documentElement.scrollHeight - innerHeight;
      if (taken.length >= steps && scrollY >= end - 1) break;
      // Rows turn out higher or lower than guessed: the rest of the way is divided anew each time.
      scrollBy(0, Math.ceil((end - scrollY) / Math.max(steps - taken.length, 1)));
    }
    return { frames: taken, mostRows, pixels: scrollY - start + innerHeight };
  }, frames);
}
