import { hosts, type RestsUntil, restsUntil } from '../domain/reading';
import type { Site } from '../domain/site';
import { browser } from '../messages/browser';
import { readingOf } from '../store/read/settings';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { startInOpenTabs } from './open-tabs';
import { titleToolbar } from './toolbar';

export const readingAlarm = 'reading';

/**
 * Brings what content scripts and the toolbar button know in line with what the rep lets be read. Idempotent: called at
 * every start, after every write, and when a private hour ends. Content scripts look before each reading, so pages that
 * are to be left alone are so at once; those that may be read again are told.
 */
export function mirrorReading(store: Store, clock: Clock): Promise<void> {
  return navigator.locks.request(readingAlarm, async () => {
    const now = clock().epochMilliseconds;
    const reading = await readingOf(store);
    const sites = Object.keys(hosts) as Site[]; // its keys are the sites
    const known = (await browser.storage.local.get(Object.values(hosts))) as Record<string, RestsUntil>; // written below
    let opened = false;
    for (const site of sites) {
      const before = known[hosts[site]] ?? none;
      const after = restsUntil(reading, site, now);
      if (before[0] === after[0] && before[1] === after[1]) continue;
      if (after[0] === 0 && after[1] === 0) await browser.storage.local.remove(hosts[site]);
      else await browser.storage.local.set({ [hosts[site]]: after });
      opened ||= after[0] < before[0];
    }
    if (reading.privateUntil > now) await browser.alarms.create(readingAlarm, { when: reading.privateUntil });
    await titleToolbar(reading, now);
    if (opened) await startInOpenTabs();
  });
}

const none: RestsUntil = [0, 0];
