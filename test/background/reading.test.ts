import '../ui/browser-stub';
import { describe, expect, it } from 'vitest';
import { reportsTo } from '../../src/background/reports';
import type { Identity } from '../../src/domain/identity';
import type { Observation, SeenPerson } from '../../src/domain/observation';
import { privateFor, type ReadingValues } from '../../src/domain/reading';
import { contactsWith } from '../../src/store/read/contacts';
import { fact, get } from '../../src/store/read/record';
import { readingOf } from '../../src/store/read/settings';
import type { Store } from '../../src/store/schema';
import { pageShowing, person, profileOf, rep, threadBetween } from '../ui/observations';
import { expectRefused, expectUndoable, house, start } from './house';

const dana = person('Dana Reeve', 'email:dana@vendor.example');
const lee = person('Lee Stone', 'email:lee@secret.example');

function reading() {
  const all = house();
  const reports = reportsTo(
    all.store,
    async () => {},
    () => all.now(),
  );
  const see = (observation: Observation) =>
    reports['page.seen']({ observation, seenAt: all.now().epochMilliseconds }, {});
  const set = (values: Partial<ReadingValues>) => all.tell['reading.set'](values);
  const look = (observation: Observation) =>
    all.commands['page.looked']({ page: pageShowing(observation, all.now()) }, {});
  const keepShown = ({ name, identities: [identity] }: SeenPerson, observation: Observation) => {
    if (!identity) throw new Error('They have an identity.');
    const blank = { identities: [], tags: [], company: null, title: null, location: null, phone: null };
    return all.tell['contact.keep']({
      identity,
      details: { ...blank, name: name ?? '', relationship: 'prospect' },
      page: pageShowing(observation, all.now()),
    });
  };
  return { ...all, reports, see, set, look, keepShown };
}

/** Every table, as one text. */
async function everything(store: Store): Promise<string> {
  return JSON.stringify(await Promise.all(store.tables.map((table) => table.toArray())));
}

const thread = () => threadBetween([dana], [rep, dana], start);

describe('reading that is off', () => {
  it.each([
    ['off', { gmail: 'off' }],
    ['on click alone', { gmail: 'on-click' }],
    ['a private hour', { privateUntil: start.epochMilliseconds + privateFor }],
  ] as const)('drops what is reported: %s', async (_, values) => {
    const { store, see, set, keep, reports } = reading();
    await keep('Dana', { identities: ['email:dana@vendor.example'] });
    await set(values);
    const before = await everything(store);
    await see(thread());
    await reports['page.unrecognised']({ reader: 'gmail-thread', missing: 'the sender', seenAt: 1 }, {});
    expect(await everything(store)).toBe(before);
  });

  it('is off for one site alone', async () => {
    const { store, see, set, keep } = reading();
    const id = await keep('Dana', { identities: ['email:dana@vendor.example'] });
    await set({ linkedin: 'off' });
    await see(thread());
    await see(profileOf(dana, null));
    expect(await store.touchpoints.where('[contactId+at]').between([id, 0], [id, Infinity]).count()).toBe(2);
    expect(await fact(store, 'pagesRead', {})).toEqual({ '2026-11-21': { 'gmail-thread': 1 } });
  });

  it('ends by itself with the private hour', async () => {
    const { store, see, set, later } = reading();
    await set({ privateUntil: start.epochMilliseconds + privateFor });
    later({ minutes: 59 });
    await see(thread());
    expect(await fact(store, 'pagesRead', {})).toEqual({});
    later({ minutes: 1 });
    await see(thread());
    expect(await fact(store, 'pagesRead', {})).toEqual({ '2026-11-21': { 'gmail-thread': 1 } });
  });

  it('is never private for more than an hour', async () => {
    const { store, set } = reading();
    await set({ privateUntil: Number.MAX_SAFE_INTEGER });
    expect((await readingOf(store)).privateUntil).toBe(start.epochMilliseconds + privateFor);
  });

  it('records on click what a face asked for, and nothing where it is off', async () => {
    const { store, look, set, keep } = reading();
    const id = await keep('Dana', { identities: ['email:dana@vendor.example'] });
    await set({ gmail: 'off' });
    await look(thread());
    expect(await store.touchpoints.count()).toBe(0);
    await set({ gmail: 'on-click' });
    await look(thread());
    expect((await store.touchpoints.toArray()).map((touch) => 'contactId' in touch && touch.contactId)).toEqual([
      id,
      id,
    ]);
  });

  it('keeps nobody from a page that is not to be read', async () => {
    const { store, set, keepShown } = reading();
    await set({ gmail: 'off' });
    await expectRefused(store, () => keepShown(dana, thread()), /^Reading is switched off/);
  });
});

