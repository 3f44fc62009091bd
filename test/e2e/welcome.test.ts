import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { eventually } from '../browsers/eventually';
import { shows } from './face';
import { untilLooked } from './look';
import { recordsIn } from './records';
import { kinds, launchBuilt, makeProfile, startSites } from './start';

const mostStops = 80;

/** Walks on with the Tab key until the control of that name, or of that value in a group, has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  // Looking into the extension opens a tab behind, and a notification a window: Firefox takes the focus from the page.
  await page.bringToFront();
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      const group = element?.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
      const own = element?.closest('label')?.textContent ?? element?.textContent ?? '';
      return group === '' || element?.tagName !== 'INPUT' ? own : `${group}: ${own}`;
    });
    if (at === name) return;
    seen.push(at);
  }
  throw new Error(`The Tab key never came to “${name}” but to:\n${seen.join('\n')}`);
}

/** Waits until the focused control is called so. */
async function focused(page: Page, name: string): Promise<void> {
  await eventually(`the focus on “${name}”`, () =>
    page.evaluate((wanted) => document.activeElement?.textContent === wanted, name),
  );
}

describe.each(kinds)('the first-run page in %s', (kind) => {
  test('opens once, on installation, and is used by keyboard alone', async () => {
    const [site, profile] = [await startSites(), await makeProfile()];
    const browser = await launchBuilt(kind, site, { profile, welcome: 'left' });
    const page = await browser.extensionPage('dashboard/index.html#/welcome');
    await shows(page, 'Welcome to Touchbase');
    await shows(page, 'Nothing leaves this browser');
    await shows(page, 'Send a test reminder');

    await tabTo(page, 'LinkedIn: Read as I open pages');
    await page.keyboard.press('ArrowDown');
    await eventually('the choice', async () =>
      (await recordsIn(browser)).settings.some((it) => it.id === 'reading' && it.linkedin === 'on-click'),
    );
    await tabTo(page, 'Send a test reminder');
    await page.keyboard.press('Enter');
    await eventually('the reminder', async () => 'test' in (await browser.notifications()));
    await shows(page, 'Nothing appeared?');
    await tabTo(page, 'Add sample data');
    await page.keyboard.press('Enter');
    await shows(page, 'Remove sample data');
    expect((await recordsIn(browser)).contacts.map(({ name }) => name).sort()).toEqual([
      'Ada Sample',
      'Bo Sample',
      'Cleo Sample',
    ]);
    await focused(page, 'Remove sample data');
    await page.keyboard.press('Enter');
    await shows(page, 'Add sample data');
    const { contacts, notes, touchpoints, followUps } = await recordsIn(browser);
    expect([contacts, notes, touchpoints, followUps]).toEqual([[], [], [], []]);
    await tabTo(page, 'Start');
    await page.keyboard.press('Enter');
    await eventually('the agenda', () => page.evaluate(() => location.hash === '#/'));
    await browser.close();

    const again = await launchBuilt(kind, site, { profile });
    await untilLooked(again);
    const hashes = await again.inExtension(async (api) => {
      const tabs = await api.tabs.query({});
      return tabs.map(({ title }) => title);
    });
    expect(hashes.filter((title) => title === 'Touchbase')).toEqual([]);
    expect(await again.inExtension((api) => api.storage.local.get('welcomed'))).toEqual({ welcomed: true });
  });
});
