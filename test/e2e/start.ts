import { onTestFinished } from 'vitest';
import { type LaunchOptions, launch, type RunningBrowser } from '../browsers/browser';
import type { BrowserKind } from '../browsers/find';
import { findOrInstall } from '../browsers/install';
import { type Site, startSite } from '../site/server';
import { builds } from './builds';

/** Both families, for `test.each`. */
export const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];

/** The sample sites and a browser with the built extension, both ended with the test. */
export async function start(
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
): Promise<{ site: Site; browser: RunningBrowser }> {
  const site = await startSite({ now: Date.now() });
  onTestFinished(() => site.stop());
  const browser = await launchBuilt(kind, site, options);
  return { site, browser };
}

/** A browser with the built extension, ended with the test; for tests that start one more than once. */
export async function launchBuilt(
  kind: BrowserKind,
  site: Site,
  options: Partial<LaunchOptions> = {},
): Promise<RunningBrowser> {
  const browser = await launch(findOrInstall(kind), { extension: builds[kind], site: site.address, ...options });
  onTestFinished(() => browser.close());
  return browser;
}
