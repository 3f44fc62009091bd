import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type ConsoleEntry, type LaunchOptions, launch, type RunningBrowser } from '../browsers/browser';
import type { BrowserKind } from '../browsers/find';
import { findOrInstall } from '../browsers/install';
import { type Site, startSite } from '../site/server';
import { builds } from './builds';
import { untilLooked } from './look';
import { forgetEverything } from './records';

/** What all tests of a suite have in common; not there outside of tests. */
export interface Shared {
  readonly site: Site;
  readonly browser: RunningBrowser;
  /** What was written to consoles since the test began. */
  said(): Promise<ConsoleEntry[]>;
}

/** What Firefox notes by itself when a popup or a tab closes while a message of its is on the way. */
export const closedWhileAsking = /Promise (?:rejected|resolved) after context unloaded/;

/**
 * The sample sites and one browser for all tests of a suite. Each test finds the sites as they were at the start, the
 * extension as if just installed, its background asleep, and no page open.
 */
export function shared(kind: BrowserKind, options: Partial<LaunchOptions> = {}): Shared {
  let running: Pick<Shared, 'site' | 'browser'> | null = null;
  let saidBefore = 0;
  const opened: Page[] = [];
  const current = () => {
    if (!running) throw new Error('The shared browser is there during tests only.');
    return running;
  };

  beforeAll(async () => {
    const site = await startSite({ now: Date.now() });
    const browser = await launch(findOrInstall(kind), { extension: builds[kind], site: site.address, ...options });
    const noting =
      (open: (address: string) => Promise<Page>) =>
      async (address: string): Promise<Page> => {
        const page = await open(address);
        opened.push(page);
        return page;
      };
    running = {
      site,
      browser: { ...browser, open: noting(browser.open), openExtensionPage: noting(browser.openExtensionPage) },
    };
    await untilLooked(browser);
  });

  beforeEach(async () => {
    const { site, browser } = current();
    await browser.closePopup();
    for (const page of opened.splice(0)) if (!page.isClosed()) await page.close();
    await browser.stopBackground();
    await forgetEverything(browser);
    site.reset();
    saidBefore = (await browser.consoleEntries()).length;
  });

  afterAll(async () => {
    await running?.browser.close();
    await running?.site.stop();
  });

  return {
    get site() {
      return current().site;
    },
    get browser() {
      return current().browser;
    },
    async said() {
      const entries = (await current().browser.consoleEntries()).slice(saidBefore);
      return entries.filter(({ text }) => !closedWhileAsking.test(text));
    },
  };
}
