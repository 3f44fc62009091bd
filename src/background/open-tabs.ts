import { browser } from '../messages/browser';
import { logFault } from './faults';

/**
 * Starts the content script in matching tabs that were open before the install or update. Firefox does so by itself;
 * a second start takes over from the first.
 */
export async function startInOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  for (const { matches, exclude_matches, js = [] } of scripts) {
    const excluded = exclude_matches ?? []; // where there are none, Firefox says so with null
    const tabs = await browser.tabs.query({ url: matches, discarded: false });
    const others = excluded.length > 0 ? await browser.tabs.query({ url: excluded }) : [];
    const otherIds = new Set(others.map((tab) => tab.id));
    await Promise.all(tabs.filter((tab) => !otherIds.has(tab.id)).map((tab) => start(tab.id, js)));
  }
}

async function start(tabId: number | undefined, files: string[]): Promise<void> {
  if (tabId === undefined) return;
  // A tab may be closing, or show an error page that no script may enter; the others must not suffer for it.
  await browser.scripting.executeScript({ target: { tabId }, files }).catch(logFault);
}
