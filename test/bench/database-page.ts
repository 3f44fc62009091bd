import { refreshAgenda } from '../../src/background/reminders';
import { lastTouch, latestNotes, openFollowUpsOf } from '../../src/store/read/about-contact';
import { agendaRows } from '../../src/store/read/agenda';
import { contactsWith, search } from '../../src/store/read/contacts';
import { makeStore, type Store } from '../../src/store/schema';
import { bareAgendaRows, bareDue, barePerson, openBare } from './bare';
import { generate, type Sizes } from './generate';
import { timed } from './timed';

/**
 * The part of the benchmark that measures the database, in a page of the extension. All times in milliseconds.
 * The moment of the records is the moment of the run, so that what is due is due.
 */
const clock = () => Temporal.Now.zonedDateTimeISO();
const chunk = 5_000;

/**
 * Fills the database.
 * @param known the address of the busiest contact, to be met on a page
 * @returns how many records there are
 */
async function fill(sizes: Sizes, seed: number, known: string): Promise<number> {
  const { directory, ...tables } = generate(sizes, seed, clock());
  tables.contacts[0]?.identities.unshift(`email:${known}`);
  const store = makeStore();
  for (const [name, rows] of Object.entries(tables)) {
    for (let start = 0; start < rows.length; start += chunk) {
      await store.table(name).bulkPut(rows.slice(start, start + chunk));
    }
  }
  await store.facts.bulkPut([
    { key: 'directory', value: directory },
    { key: 'directoryDelta', value: {} },
  ]);
  store.close();
  return Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
}

async function refreshing(times: number) {
  const store = makeStore();
  const database = await openBare();
  const ours = await timed(times, () => refreshAgenda(store, clock));
  const bare = await timed(times, () => bareDue(database, clock()));
  const { due } = await bareDue(database, clock());
  store.close();
  database.close();
  return { ours, bare, due: due.length };
}

/** What a popup reads when it opens beside a known person, by Dexie and bare, each with an open of its own. */
async function popupRows(times: number, identity: string) {
  const ours = await timed(times, async () => {
    const store = makeStore();
    await Promise.all([agendaRows(store, clock(), shown), person(store, identity)]);
    store.close();
  });
  const bare = await timed(times, async () => {
    const database = await openBare();
    await Promise.all([bareAgendaRows(database, clock(), shown), barePerson(database, identity)]);
    database.close();
  });
  return { ours, bare };
}

const shown = 50;

async function person(store: Store, identity: string): Promise<void> {
  const [contact] = await contactsWith(store, [identity as `email:${string}`]); // the benchmark's own identities
  if (contact)
    await Promise.all([
      lastTouch(store, contact.id),
      latestNotes(store, contact.id, 3),
      openFollowUpsOf(store, contact.id),
    ]);
}

async function searching(times: number, query: string): Promise<number[]> {
  const store = makeStore();
  const taken = await timed(times, () => search(store, query, 20));
  store.close();
  return taken;
}

Object.assign(globalThis, { bench: { fill, refreshing, popupRows, searching } });

export type Bench = {
  fill: typeof fill;
  refreshing: typeof refreshing;
  popupRows: typeof popupRows;
  searching: typeof searching;
};
