import '../ui/browser-stub';
import { expect } from 'vitest';
import { commandsOn } from '../../src/background/commands';
import type { ContactDetails } from '../../src/domain/contact';
import { stands } from '../../src/domain/record';
import type { Saved } from '../../src/messages/contract';
import { type Store, sharedTableNames } from '../../src/store/schema';
import { freshStore } from '../store/fresh-store';

/** A Saturday at noon. */
export const start = Temporal.ZonedDateTime.from('2026-11-21T12:00[Europe/Berlin]');

type Commands = ReturnType<typeof commandsOn>;

/** Each command as it is called here: nobody sent it. */
type Told = { [Kind in keyof Commands]: (payload: Parameters<Commands[Kind]>[0]) => Promise<Saved> };

/** A background on an empty database, with its clock in the test's hand. */
export function house() {
  const store = freshStore();
  let now = start;
  const commands = commandsOn(
    store,
    () => now,
    () => undefined,
  );
  const tell = Object.fromEntries(
    Object.entries(commands).map(([kind, handler]) => [kind, async (payload: never) => handler(payload, {})]),
  ) as unknown as Told; // the same commands, without a sender
  const keep = async (name: string, more: Partial<ContactDetails> = {}) => {
    const identities: ContactDetails['identities'] = [
      `email:${name.toLowerCase().replace(/\W+/g, '.')}@vendor.example`,
    ];
    return (await tell['contact.add']({ ...nobody, name, identities, ...more })).id;
  };
  const later = (duration: Temporal.DurationLike) => {
    now = now.add(duration);
  };
  return { store, commands, tell, keep, later, now: () => now };
}

const nobody: ContactDetails = {
  name: '',
  identities: [],
  relationship: 'prospect',
  company: null,
  title: null,
  location: null,
  phone: null,
  tags: [],
};

/** All that stands in the shared tables, without its stamps. */
export async function standingIn(store: Store): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    sharedTableNames.map(async (name) => {
      const records = (await store.table(name).toArray()).filter(stands);
      // As JSON: a field that is undefined and one that is absent are the same.
      return [name, records.map((record) => JSON.parse(JSON.stringify({ ...record, updatedAt: null, stamps: null })))];
    }),
  );
  return Object.fromEntries(tables);
}

/** Expects that what is done changes something, can be taken back exactly, and brought back as exactly. */
export async function expectUndoable(store: Store, tell: Told, work: () => Promise<Saved>): Promise<void> {
  const before = await standingIn(store);
  const { changeId } = await work();
  const after = await standingIn(store);
  expect(after).not.toEqual(before);
  const again = await tell['change.undo']({ changeId: changeId ?? '' });
  expect(await standingIn(store)).toEqual(before);
  await tell['change.undo']({ changeId: again.changeId ?? '' });
  expect(await standingIn(store)).toEqual(after);
}

/** Expects that what is asked is refused as invalid, in these words, and changes nothing at all. */
export async function expectRefused(store: Store, work: () => Promise<unknown>, words: RegExp): Promise<void> {
  const everything = () => Promise.all(store.tables.map((table) => table.toArray()));
  const before = await everything();
  await expect(work()).rejects.toMatchObject({ code: 'invalid', message: expect.stringMatching(words) });
  expect(await everything()).toEqual(before);
}
