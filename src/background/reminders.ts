import { isOutlived } from '../domain/standing-due';
import { browser } from '../messages/browser';
import { dueAndNext, isStanding, openItems } from '../store/read/due-items';
import { fact } from '../store/read/record';
import { readingOf, workingHours } from '../store/read/settings';
import type { Store } from '../store/schema';
import { noteWhereAndWhen, reckonContacts, reckonSome } from '../store/standing-dues';
import type { Clock } from './clock';
import { show, withdrawAllBut } from './notifications';
import { remind, type Surroundings } from './remind';
import { showBadge } from './toolbar';

export const agendaAlarm = 'agenda';

/**
 * Brings notifications, badge and alarm in line with the database. Idempotent: called at every start of the
 * background, after every write, on the alarm and on waking. The truth is in the database; the alarm only wakes us up.
 */
export function refreshAgenda(store: Store, clock: Clock): Promise<void> {
  return navigator.locks.request(agendaAlarm, async () => {
    const now = clock();
    await noteWhereAndWhen(store, now);
    await remind(surroundingsOn(store), now);
  });
}

/**
 * Reckons all standing dues anew where that is called for, a few contacts at a time.
 * @returns whether it was
 */
export function reckonStandingDues(store: Store, clock: Clock): Promise<boolean> {
  return navigator.locks.request('standing-dues', async () => {
    let more = await reckonSome(store, clock());
    const wereSome = more;
    while (more) more = await reckonSome(store, clock());
    return wereSome;
  });
}

function surroundingsOn(store: Store): Surroundings {
  return {
    look: async (now) => {
      const [hours, open, announced, begun] = await Promise.all([
        workingHours(store),
        dueAndNext(store, now),
        store.announced.toArray(),
        fact(store, 'begun', []),
      ]);
      const outlived = open.filter(isStanding).filter((standing) => isOutlived(standing, now.toPlainDate()));
      if (outlived.length === 0) return { hours, open, announced, begun };
      const contactIds = outlived.map(({ contactId }) => contactId);
      await reckonContacts(store, contactIds, now);
      return { hours, open: await dueAndNext(store, now), announced, begun };
    },
    openItems: (ids) => openItems(store, ids),
    begin: async (begun) => {
      await store.facts.put({ key: 'begun', value: [...begun] });
    },
    show: (notice, now) => show(store, notice, now),
    record: ({ news, gone, begun }) =>
      store.transaction('rw', store.announced, store.facts, async () => {
        await store.announced.bulkDelete(gone);
        await store.announced.bulkPut(news);
        if (begun.length > 0) await store.facts.put({ key: 'begun', value: begun });
        else await store.facts.delete('begun');
      }),
    withdrawAllBut,
    showCount: async (count) => showBadge(count, await readingOf(store), Date.now()),
    wakeAt: (moment) => browser.alarms.create(agendaAlarm, { when: moment.epochMilliseconds }),
  };
}
