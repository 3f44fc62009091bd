import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const site = await startSites();
  const browser = await launchBuilt(kind, site, options);
  return { site, browser };
}

/** A browser with the built extension, ended with the test at the latest; for tests that start one more than once. */
export async function launchBuilt(
  kind: BrowserKind,
  site: Site,
  options: Partial<LaunchOptions> = {},
): Promise<RunningBrowser> {
  const browser = await launch(findOrInstall(kind), { extension: builds[kind], site: site.address, ...options });
  let ended = false;
  void browser.ended.then(() => {
    ended = true;
  });
  onTestFinished(async () => {
    if (!ended) await browser.close();
  });
  return browser;
}

/** A directory for a profile that outlives a browser, removed with the test. */
export async function makeProfile(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'touchbase-kept-profile-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return directory;
}

/** The sample sites, stopped with the test. */
export async function startSites(): Promise<Site> {
  const site = await startSite({ now: Date.now() });
  onTestFinished(() => site.stop());
  return site;
}
