import type { Handlers } from '../messages/channel';
import { fact } from '../store/read';
import type { Store } from '../store/schema';
import { parseLostPage, parseSeenPage } from '../store/shapes';
import { explained } from './faults';
import { recordObservation } from './sightings';

/**
 * Takes what content scripts report. A malformed or oversized report is dropped and counted.
 * @param afterChange called once follow-ups have changed
 */
export function reportsTo(store: Store, afterChange: () => Promise<void>): Handlers<'report'> {
  return {
    'page.seen': (payload) =>
      taken(async () => {
        const seen = parseSeenPage(payload);
        if (!seen) return countDropped(store);
        if (await recordObservation(store, seen.observation, seen.seenAt)) await afterChange();
      }),
    'page.unrecognised': (payload) =>
      taken(async () => {
        const lost = parseLostPage(payload);
        if (!lost) return countDropped(store);
        await noteLost(store, lost);
      }),
  };
}

async function taken(work: () => Promise<void>): Promise<undefined> {
  try {
    await work();
  } catch (thrown) {
    throw explained(thrown);
  }
}

function countDropped(store: Store): Promise<void> {
  return store.transaction('rw', store.facts, async () => {
    await store.facts.put({ key: 'droppedReports', value: (await fact(store, 'droppedReports', 0)) + 1 });
  });
}

/** There are a few dozen locators; a page that makes up more of them is not believed. */
const mostLost = 200;

function noteLost(store: Store, lost: { reader: string; missing: string; seenAt: number }): Promise<void> {
  return store.transaction('rw', store.facts, async () => {
    const health = await fact(store, 'readerHealth', {});
    const key = `${lost.reader}/${lost.missing}`;
    const before = health[key];
    if (!before && Object.keys(health).length >= mostLost) return;
    health[key] = {
      reader: lost.reader,
      missing: lost.missing,
      since: before?.since ?? lost.seenAt,
      last: lost.seenAt,
      times: (before?.times ?? 0) + 1,
    };
    await store.facts.put({ key: 'readerHealth', value: health });
  });
}