describe('whoever is never logged', () => {
  const lists: [string, Partial<ReadingValues>][] = [
    ['by address', { addresses: ['email:lee@secret.example'] }],
    ['by domain', { domains: ['secret.example'] }],
  ];

  it.each(lists)('leaves nothing in any table: %s', async (_, values) => {
    const { store, see, set, keep } = reading();
    await keep('Dana', { identities: ['email:dana@vendor.example'] });
    await set(values);
    await see(threadBetween([dana, lee], [dana, lee, rep, lee], start));
    await see({ ...threadBetween([lee], [lee], start), listed: [lee] });
    const kept = await everything(store);
    const settings = JSON.stringify(await store.settings.toArray());
    expect(kept.replace(settings, '')).not.toMatch(/lee@|Lee Stone/);
    expect(await store.touchpoints.count()).toBe(2);
    // Dana and the rep wrote; of those left the rep did so last.
    expect(await get(store, 'conversations', 'gmail:19e2325ffb831415')).toMatchObject({ turn: 'theirs' });
  });

  it('is not logged any more once a person who is kept is on the list', async () => {
    const { store, see, set, keep } = reading();
    const identities: Identity[] = ['email:lee@secret.example', 'email:lee@home.example'];
    const id = await keep('Lee', { identities });
    await set({ people: [id] });
    await see(
      threadBetween([person('Lee', 'email:lee@home.example')], [person('Lee', 'email:lee@home.example')], start),
    );
    expect(await store.touchpoints.count()).toBe(0);
    expect(await store.conversations.count()).toBe(0);
    await set({ people: [] });
    await see(threadBetween([lee], [lee], start));
    expect(await store.touchpoints.count()).toBe(1);
  });

  it('stays so when they turn out to be one with somebody else', async () => {
    const { store, see, set, keep, tell } = reading();
    const id = await keep('Lee', { identities: ['email:lee@secret.example'] });
    const other = await keep('Lee Stone', { identities: ['email:lee@home.example'] });
    await set({ people: [id] });
    await tell['contact.merge']({ into: other, from: id });
    await see(threadBetween([lee], [lee], start));
    expect(await store.touchpoints.count()).toBe(0);
  });

  it.each(lists)('does not keep the waits of others from closing: %s', async (_, values) => {
    const { store, see, set, keep, tell } = reading();
    const [danaId, leeId] = [
      await keep('Dana', { identities: ['email:dana@vendor.example'] }),
      await keep('Lee', { identities: ['email:lee@secret.example'] }),
    ];
    await set(values);
    const wait = async (contactId: string) =>
      (await tell['followUp.plan']({ contactId, what: '', due: '2026-11-27', wait: { conversationId: null } })).id;
    const [danas, lees] = [await wait(danaId), await wait(leeId)];
    const after = start.add({ hours: 5 });
    await see(threadBetween([dana, lee], [lee, dana, lee], after));
    expect(await get(store, 'followUps', danas)).toMatchObject({ status: 'answered' });
    expect(await get(store, 'followUps', lees)).toMatchObject({ status: 'open' });
  });

  it('cannot be kept from a page', async () => {
    const { store, set, keepShown } = reading();
    await set({ domains: ['secret.example'] });
    const both = threadBetween([dana, lee], [lee, dana], start);
    await expectRefused(store, () => keepShown(lee, both), /never-log list/);
    await keepShown(dana, both);
    expect(await contactsWith(store, dana.identities)).toHaveLength(1);
    expect(JSON.stringify(await store.contacts.toArray())).not.toMatch(/lee/i);
  });
});

describe('setting what is read', () => {
  it('is undone exactly', async () => {
    const { store, set, tell } = reading();
    await set({ linkedin: 'on-click' });
    await expectUndoable(store, tell, () => set({ gmail: 'off', domains: ['secret.example'], machines: true }));
  });

  it.each<[Partial<ReadingValues>, RegExp]>([
    [{ gmail: 'sometimes' as 'off' }, /none of these/],
    [{ addresses: ['email:no address' as Identity] }, /neither an e-mail address/],
    [{ privateUntil: Number.NaN }, /a whole number/],
    [{ domains: ['secret'] }, /is no domain/],
    [{ domains: ['a b.example'] }, /is no domain/],
    [{ domains: Array.from({ length: 1_001 }, (_, index) => `d${index}.example`) }, /: at most 1,000/],
  ])('refuses what cannot be', async (values, words) => {
    const { store, set } = reading();
    await expectRefused(store, () => set(values), words);
  });
});
