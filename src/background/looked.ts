import type { Observation } from '../domain/observation';
import { countedIn } from '../domain/pages-read';
import type { Wish } from '../domain/reading';
import type { Handlers } from '../messages/channel';
import { fact } from '../store/read/record';
import type { Store } from '../store/schema';
import { parseCurrentPage } from '../store/shapes';
import type { Clock } from './clock';
import { countDropped, noteSeen } from './health';
import { believable, isReadable } from './reading';
import { recordObservation } from './sightings';

/**
 * Takes in what a page showed, where the rep lets it be read: counts it, and records what it shows of contacts.
 * @returns whether anything changed that reminders depend on
 */
export async function takeIn(
  store: Store,
  clock: Clock,
  { observation, seenAt }: { observation: Observation; seenAt: number },
  wish: Wish,
): Promise<boolean> {
  const now = clock();
  if (!(await isReadable(store, observation.site, wish, now.epochMilliseconds))) return false;
  await noteSeen(store, observation, seenAt);
  await countPage(store, observation, now.toPlainDate());
  return recordObservation(store, await believable(store, observation, seenAt), seenAt);
}

/** Commands about pages that are read when a face asks for them. */
export function lookedCommands(store: Store, clock: Clock): Pick<Handlers<'command'>, 'page.looked'> {
  return {
    'page.looked': async ({ page }) => {
      const parsed = parseCurrentPage(page);
      if (!parsed) return countDropped(store).then(() => undefined);
      const { reading, seenAt } = parsed;
      if (reading.kind === 'seen') await takeIn(store, clock, { observation: reading.observation, seenAt }, 'asked');
    },
  };
}

/** Counts that a page was read, for the receipt. */
function countPage(store: Store, observation: Observation, today: Temporal.PlainDate): Promise<void> {
  return store.transaction('rw', store.facts, async () => {
    const value = countedIn(await fact(store, 'pagesRead', {}), observation, today);
    await store.facts.put({ key: 'pagesRead', value });
  });
}
