import type { Browser } from 'puppeteer-core';
import { bidiOf, contexts, evaluateText } from '../browsers/bidi';

/** Hides Firefox's sidebar, so that the next one is a page of its own: of one read anew puppeteer is not told. */
export async function hideSidebar(browser: Browser): Promise<void> {
  const bidi = bidiOf(browser);
  const [window] = await contexts(bidi, { 'moz:scope': 'chrome' });
  if (!window) throw new Error('Firefox has no window.');
  const expression = `(async () => {
    SidebarController.hide();
    const extensions = () => WebExtensionPolicy.getActiveExtensions().map(({ extension }) => extension);
    const isOpen = () => extensions().some((it) => [...(it?.views ?? [])].some(({ viewType }) => viewType === 'sidebar'));
    for (let rounds = 0; isOpen() && rounds < 200; rounds += 1) await new Promise((next) => setTimeout(next, 25));
    return isOpen() ? 'open' : 'hidden';
  })()`;
  const answer = await evaluateText(bidi, window.context, expression);
  if (answer !== 'hidden') throw new Error('The sidebar stays open.');
}
