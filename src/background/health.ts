import type { Observation } from '../domain/observation';
import { afterLost, afterSeen, type ReaderHealth } from '../domain/reader-health';
import { fact } from '../store/read/record';
import type { Store } from '../store/schema';

/** Notes that a page was read, and by which ways. */
export function noteSeen(store: Store, { site, page, foundBy }: Observation, at: number): Promise<void> {
  const reader = `${site}-${page}`;
  return note(store, reader, (before) => afterSeen(before, reader, foundBy, at));
}

/** Notes that a page was not recognised. */
export function noteLost(store: Store, lost: { reader: string; missing: string; seenAt: number }): Promise<void> {
  return note(store, lost.reader, (before) => afterLost(before, lost.reader, lost.missing, lost.seenAt));
}

/** Counts a report that was malformed or too large. */
export function countDropped(store: Store): Promise<void> {
  return store.transaction('rw', store.facts, async () => {
    await store.facts.put({ key: 'droppedReports', value: (await fact(store, 'droppedReports', 0)) + 1 });
  });
}

/** There are about ten readers; a page that makes up more of them is not believed. */
const mostReaders = 30;

function note(store: Store, reader: string, after: (before: ReaderHealth | undefined) => ReaderHealth): Promise<void> {
  return store.transaction('rw', store.facts, async () => {
    const health = await fact(store, 'readerHealth', {});
    if (!Object.hasOwn(health, reader) && Object.keys(health).length >= mostReaders) return;
    await store.facts.put({ key: 'readerHealth', value: { ...health, [reader]: after(health[reader]) } });
  });
}
