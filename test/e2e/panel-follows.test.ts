import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { getByRole } from '../browsers/by-role';
import { threadAddress } from '../site/gmail/address';
import { profileAddress } from '../site/linkedin/address';
import { people } from '../site/people';
import { keepByHand } from './ask';
import { threadOf } from './sample';
import { shared } from './shared';
import { kinds } from './start';

const { dana, kai, zoe } = people;

/** What the panel showed at a moment, and the page that the browser had last told it of. */
interface Sight {
  address: string;
  names: string[];
  /** Whether a change of the page was noted, or a drawing of it. */
  of: 'change' | 'frame';
}

interface Target {
  tab: number;
  /** Where in the tab; absent for the tab as it stands. */
  address?: string;
}

describe.each(kinds)('the panel in %s', (kind) => {
  const at = shared(kind);

  test('shows nobody of another page at any moment of 50 fast switches between tabs and threads', async () => {
    const { site, browser } = at;
    await keepByHand(browser, dana);
    const threads = {
      [dana.name]: threadAddress(threadOf(site, 'pilot')),
      [kai.name]: threadAddress(threadOf(site, 'intro')),
    };
    const first = await browser.open(threads[dana.name] ?? '');
    await browser.open(profileAddress(zoe));
    await browser.open(threads[kai.name] ?? '');
    const panel = await browser.openPanel(first);
    await getByRole(panel, 'heading', dana.name);
    // A page at work, as Gmail is while it draws a thread, answers nobody for a while.
    await first.evaluate(() => {
      addEventListener('hashchange', () => {
        for (const end = performance.now() + 60; performance.now() < end; );
      });
    });
    await panel.evaluate(record, [dana.name, kai.name, zoe.name]);
    // Tabs in turn, and both threads within one tab, the first of them while the other person stands there; what is waited
    // for between is about as long as a page needs to answer, or less.
    const [mail = 0, profile = 0, other = 0] = await tabIds(panel);
    const toKai = { tab: mail, address: threads[kai.name] ?? '' };
    const toDana = { tab: mail, address: threads[dana.name] ?? '' };
    const ten = [mail, profile, mail, other, profile].map((tab): Target => ({ tab }));
    const steps = [toKai, toDana, ...ten, toKai, { tab: other }, toDana];
    for (const pause of [0, 5, 20, 60, 120]) {
      await panel.evaluate(go, steps, pause);
      // The last of each ten is the thread with Dana: the right person comes, whatever was hurried past.
      await getByRole(panel, 'heading', dana.name);
    }
    const seen = await panel.evaluate(sights);

    const whose = (address: string) => {
      if (address.includes('linkedin.com')) return zoe.name;
      return Object.entries(threads).find(([, thread]) => tokenOf(thread) === tokenOf(address))?.[0];
    };
    const wrong = seen.filter(({ address, names }) => names.some((name) => name !== whose(address)));
    expect(wrong.slice(0, 20)).toEqual([]);
    // Neither did it show nobody: each of them was seen, in drawings too.
    for (const name of [dana.name, kai.name, zoe.name]) {
      expect(seen.filter(({ names, of }) => of === 'frame' && names.includes(name)).length).toBeGreaterThan(0);
    }
    expect(new Set(seen.map(({ address }) => whose(address)))).toEqual(new Set([dana.name, kai.name, zoe.name]));
  });
});

/** What names a thread in an address of Gmail. */
function tokenOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

/** The tabs of our sites, in the order they were opened. */
function tabIds(panel: Page): Promise<number[]> {
  return panel.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { id: number; url?: string }[] = await api.tabs.query({ currentWindow: true });
    return tabs.filter(({ url }) => /google|linkedin/.test(url ?? '')).map(({ id }) => id);
  });
}

/** Begins to record, in the panel, every change and every drawing. */
async function record(names: string[]): Promise<void> {
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const seen: object[] = [];
  Reflect.set(globalThis, 'sights', seen);
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  let told: { id: number; url: string } = tab;
  const addresses = new Map<number, string>();
  for (const { id, url } of await api.tabs.query({})) addresses.set(id, url);
  // Registered after the panel's own listeners: what these do at once is done when this one hears.
  api.tabs.onActivated.addListener(({ tabId }: { tabId: number }) => {
    told = { id: tabId, url: addresses.get(tabId) ?? '' };
  });
  api.tabs.onUpdated.addListener((tabId: number, change: { url?: string }) => {
    if (change.url === undefined) return;
    addresses.set(tabId, change.url);
    if (told.id === tabId) told = { id: tabId, url: change.url };
  });
  const note = (of: string) => {
    // Above the agenda, which names people whatever page stands beside it.
    const text = document.querySelector('main .held')?.textContent ?? '';
    seen.push({ address: told.url, names: names.filter((name) => text.includes(name)), of });
  };
  const main = document.querySelector('main') ?? document.body;
  new MutationObserver(() => note('change')).observe(main, { childList: true, characterData: true, subtree: true });
  const drawn = () => {
    note('frame');
    requestAnimationFrame(drawn);
  };
  requestAnimationFrame(drawn);
}

/** Goes from one to the next, with a pause between, in milliseconds. */
async function go(targets: Target[], pause: number): Promise<void> {
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  for (const { tab, address } of targets) {
    await api.tabs.update(tab, { active: true, ...(address === undefined ? {} : { url: address }) });
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function sights(): Sight[] {
  return Reflect.get(globalThis, 'sights');
}
