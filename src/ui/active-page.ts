import type { Tabs } from 'webextension-polyfill';
import type { CurrentPage } from '../domain/observation';
import { browser } from '../messages/browser';
import { request } from '../messages/channel';
import { addressSubject } from './address-subject';
import { isPlausible } from './plausible-page';

/** What stands in the tab that the user looks at. */
export type ActivePage =
  /** Not known yet. */
  | { kind: 'looking' }
  /** A page that is none of ours. */
  | { kind: 'elsewhere' }
  /** A page of ours in which nobody answers: it was open before the extension was. */
  | { kind: 'silent'; tabId: number }
  /** A page of ours that answers what makes no sense. */
  | { kind: 'odd'; tabId: number }
  | { kind: 'open'; tabId: number; page: CurrentPage };

const ours = /^https:\/\/(?:mail\.google\.com|www\.linkedin\.com)\//;

/**
 * After something happened in a tab its page may need a while to be drawn and read, and it tells nobody: so it is
 * asked again after these pauses, in milliseconds. An answer costs it nothing, it holds its latest reading ready.
 */
const pauses = [0, 150, 300, 600, 1_200, 2_500, 5_000];
/** From this attempt on a loaded page that does not answer is said to be silent. */
const patience = 3;
/**
 * How long the answer about the page before may stand when the address changes within a tab but still leads to the same,
 * in milliseconds: the face should not flicker when a page rewrites its address.
 */
const grace = 100;

/** A tab at an address. */
interface View {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
}

export interface Follower {
  /** Asks the page again, and again until it is drawn. */
  again(): void;
  /** Asks the page once: something may have been done on it that no event tells of. */
  glance(): void;
  stop(): void;
}

/**
 * Tells what the active tab of this window shows, now and with each change. What it told last is about the tab on
 * screen: when another one is chosen it says `looking` at once, and an answer that comes too late is dropped.
 */
export function followActivePage(show: (active: ActivePage) => void): Follower {
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  let shownTab: View = {};

  const tell = (active: ActivePage, tab: View) => {
    // A page that was looked at again and shows the same is no news.
    const content = JSON.stringify({ ...active, page: active.kind === 'open' && { ...active.page, seenAt: 0 } });
    shownTab = { id: tab.id, windowId: tab.windowId, url: tab.url };
    if (content === shown) return;
    shown = content;
    show(active);
  };

  const look = async (thisRound: number, attempt: number): Promise<void> => {
    const tab = await activeTab();
    if (thisRound !== round) return;
    if (tab?.id === undefined || !ours.test(tab.url ?? '')) return tell({ kind: 'elsewhere' }, tab ?? {});
    if (!sameSubject(tab, shownTab)) tell({ kind: 'looking' }, tab);
    const slow = setTimeout(() => {
      if (thisRound === round && !sameView(tab, shownTab)) tell({ kind: 'looking' }, tab);
    }, grace);
    const page = await request(tab.id)('reading.current').catch(() => null); // nobody there: said below
    const after = await activeTab();
    clearTimeout(slow);
    if (thisRound !== round) return;
    if (!after || !sameView(tab, after)) return start();
    if (page && !isPlausible(page)) tell({ kind: 'odd', tabId: tab.id }, tab);
    else if (page && page.address === tab.url) tell({ kind: 'open', tabId: tab.id, page }, tab);
    else if (attempt >= patience && tab.status === 'complete') tell({ kind: 'silent', tabId: tab.id }, tab);
    else if (!sameView(tab, shownTab)) tell({ kind: 'looking' }, tab);
    const pause = pauses[attempt + 1];
    if (pause !== undefined) timer = setTimeout(() => look(thisRound, attempt + 1), pause);
  };

  const start = () => {
    clearTimeout(timer);
    round += 1;
    void look(round, 0);
  };
  const activated = ({ tabId, windowId }: Tabs.OnActivatedActiveInfoType) => {
    if (windowId === shownTab.windowId && tabId !== shownTab.id) tell({ kind: 'looking' }, { id: tabId, windowId });
    start();
  };
  const updated = (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (tabId !== shownTab.id || (change.url === undefined && change.status === undefined)) return;
    // Another thread is another person: whoever stood there is gone in the moment that it is known.
    const view = { ...shownTab, url: change.url ?? shownTab.url };
    if (!sameSubject(view, shownTab)) tell({ kind: 'looking' }, view);
    start();
  };
  const cameToSight = () => {
    if (document.visibilityState === 'visible') start();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  document.addEventListener('visibilitychange', cameToSight);
  // Whoever turns to the face may have done something on the page that no event tells of.
  addEventListener('focus', start);
  start();
  return {
    again: start,
    glance: () => void look(round, pauses.length),
    stop: () => {
      round += 1;
      clearTimeout(timer);
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
      document.removeEventListener('visibilitychange', cameToSight);
      removeEventListener('focus', start);
    },
  };
}

async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

function sameSubject(one: View, other: View): boolean {
  return one.id === other.id && addressSubject(one.url) === addressSubject(other.url);
}

function sameView(one: View, other: View): boolean {
  return one.id === other.id && one.url === other.url;
}
