import type { Browser } from 'puppeteer-core';
import { tryAddress } from '../site/try/try-page';
import { launchOn, type Stand } from './stand';

/**
 * Opens a browser for a person to try the extension in, and stays until its last tab is closed or this process is told
 * to end (Ctrl+C).
 * @returns true: there is nothing in it that could come about or not
 */
export async function stayOpen(stand: Stand): Promise<true> {
  const told = toldToEnd();
  const browser = await launchOn(stand, true);
  try {
    const page = await browser.open(tryAddress);
    for (const tab of await page.browser().pages()) if (tab !== page) await tab.close();
    console.log(`
Touchbase is open in ${browser.version}, with a sample Gmail and a sample LinkedIn that run on this computer.
The page in front says what to try. To end, close the browser or press Ctrl+C here.`);
    await Promise.race([told, browser.ended, lastTabClosed(page.browser())]);
  } finally {
    await browser.close();
  }
  return true;
}

function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    // The signal may come twice: from the terminal, and handed on by the program that started this one.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** On macOS a browser runs on without any window. */
function lastTabClosed(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.on('targetdestroyed', async () => {
      if (!browser.connected || (await browser.pages()).length === 0) resolve();
    });
  });
}
