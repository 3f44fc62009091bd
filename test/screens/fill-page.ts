import { makeStore } from '../../src/store/schema';
import { generate } from '../bench/generate';
import { people } from '../site/people';
import { fewRecords, type Tables } from './records';

/** How full the database is: nothing in it, a rep's first weeks, ten thousand people on top of those; or it cannot be opened. */
export type Data = 'empty' | 'few' | 'full' | 'broken';

const seed = 20261121;
const many = { contacts: 10_000, touchpoints: 20_000, notes: 5_000, followUps: 5_000 };
const chunk = 5_000;

/** Puts data in the place of what stands in the database. Runs in a page of the extension. */
async function fill(data: Data): Promise<void> {
  const store = makeStore();
  await Promise.all(store.tables.map((table) => table.clear()));
  for (const [name, rows] of Object.entries(data === 'empty' ? {} : recordsOf(data))) {
    for (let start = 0; start < rows.length; start += chunk) {
      await store.table(name).bulkPut(rows.slice(start, start + chunk));
    }
  }
  store.close();
}

function recordsOf(data: Data): Tables {
  const now = Temporal.Now.zonedDateTimeISO();
  const few = fewRecords(people, now);
  if (data === 'few') return few;
  const { directory, contacts, conversations, touchpoints, notes, followUps } = generate(many, seed, now);
  return {
    ...few,
    contacts: [...few.contacts, ...contacts],
    conversations: [...few.conversations, ...conversations],
    touchpoints: [...few.touchpoints, ...touchpoints],
    notes: [...few.notes, ...notes],
    followUps: [...few.followUps, ...followUps],
    facts: few.facts.map((fact) => (fact.key === 'directory' ? { ...fact, value: fact.value + directory } : fact)),
  };
}

Object.assign(globalThis, { fill });
