import type { Runtime } from 'webextension-polyfill';
import { browser } from '../messages/browser';
import { openDashboard } from './open-dashboard';

const mark = 'welcomed';

/**
 * Opens the first-run page, once: Chromium tells of an installation at each start of an extension that is loaded from a
 * directory. The mark is set after the tab is there, so that it can be told when no tab will come any more.
 */
export async function welcome({ reason }: Pick<Runtime.OnInstalledDetailsType, 'reason'>): Promise<void> {
  const known = await browser.storage.local.get(mark);
  if (mark in known) return;
  if (reason === 'install') await openDashboard('#/welcome');
  await browser.storage.local.set({ [mark]: true });
}
