import type { PagesRead } from '../../domain/pages-read';
import type { Store } from '../schema';
import { fact } from './record';

/** How many records of each kind stand, those erased left out: their indexes leave them out. */
export async function recordCounts(
  store: Store,
): Promise<Record<'people' | 'touchpoints' | 'notes' | 'followUps', number>> {
  const [people, touchpoints, notes, followUps] = await Promise.all([
    store.contacts.orderBy('sortName').count(),
    store.touchpoints.orderBy('[contactId+at]').count(),
    store.notes.orderBy('[subjectId+at]').count(),
    store.followUps.orderBy('[status+due]').count(),
  ]);
  return { people, touchpoints, notes, followUps };
}

/** How often pages were read, by day. */
export function pagesRead(store: Store): Promise<PagesRead> {
  return fact(store, 'pagesRead', {});
}

/** The contacts that are there to try things with; walks through all: for a room that is seldom opened. */
export async function sampleIds(store: Store): Promise<string[]> {
  const ids: string[] = [];
  await store.contacts
    .orderBy('sortName')
    .filter((contact) => 'sample' in contact && contact.sample === true)
    .eachPrimaryKey((id) => ids.push(id));
  return ids;
}
