import { refreshAgenda } from '../../src/background/reminders';
import type { Contact } from '../../src/domain/contact';
import { lastDueAt } from '../../src/domain/due';
import { type CadenceDue, cadenceDueId } from '../../src/domain/standing-due';
import { workingTimeId } from '../../src/domain/working-time';
import { lastTouch, latestNotes, openFollowUpsOf } from '../../src/store/read/about-contact';
import { agendaList } from '../../src/store/read/agenda';
import { contactsWith } from '../../src/store/read/contacts';
import { search } from '../../src/store/read/directory';
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
  const standing = standingDues(tables.contacts);
  for (const [name, rows] of Object.entries({ ...tables, standingDues: standing })) await put(store, name, rows);
  // Whenever this is run: in the evening and at the weekend nothing would be announced.
  await store.settings.put({
    id: workingTimeId,
    workdays: [1, 2, 3, 4, 5, 6, 7],
    dayStart: '00:00',
    dayEnd: '23:59',
    quiet: [],
    holidays: [],
    updatedAt: '2026-01-01T00:00:00.000Z-0000-bench',
    stamps: {},
  });
  await store.facts.bulkPut([
    { key: 'reckonedAt', value: { zone: clock().timeZoneId, day: clock().toPlainDate().toString() } },
    { key: 'directory', value: directory },
    { key: 'directoryDelta', value: {} },
  ]);
  store.close();
  return Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
}

async function put(store: Store, name: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) {
    await store.table(name).bulkPut(rows.slice(start, start + chunk));
  }
}

/** A cadence for one contact in five, of which one in fifty is due. */
function standingDues(contacts: readonly Contact[]): CadenceDue[] {
  const today = clock().toPlainDate();
  return contacts
    .filter((_, index) => index % 5 === 0)
    .map(({ id }, index) => {
      const due = today.add({ days: index % 50 === 0 ? -1 : 1 + (index % 60) });
      const day = (days: number) => due.add({ days }).toString() as CadenceDue['latest']; // ISO 8601
      return { kind: 'cadence', id: cadenceDueId(id), contactId: id, from: day(-30), due: day(0), latest: day(30) };
    });
}

/**
 * Adds open follow-ups to those that there are.
 * @param sizes what there will be
 * @param due whether any of the new ones are due: the same part of them as before
 */
async function grow(sizes: Sizes, seed: number, due: boolean): Promise<void> {
  const store = makeStore();
  const until = lastDueAt(clock());
  const { followUps } = generate({ ...sizes, touchpoints: 0, notes: 0 }, seed, clock());
  const known = new Set(await store.followUps.toCollection().primaryKeys());
  const news = followUps.filter(({ id }) => !known.has(id));
  await put(
    store,
    'followUps',
    news.filter((each) => each.due <= until === due),
  );
  store.close();
}

/** Has somebody due of each of so many contacts, and nothing else on the agenda. */
async function allDue(contacts: number, seed: number): Promise<void> {
  const store = makeStore();
  const today = clock().toPlainDate();
  const sizes = { contacts, touchpoints: 0, notes: 0, followUps: contacts };
  const records = generate(sizes, seed, clock());
  const [contactIds, followUps] = [records.contacts.map(({ id }) => id), records.followUps];
  await Promise.all([store.followUps.clear(), store.standingDues.clear()]);
  await put(store, 'contacts', records.contacts);
  await put(
    store,
    'followUps',
    followUps.map((followUp, index) => ({
      ...{ ...followUp, subjectIds: [contactIds[index]], status: 'open', closedAt: null },
      due: today.subtract({ days: 1 + (index % 40) }).toString(),
    })),
  );
  store.close();
}

/** The agenda as a face reads it, and the same rows bare. */
async function listing(times: number) {
  const store = makeStore();
  const database = await openBare();
  const ours = await timed(times, () => agendaList(store, clock(), shown));
  const bare = await timed(times, () => bareAgendaRows(database, clock(), shown));
  store.close();
  database.close();
  return { ours, bare };
}

async function refreshing(times: number) {
  const store = makeStore();
  const database = await openBare();
  const ours = await timed(times, () => refreshAgenda(store, clock));
  const bare = await timed(times, () => bareDue(database, clock()));
  const { due, standing } = await bareDue(database, clock());
  const open = await store.followUps.count();
  store.close();
  database.close();
  return { ours, bare, due: due.length + standing.length, open };
}

/** What a popup reads when it opens beside a known person, by Dexie and bare, each with an open of its own. */
async function popupRows(times: number, identity: string) {
  const ours = await timed(times, async () => {
    const store = makeStore();
    await Promise.all([agendaList(store, clock(), shown), person(store, identity)]);
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

Object.assign(globalThis, { bench: { fill, grow, allDue, listing, refreshing, popupRows, searching } });

export type Bench = {
  fill: typeof fill;
  allDue: typeof allDue;
  grow: typeof grow;
  listing: typeof listing;
  refreshing: typeof refreshing;
  popupRows: typeof popupRows;
  searching: typeof searching;
};
