import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../browsers/browser';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { profileAddress } from '../site/linkedin/address';
import { people } from '../site/people';
import type { Site } from '../site/server';
import { click } from './face';
import { overhear } from './overhear';
import { recordsIn } from './records';
import { threadOf } from './sample';
import { closedWhileAsking } from './shared';
import { kinds, start } from './start';

const { dana, zoe } = people;

/** Lets two mails come in, one after the other, and tells how often the first was reported. */
async function reportsOfAMail(site: Site, browser: RunningBrowser): Promise<number> {
  const heard = await overhear(browser);
  const reportsOf = async (id: string) =>
    (await heard()).filter(({ payload }) =>
      payload.observation?.conversations.some(({ messages }) => messages.at(-1)?.key === `gmail:${id}`),
    ).length;
  const counts: (() => Promise<number>)[] = [];
  for (const text of ['One more thing.', 'And another.']) {
    const id = site.receive({ on: 'gmail', thread: 'pilot', from: dana, text });
    await eventually('a report of the mail', async () => (await reportsOf(id)) > 0);
    counts.push(() => reportsOf(id));
  }
  // Whoever else reads in the page was as quick with the first as with the second.
  return counts[0]?.() ?? 0;
}

async function pageShows(browser: RunningBrowser, page: Page, name: string): Promise<void> {
  const popup = await browser.openPopup(page);
  await getByRole(popup, 'heading', name);
  await browser.closePopup();
}

/** What pages and their content scripts wrote to the console. */
async function saidInPages(browser: RunningBrowser): Promise<string[]> {
  return (await browser.consoleEntries())
    .filter(({ address }) => !/^(chrome|moz)-extension:(?!.*\/content\/)/.test(address))
    .map(({ address, text }) => `${address}: ${text}`)
    .filter((said) => !closedWhileAsking.test(said));
}

describe.each(kinds)('the content script in %s', (kind) => {
  test('starts in tabs that were open before the installation, and reads once', async () => {
    const { site, browser } = await start(kind, { installed: false });
    const mail = await browser.open(threadAddress(threadOf(site, 'pilot')));
    const profile = await browser.open(profileAddress(zoe));
    await getByRole(profile, 'heading', zoe.name);
    await browser.install();
    await pageShows(browser, profile, zoe.name);
    await pageShows(browser, mail, dana.name);
    expect(await reportsOfAMail(site, browser)).toBe(1);
    expect(await saidInPages(browser)).toEqual([]);
  });

  test('is succeeded by that of a new version while pages are open, and falls silent', async () => {
    const { site, browser } = await start(kind);
    const mail = await browser.open(threadAddress(threadOf(site, 'pilot')));
    const popup = await browser.openPopup(mail);
    await click(popup, 'button', 'Keep in touch');
    await getByRole(popup, 'textbox', `Note about ${dana.name}`);
    await browser.closePopup();

    await browser.reload();
    await pageShows(browser, mail, dana.name);
    expect(await reportsOfAMail(site, browser)).toBe(1);
    const mails = threadOf(site, 'pilot').mails.map(({ id }) => `gmail:${id}`);
    const touchpoints = await eventually('a touchpoint for every mail', async () => {
      const { touchpoints } = await recordsIn(browser);
      return touchpoints.length >= mails.length ? touchpoints : null;
    });
    expect(touchpoints.map(({ messageKey }) => messageKey).sort()).toEqual(mails.sort());
    expect(await saidInPages(browser)).toEqual([]);
  });
});
