import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../browsers/browser';
import type { Site } from '../site/server';

/** Where the tour plays: the browser with the page in front and the popup over it. */
export interface Stage {
  readonly site: Site;
  readonly browser: RunningBrowser;
  /** The page in front. */
  readonly page: Page;
  /** The toolbar popup over it. */
  readonly popup: Page;
  /** Opens an address in a new tab in front; the popup closes, as browsers do it. */
  open(address: string): Promise<Page>;
  /** Takes a tab that the extension has opened as the page in front. */
  show(page: Page): void;
  openPopup(): Promise<Page>;
  closePopup(): Promise<void>;
  /** What can be seen: pictures of the page and, where it is open, of the popup. PNG. */
  look(): Promise<Look>;
}

export interface Look {
  page: Uint8Array;
  popup: Uint8Array | null;
}

/** The size of pages on the pictures, CSS pixels. */
export const pageSize = { width: 1280, height: 800 };

/** Sets the stage in a running browser. */
export function stageIn(browser: RunningBrowser, site: Site): Stage {
  let page: Page | null = null;
  let popup: Page | null = null;
  const stage: Stage = {
    site,
    browser,
    get page() {
      if (!page) throw new Error('No page is open yet.');
      return page;
    },
    get popup() {
      if (!popup) throw new Error('The popup is not open.');
      return popup;
    },
    async open(address) {
      await stage.closePopup();
      page = await browser.open(address);
      await page.setViewport(pageSize);
      return page;
    },
    show(opened) {
      popup = null;
      page = opened;
    },
    async openPopup() {
      popup = await browser.openPopup(stage.page);
      return popup;
    },
    async closePopup() {
      popup = null;
      await browser.closePopup();
    },
    async look() {
      return { page: await stage.page.screenshot(), popup: popup && (await popup.screenshot()) };
    },
  };
  return stage;
}
