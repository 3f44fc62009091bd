import type { Browser, Page } from 'puppeteer-core';
import { eventually } from './eventually';

/** A line that the address bar offers: what it shows, and what the extension gets when it is picked. */
export interface OfferedLine {
  shown: string;
  picked: string;
}

/**
 * Chromium's own page for looking into the address bar: what is typed there goes through the browser's completion as
 * from the bar itself, keyword, extension and all. It stands behind a switch (Chromium 156).
 */
export async function openCompletionPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ background: true });
  await page.goto('chrome://chrome-urls/#internal-debug-pages');
  await eventually("the switch for Chromium's own pages", () =>
    page.evaluate(() => {
      const button = document.querySelector('chrome-urls-app')?.shadowRoot?.querySelector('cr-button');
      if (!(button instanceof HTMLElement)) return false;
      button.click();
      return true;
    }),
  );
  await eventually("Chromium's page of completions", async () => {
    await page.goto('chrome://omnibox/');
    return page.url().startsWith('chrome://omnibox');
  });
  return page;
}

/** Types a line in place of what stood there. */
export async function typeLine(page: Page, line: string): Promise<void> {
  await page.bringToFront();
  const field = await eventually('the field for the line', () =>
    page.evaluateHandle(
      () => document.querySelector('omnibox-input')?.shadowRoot?.querySelector('#input-text') ?? null,
    ),
  );
  const element = field.asElement();
  if (!element) throw new Error('The page of completions has no field.');
  await page.evaluate((it) => it instanceof HTMLInputElement && it.select(), element);
  await element.focus();
  await page.keyboard.press('Backspace');
  await page.keyboard.type(line);
}

/** What the address bar offers for what was typed last; the first line is the one that Enter picks. */
export function offeredLines(page: Page): Promise<OfferedLine[]> {
  return page.evaluate(() => {
    const groups = document.querySelector('omnibox-output')?.shadowRoot?.querySelectorAll('output-results-group') ?? [];
    const table = [...groups].at(-1)?.shadowRoot?.querySelector('tbody.body');
    return [...(table?.querySelectorAll('tr') ?? [])].map((row) => {
      const address = row.querySelector('.cell-destination-url a')?.textContent ?? '';
      return {
        shown: row.querySelector('.contents')?.textContent?.trim() ?? '',
        picked: URL.canParse(address) ? (new URL(address).searchParams.get('q') ?? '') : '',
      };
    });
  });
}
