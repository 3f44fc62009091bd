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

/** Opens the agenda and has it show everything. */
export async function openWholeAgenda(browser: RunningBrowser): Promise<Page> {
  const page = await browser.openExtensionPage('dashboard/index.html#/agenda');
  await eventually('the agenda', () => page.$('.agenda > .more'), 60_000);
  await page.click('.agenda > .more');
  await eventually('the whole agenda', () => page.$('.agenda .row[aria-setsize]:not(.waiting)'), 60_000);
  await eventually('the keys of the agenda', () => page.$('.select-row'), 60_000);
  return page;
}

/** Makes a page one of a length with nothing on it. */
export async function emptied(page: Page, pixels: number): Promise<Page> {
  await page.evaluate((height) => {
    const room = document.createElement('div');
    room.style.height = `${height}px`;
    document.body.replaceChildren(room);
  }, pixels);
  return page;
}

/** Scrolls a page down in so many frames, to its end or by so many pixels a frame. */
export function scrollThrough(page: Page, frames: number, pace: number | 'to-end'): Promise<Scrolled> {
  return page.evaluate(
    async (steps, pixels) => {
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
        if (taken.length >= steps && (pixels !== 'to-end' || scrollY >= end - 1)) break;
        // Rows turn out higher or lower than guessed: the rest of the way is divided anew each time.
        scrollBy(0, pixels === 'to-end' ? Math.ceil((end - scrollY) / Math.max(steps - taken.length, 1)) : pixels);
      }
      return { frames: taken, mostRows, pixels: scrollY - start + innerHeight };
    },
    frames,
    pace,
  );
}
