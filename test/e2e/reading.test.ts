import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../browsers/browser';
import { getByRole } from '../browsers/by-role';
import { eventually } from '../browsers/eventually';
import { threadAddress } from '../site/gmail/address';
import { people } from '../site/people';
import { ask, keepByHand, untilHeard } from './ask';
import { click, shows, textOf } from './face';
import { overhear } from './overhear';
import { everythingKept, recordsIn } from './records';
import { threadOf } from './sample';
import { shared } from './shared';
import { kinds, start } from './start';

const { dana } = people;

/** What the content scripts of a site were told, once it is so. */
async function told(browser: RunningBrowser, host: string, expected: (rests: unknown) => boolean): Promise<void> {
  await eventually(`what ${host} is told`, async () =>
    expected((await browser.inExtension((api, key) => api.storage.local.get(key), host))[host]),
  );
}

/** Waits until the new mail stands there, and a content script that reads would have looked: after a second at most. */
async function untilLookedAt(page: Page): Promise<void> {
  await page.waitForFunction(() => document.body.textContent?.includes('One more thing.'));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
}

describe.each(kinds)('what is read in %s', (kind) => {
  const given = shared(kind);
  const gmail = 'mail.google.com';

  test('is nothing where it is off: no report, no record; on again it is read without a reload', async () => {
    const { site, browser } = given;
    const contactId = await keepByHand(browser, dana);
    await ask(browser, 'reading.set', { gmail: 'off' });
    await told(browser, gmail, Array.isArray);
    const heard = await overhear(browser);
    const before = await recordsIn(browser);
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    const popup = await browser.openPopup(page);
    await shows(popup, 'Gmail is not read: you switched it off.');
    expect(await textOf(popup)).not.toContain(dana.name);
    site.receive({ on: 'gmail', thread: 'pilot', from: dana, text: 'One more thing.' });
    await untilLookedAt(page);
    await untilHeard(browser);
    expect(await heard()).toEqual([]);
    expect((await recordsIn(browser)).touchpoints).toEqual(before.touchpoints);

    await click(popup, 'button', 'Read again');
    await eventually('what the page shows', async () =>
      (await recordsIn(browser)).touchpoints.some((touch) => touch.contactId === contactId),
    );
    await told(browser, gmail, (rests) => rests === undefined);
    await getByRole(popup, 'heading', dana.name);
  });

  test('is nothing in a private hour, which ends by itself', async () => {
    const { site, browser } = given;
    await keepByHand(browser, dana);
    const end = Date.now() + 6_000;
    await ask(browser, 'reading.set', { privateUntil: end });
    await told(browser, gmail, Array.isArray);
    await eventually('the sign on the toolbar', async () => (await browser.badge()) === 'off');
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    const popup = await browser.openPopup(page);
    await shows(popup, 'Private: nothing is read until');
    await browser.closePopup();
    expect((await recordsIn(browser)).touchpoints).toEqual([]);
    await eventually('what the page shows', async () => (await recordsIn(browser)).touchpoints.length > 0);
    expect(Date.now()).toBeGreaterThan(end);
    await eventually('the toolbar without a sign', async () => (await browser.badge()) === '');
  });

  test('on click alone is what a face beside the page asked for', async () => {
    const { site, browser } = given;
    const contactId = await keepByHand(browser, dana);
    await ask(browser, 'reading.set', { gmail: 'on-click' });
    await told(browser, gmail, Array.isArray);
    const heard = await overhear(browser);
    const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
    site.receive({ on: 'gmail', thread: 'pilot', from: dana, text: 'One more thing.' });
    await untilLookedAt(page);
    await untilHeard(browser);
    expect((await recordsIn(browser)).touchpoints).toEqual([]);
    const popup = await browser.openPopup(page);
    await getByRole(popup, 'heading', dana.name);
    await eventually('what the page shows', async () =>
      (await recordsIn(browser)).touchpoints.some((touch) => touch.contactId === contactId),
    );
    expect(await heard()).toEqual([]);
  });

  test('leaves nothing of whoever is never logged in any table, and the receipt tells the truth', async () => {
    const { site, browser } = given;
    await ask(browser, 'reading.set', { domains: [dana.email.slice(dana.email.indexOf('@') + 1)] });
    const settings = JSON.stringify((await recordsIn(browser)).settings.find(({ id }) => id === 'reading'));
    await browser.open(threadAddress(threadOf(site, 'pilot')));
    const pages = async () => {
      const fact = (await recordsIn(browser)).facts.find(({ key }) => key === 'pagesRead');
      const [counts = {}] = Object.values((fact?.value ?? {}) as Record<string, Record<string, number>>);
      return counts['gmail-thread'] ?? 0;
    };
    await eventually('a page that was read', async () => (await pages()) > 0);
    const kept = (await everythingKept(browser)).replaceAll(settings, '');
    expect(kept).not.toContain(dana.email);
    expect(kept).not.toContain(dana.name);

    await ask(browser, 'sample.add', null);
    const room = await browser.openExtensionPage('dashboard/index.html#/receipt');
    await shows(room, 'Sent over the network');
    const text = await textOf(room);
    expect(text).toContain('0 requests.');
    expect(text).toContain("default-src 'none'");
    const count = await pages();
    expect(text).toMatch(new RegExp(`Gmail[^0-9]*${count}\\b`));
    expect(text).toMatch(/People 3 Touchpoints 3 Notes 3 Follow-ups 3/);
    const held = await browser.inExtension((api) => api.permissions.getAll());
    const sites = (held.origins ?? []).map((pattern) => new URL(pattern.replaceAll('*', '')).origin);
    expect(sites.length).toBeGreaterThan(0);
    for (const each of [...(held.permissions ?? []), ...sites]) expect(text).toContain(each);
  });
});

// Chromium lets only its user withhold a site that the manifest names: no protocol of its does.
test('a site that Firefox withholds is named in the popup, with the way to allow it', async () => {
  const { browser, site } = await start('firefox');
  await browser.inExtension((api) => api.permissions.remove({ origins: ['https://mail.google.com/*'] }));
  const page = await browser.open(threadAddress(threadOf(site, 'pilot')));
  const popup = await browser.openPopup(page);
  await shows(popup, 'This browser does not let Touchbase see Gmail');
  await getByRole(popup, 'button', 'Allow');
});
