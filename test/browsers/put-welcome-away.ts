import { existsSync, readdirSync } from 'node:fs';
import type { RunningBrowser } from './browser';

/** Whether a browser on this profile will show the first-run page: it is shown once. */
export function showsWelcome(profile: string | undefined): boolean {
  return profile === undefined || !existsSync(profile) || readdirSync(profile).length === 0;
}

/** Waits for the first-run page and closes it, so that tests find the tabs that they opened. */
export async function putWelcomeAway(browser: RunningBrowser): Promise<void> {
  const page = await browser.extensionPage('dashboard/index.html#/welcome');
  await page.close();
}
