import { agenda, type DueItem, usualHours } from '../domain/agenda';
import { browser } from '../messages/browser';
import { dueAndNext } from '../store/read';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { announce, withdrawAllBut } from './notifications';

export const agendaAlarm = 'agenda';

/**
 * Brings notifications, badge and alarm in line with the database. Idempotent: called at every start of the
 * background, after every write, on the alarm and on waking. The truth is in the database; the alarm only wakes us up.
 */
export function refreshAgenda(store: Store, clock: Clock): Promise<void> {
  return navigator.locks.request(agendaAlarm, async () => {
    const now = clock();
    const [open, announced] = await Promise.all([dueAndNext(store, now), store.announced.toArray()]);
    const plan = agenda(open, new Map(announced.map((each) => [each.followUpId, each.due])), now, usualHours);
    // Shown first, recorded second: a stop in between may show it again under the same id, but never loses it.
    await announce(store, plan.announce, now);
    await recordAnnounced(store, plan.announce, plan.due);
    await withdrawAllBut(plan.due);
    await showBadge(plan.due.length);
    await browser.alarms.create(agendaAlarm, { when: plan.lookAgainAt.epochMilliseconds });
  });
}

/** Remembers what was announced, and forgets what is due no more, so that the table stays as small as the agenda. */
async function recordAnnounced(store: Store, news: readonly DueItem[], due: readonly DueItem[]): Promise<void> {
  const dueIds = new Set(due.map((item) => item.id));
  await store.transaction('rw', store.announced, async () => {
    await store.announced.bulkPut(news.map(({ id, due }) => ({ followUpId: id, due })));
    const known = await store.announced.toCollection().primaryKeys();
    await store.announced.bulkDelete(known.filter((id) => !dueIds.has(id)));
  });
}

async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 999 ? '999+' : String(count) });
}
