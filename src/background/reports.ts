import type { Handlers } from '../messages/channel';
import type { Store } from '../store/schema';
import { parseLostPage, parseSeenPage } from '../store/shapes';
import { explained } from './faults';
import { countDropped, noteLost, noteSeen } from './health';
import { learnOwnAddresses } from './own-addresses';
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
        await noteSeen(store, seen.observation, seen.seenAt);
        const observation = await learnOwnAddresses(store, seen.observation, seen.seenAt);
        if (await recordObservation(store, observation, seen.seenAt)) await afterChange();
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
    throw await explained(thrown);
  }
}
