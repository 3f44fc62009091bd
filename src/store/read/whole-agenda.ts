import Dexie from 'dexie';
import { byDue, endOfToday } from '../../domain/agenda';
import { inAgendaOrder } from '../../domain/agenda-order';
import { stands } from '../../domain/record';
import type { Store } from '../schema';
import { itemOf } from './agenda';
import { openFollowUps, withoutHeld } from './due-items';

/** Something that is due, without what a face shows beside it: of very many only those in sight need that. */
export type DatedItem = ReturnType<typeof itemOf>;

/**
 * All that is due or comes today, in the agenda's order, and what comes after, soonest first. Steps that are held back
 * are left out.
 * @param mostComing how many of what comes after at most
 */
export async function wholeAgenda(
  store: Store,
  now: Temporal.ZonedDateTime,
  mostComing: number,
): Promise<{ untilToday: DatedItem[]; coming: DatedItem[] }> {
  const today = endOfToday(now);
  const after = store.followUps.where('[status+due]').between(['open', today], ['open', Dexie.maxKey], false, true);
  const [followUps, standing, comingFollowUps, comingStanding] = await Promise.all([
    openFollowUps(store, today).toArray(),
    store.standingDues.where('due').belowOrEqual(today).toArray(),
    after.limit(mostComing).toArray(),
    store.standingDues.where('due').above(today).limit(mostComing).toArray(),
  ]);
  const due = await withoutHeld(store, followUps.filter(stands));
  const next = [...comingFollowUps.filter(stands), ...comingStanding].sort(byDue).slice(0, mostComing);
  return { untilToday: inAgendaOrder([...due, ...standing].map(itemOf), now), coming: next.map(itemOf) };
}
