import { agenda, type DueItem } from '../domain/agenda';
import { usualHours } from '../domain/working-time';
import { browser } from '../messages/browser';
import { dueAndNext } from '../store/read';
import type { Announced, Store } from '../store/schema';
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
    await recordAnnounced(store, plan.announce, staleOf(announced, plan.due));
    await Promise.all([
      withdrawAllBut(plan.due),
      showBadge(plan.due.length),
      browser.alarms.create(agendaAlarm, { when: plan.lookAgainAt.epochMilliseconds }),
    ]);
  });
}

/** What was announced and is due no more: forgotten, so that the table stays as small as the agenda. */
function staleOf(announced: readonly Announced[], due: readonly DueItem[]): string[] {
  const dueIds = new Set(due.map((item) => item.id));
  return announced.map(({ followUpId }) => followUpId).filter((id) => !dueIds.has(id));
}

async function recordAnnounced(store: Store, news: readonly DueItem[], stale: readonly string[]): Promise<void> {
  if (news.length === 0 && stale.length === 0) return;
  await store.transaction('rw', store.announced, async () => {
    await store.announced.bulkDelete([...stale]);
    await store.announced.bulkPut(news.map(({ id, due }) => ({ followUpId: id, due })));
  });
}

async function showBadge(count: number): Promise<void> {
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: '#b3261e' }),
    browser.action.setBadgeText({ text }),
  ]);
}
