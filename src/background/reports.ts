import type { Site } from '../domain/site';
import type { Handlers } from '../messages/channel';
import type { Store } from '../store/schema';
import { parseLostPage, parseSeenPage } from '../store/shapes';
import { type Clock, deviceClock } from './clock';
import { explained } from './faults';
import { countDropped, noteLost } from './health';
import { takeIn } from './looked';
import { isReadable } from './reading';

/**
 * Takes what content scripts report. A malformed or oversized report is dropped and counted; one of a page that is to
 * be left alone is dropped: a script that has not heard of it yet, or is not ours, may send it.
 * @param afterChange called once follow-ups have changed
 */
export function reportsTo(
  store: Store,
  afterChange: () => Promise<void>,
  clock: Clock = deviceClock,
): Handlers<'report'> {
  return {
    'page.seen': (payload) =>
      taken(async () => {
        const seen = parseSeenPage(payload);
        if (!seen) return countDropped(store);
        if (await takeIn(store, clock, seen, 'itself')) await afterChange();
      }),
    'page.unrecognised': (payload) =>
      taken(async () => {
        const lost = parseLostPage(payload);
        if (!lost) return countDropped(store);
        const site: Site = lost.reader.startsWith('linkedin') ? 'linkedin' : 'gmail';
        if (await isReadable(store, site, 'itself', clock().epochMilliseconds)) await noteLost(store, lost);
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
