import { refreshAgenda } from '../../src/background/reminders';
import { gmailApp } from '../../src/readers/gmail';
import { agendaRows, contactsWith, lastTouch, latestNotes, openFollowUpsOf, search } from '../../src/store/read';
import { makeStore, type Store } from '../../src/store/schema';
import { bareAgendaRows, bareDue, barePerson, openBare } from './bare';
import { generate, type Sizes } from './generate';

/**
 * The part of the benchmark that runs in a page of the extension, in the real browser. All times in milliseconds.
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

/** Milliseconds of each of `times` runs, after a first one that is not counted. */
async function timed(times: number, work: () => unknown): Promise<number[]> {
  await work();
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken;
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

/** A thread of `messages` messages, made by repeating those of a sample page with ids of their own. */
function thread(sample: string, messages: number): Document {
  const page = new DOMParser().parseFromString(sample, 'text/html');
  const items = [...page.querySelectorAll('[role=main] [role=listitem]')];
  const list = items[0]?.parentElement;
  if (!list) throw new Error('the sample holds no message');
  for (let count = items.length; count < messages; count += 1) {
    const copy = items[count % items.length]?.cloneNode(true) as Element; // a clone of an element is one
    const id = (BigInt(Date.now() - (messages - count) * 60_000) << 20n) + BigInt(count);
    for (const message of copy.querySelectorAll('[data-legacy-message-id]')) {
      message.setAttribute('data-legacy-message-id', id.toString(16));
      message.setAttribute('data-message-id', `#msg-f:${id}`);
    }
    list.append(copy);
  }
  return page;
}

async function reading(times: number, sample: string, address: string, messages: number) {
  const page = thread(sample, messages);
  const url = new URL(address);
  const result = gmailApp.read(page, url, clock());
  if (result.kind !== 'seen') throw new Error(`the sample thread was not read: ${JSON.stringify(result)}`);
  const walk = () => {
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT);
    let elements = 0;
    while (walker.nextNode()) elements += 1;
    return elements;
  };
  return {
    messages: result.observation.conversations[0]?.messages.length ?? 0,
    elements: walk(),
    read: await timed(times, () => gmailApp.read(page, url, clock())),
    unchanged: await timed(times, () => gmailApp.fingerprint?.(page, url)),
    walk: await timed(times, walk),
  };
}

Object.assign(globalThis, { bench: { fill, refreshing, popupRows, searching, reading } });

export type Bench = {
  fill: typeof fill;
  refreshing: typeof refreshing;
  popupRows: typeof popupRows;
  searching: typeof searching;
  reading: typeof reading;
};
