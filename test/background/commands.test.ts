import '../ui/browser-stub';
import { describe, expect, it, vi } from 'vitest';
import { commandsOn } from '../../src/background/commands';
import { reportsTo } from '../../src/background/reports';
import type { ContactDetails } from '../../src/domain/contact';
import type { Observation, SeenMessage } from '../../src/domain/observation';
import { everythingAbout, openFollowUpsOf, timelineOf } from '../../src/store/read/about-contact';
import { fact, get } from '../../src/store/read/record';
import { ownAddresses } from '../../src/store/read/settings';
import { freshStore } from '../store/fresh-store';

const start = Temporal.ZonedDateTime.from('2026-11-21T12:00[Europe/Berlin]');
const sender = {};

const details: ContactDetails = {
  name: 'Dana Reyes',
  identities: ['email:dana@vendor.example'],
  relationship: 'prospect',
  company: null,
  title: null,
  location: null,
  phone: null,
  tags: [],
};

const dana = { name: 'Dana Reyes', identities: ['email:dana@vendor.example' as const] };
const me = { name: 'me', identities: ['email:me@acme.example' as const] };

function message(key: string, hoursAgo: number, over: Partial<SeenMessage> = {}): SeenMessage {
  return {
    key,
    from: dana,
    to: [me],
    direction: 'in',
    time: { at: start.subtract({ hours: hoursAgo }).epochMilliseconds, precision: 'ms' },
    asksQuestion: false,
    automatic: false,
    ...over,
  };
}

function thread(messages: SeenMessage[], over: Partial<Observation> = {}): Observation {
  return {
    site: 'gmail',
    page: 'thread',
    account: 'email:me@acme.example',
    me: ['email:me@acme.example'],
    profile: null,
    conversations: [{ id: 'gmail:t1', subject: 'Offer', people: [dana], messages, complete: true }],
    rows: [],
    composing: [],
    listed: [],
    foundBy: {},
    ...over,
  };
}

function house() {
  const store = freshStore();
  let now = start;
  const afterWrite = vi.fn();
  const commands = commandsOn(store, () => now, afterWrite);
  const reports = reportsTo(store, async () => afterWrite());
  const page = (observation: Observation) => ({
    address: 'https://mail.google.com/mail/u/0/#inbox/x',
    seenAt: now.epochMilliseconds,
    reading: { kind: 'seen' as const, observation },
  });
  const see = (observation: Observation) =>
    reports['page.seen']({ observation, seenAt: now.epochMilliseconds }, sender);
  const keep = (observation: Observation) =>
    commands['contact.keep']({ identity: 'email:dana@vendor.example', details, page: page(observation) }, sender);
  const later = (duration: Temporal.DurationLike) => {
    now = now.add(duration);
  };
  return { store, commands, reports, page, see, keep, later, afterWrite };
}

describe('keeping in touch', () => {
  it('makes a contact and logs what the page shows, once each', async () => {
    const { store, see, keep } = house();
    const seen = thread([message('gmail:a', 48), message('gmail:b', 24, { from: me, to: [dana], direction: 'out' })]);
    await see(seen);
    expect(await store.touchpoints.count()).toBe(0);
    const { id } = await keep(seen);
    await see(seen);
    await see(thread([...(seen.conversations[0]?.messages ?? []), message('gmail:c', 1)]));
    const { entries } = await timelineOf(store, id, 10);
    expect(entries.map(({ record }) => 'direction' in record && record.direction)).toEqual(['in', 'out', 'in']);
    expect(entries.map(({ record }) => record.at)).toEqual(
      [1, 24, 48].map((hours) => start.subtract({ hours }).epochMilliseconds),
    );
    expect(await get(store, 'conversations', 'gmail:t1')).toMatchObject({ turn: 'mine', contactIds: [id] });
  });

  it('twice is once', async () => {
    const { store, keep } = house();
    const first = await keep(thread([]));
    const second = await keep(thread([]));
    expect(second).toEqual({ id: first.id, changeId: null });
    expect(await store.contacts.count()).toBe(1);
  });

  it('can be undone and done again, touchpoints and all', async () => {
    const { store, commands, keep } = house();
    const seen = thread([message('gmail:a', 48)]);
    const { changeId } = await keep(seen);
    await commands['change.undo']({ changeId: changeId ?? '' }, sender);
    const { id } = await keep(seen);
    expect((await timelineOf(store, id, 10)).entries).toHaveLength(1);
  });

  it('stores nothing of people who are not kept, but that a thread was read', async () => {
    const { store, see } = house();
    await see(thread([message('gmail:a', 48)]));
    const tables = await Promise.all(store.tables.map((table) => table.toArray()));
    expect(JSON.stringify(tables)).not.toMatch(/dana|offer|gmail:[at]/i);
    expect(await fact(store, 'readerHealth', {})).toMatchObject({ 'gmail-thread': { seenTimes: 1 } });
    expect(await store.contacts.count()).toBe(0);
  });

  it('does not believe a page that lies about its people', async () => {
    const { commands, page } = house();
    const lying = { ...page(thread([])), reading: { kind: 'seen', observation: { site: 'elsewhere' } } } as never;
    await expect(
      commands['contact.keep']({ identity: 'email:dana@vendor.example', details, page: lying }, sender),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      commands['contact.keep']({ identity: 'email:sam@other.example', details, page: page(thread([])) }, sender),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('does not bring back a touchpoint that was erased by hand', async () => {
    const { store, commands, see, keep } = house();
    const seen = thread([message('gmail:a', 48)]);
    const { id } = await keep(seen);
    await commands['touchpoint.erase']({ id: 'gmail:a#email:dana@vendor.example' }, sender);
    await see(seen);
    expect((await timelineOf(store, id, 10)).entries).toEqual([]);
  });
});

describe('one person across both sites', () => {
  const kai = { name: 'Dana Reyes', identities: ['linkedin:dana-reyes' as const] };
  const key = 'linkedin-id:ACoAAFIXTUREdana00000000000000000000000' as const;
  const profile = thread([], {
    site: 'linkedin',
    page: 'profile',
    account: null,
    me: [],
    conversations: [],
    profile: {
      ...kai,
      identities: [...kai.identities, key],
      headline: null,
      company: 'Vendor',
      title: 'Buyer',
      location: null,
      degree: 1,
      isSelf: false,
    },
  });

  it('gains the identities that the page shows, and fills in what was not known', async () => {
    const { store, commands, page, keep } = house();
    const { id } = await keep(thread([]));
    await commands['contact.identify']({ id, identity: 'linkedin:dana-reyes', page: page(profile) }, sender);
    expect(await get(store, 'contacts', id)).toMatchObject({
      identities: ['email:dana@vendor.example', 'linkedin:dana-reyes', key],
      company: 'Vendor',
      title: 'Buyer',
    });
  });

  it('closes a wait set in Gmail by an answer on LinkedIn', async () => {
    const { store, commands, page, keep, see, later, afterWrite } = house();
    const { id } = await keep(thread([message('gmail:b', 24, { from: me, to: [dana], direction: 'out' })]));
    await commands['contact.identify']({ id, identity: 'linkedin:dana-reyes', page: page(profile) }, sender);
    const wait = await commands['followUp.plan'](
      { contactId: id, what: '', due: '2026-11-25', wait: { conversationId: 'gmail:t1' } },
      sender,
    );
    expect(await get(store, 'followUps', wait.id)).toMatchObject({
      since: { at: start.subtract({ hours: 24 }).epochMilliseconds },
    });
    later({ hours: 3 });
    afterWrite.mockClear();
    const answer = message('linkedin:2-abc', -2, { from: { name: 'Dana Reyes', identities: [key] } });
    await see(
      thread([], {
        site: 'linkedin',
        page: 'messaging',
        conversations: [
          {
            id: 'linkedin:2-x',
            subject: null,
            people: [{ name: 'Dana Reyes', identities: [key] }],
            messages: [answer],
            complete: true,
          },
        ],
      }),
    );
    expect(await get(store, 'followUps', wait.id)).toMatchObject({ status: 'answered' });
    expect(await openFollowUpsOf(store, id)).toEqual([]);
    expect(afterWrite).toHaveBeenCalled();
  });

  it('refuses an identity that another contact has', async () => {
    const { commands, page, keep } = house();
    const { id } = await keep(thread([]));
    await commands['contact.add']({ ...details, name: 'Other', identities: ['linkedin:dana-reyes'] }, sender);
    await expect(
      commands['contact.identify']({ id, identity: 'linkedin:dana-reyes', page: page(profile) }, sender),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('merges two contacts into one, undoably', async () => {
    const { store, commands, keep } = house();
    const { id: into } = await keep(thread([message('gmail:a', 48)]));
    const { id: from } = await commands['contact.add'](
      { ...details, name: 'D. Reyes', identities: ['linkedin:dana-reyes'], phone: '123', tags: ['vip'] },
      sender,
    );
    await commands['note.write']({ contactId: from, kind: 'note', text: 'Likes tea' }, sender);
    await commands['followUp.plan']({ contactId: from, what: 'Call', due: '2026-12-01' }, sender);
    const { changeId } = await commands['contact.merge']({ into, from }, sender);
    expect(await get(store, 'contacts', from)).toBeNull();
    expect(await get(store, 'contacts', into)).toMatchObject({
      identities: ['email:dana@vendor.example', 'linkedin:dana-reyes'],
      phone: '123',
      tags: ['vip'],
    });
    const merged = await everythingAbout(store, into);
    expect([merged.touchpoints.length, merged.notes.length, merged.followUps.length]).toEqual([1, 1, 1]);
    await commands['change.undo']({ changeId: changeId ?? '' }, sender);
    const back = await everythingAbout(store, from);
    expect([back.touchpoints.length, back.notes.length, back.followUps.length]).toEqual([0, 1, 1]);
    expect(await get(store, 'contacts', from)).toMatchObject({ name: 'D. Reyes' });
    expect((await get(store, 'contacts', into))?.identities).toEqual(['email:dana@vendor.example']);
  });
});

describe('waits', () => {
  it('start when they are made where they wrote last', async () => {
    const { store, commands, keep } = house();
    const { id } = await keep(
      thread([message('gmail:b', 24, { from: me, to: [dana], direction: 'out' }), message('gmail:c', 2)]),
    );
    const wait = await commands['followUp.plan'](
      { contactId: id, what: '', due: '2026-11-25', wait: { conversationId: 'gmail:t1' } },
      sender,
    );
    expect(await get(store, 'followUps', wait.id)).toMatchObject({
      status: 'open',
      since: { at: start.epochMilliseconds, precision: 'ms' },
    });
  });

  it('ask about a message too vaguely dated, and take no for an answer', async () => {
    const { store, commands, keep, see } = house();
    const { id } = await keep(thread([]));
    const wait = await commands['followUp.plan'](
      { contactId: id, what: '', due: '2026-11-25', wait: { conversationId: null } },
      sender,
    );
    const vague = thread([
      message('gmail:v', 1, { time: { at: start.startOfDay().epochMilliseconds, precision: 'day' } }),
    ]);
    await see(vague);
    expect(await get(store, 'followUps', wait.id)).toMatchObject({ status: 'open', perhapsAnsweredBy: 'gmail:v' });
    await commands['followUp.judge']({ id: wait.id, answered: false }, sender);
    await see(vague);
    expect(await get(store, 'followUps', wait.id)).toMatchObject({ status: 'open', perhapsAnsweredBy: null });
  });
});

describe('erasing a contact', () => {
  it('takes everything with it, and gives everything back for a day', async () => {
    const { store, commands, keep } = house();
    const { id } = await keep(thread([message('gmail:a', 48)]));
    await commands['note.write']({ contactId: id, kind: 'note', text: 'Likes tea' }, sender);
    await commands['followUp.plan']({ contactId: id, what: 'Call', due: '2026-12-01' }, sender);
    const { changeId } = await commands['contact.erase']({ id }, sender);
    const shared = [store.contacts, store.touchpoints, store.notes, store.followUps, store.conversations];
    for (const table of shared) {
      for (const record of await table.toArray()) expect(record).toHaveProperty('erased', true);
    }
    await commands['change.undo']({ changeId: changeId ?? '' }, sender);
    const back = await everythingAbout(store, id);
    expect([back.touchpoints.length, back.notes.length, back.followUps.length, back.conversations.length]).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['a person without a name', 'contact.add', { ...details, name: ' ', identities: [] }],
    ['an address that is none', 'contact.add', { ...details, identities: ['email:nobody'] }],
    [
      'a touchpoint of tomorrow',
      'touchpoint.log',
      { at: start.add({ days: 1 }).epochMilliseconds, channel: 'call', direction: 'out', summary: '' },
    ],
    ['an empty note', 'note.write', { kind: 'note', text: ' \n ' }],
    ['a note of a megabyte', 'note.write', { kind: 'note', text: 'x'.repeat(1_000_000) }],
    ['a due that is no date', 'followUp.plan', { what: '', due: '2026-02-30' }],
  ] as const)('is refused: %s', async (_what, kind, payload) => {
    const { store, commands, keep } = house();
    const { id } = await keep(thread([]));
    const before = await Promise.all(store.tables.map((table) => table.count()));
    const handler = commands[kind] as (payload: unknown, sender: object) => Promise<unknown>; // one of several payloads
    await expect(handler({ contactId: id, ...payload }, sender)).rejects.toMatchObject({ code: 'invalid' });
    expect(await Promise.all(store.tables.map((table) => table.count()))).toEqual(before);
  });

  it('about somebody who is gone says so', async () => {
    const { commands } = house();
    await expect(
      commands['note.write']({ contactId: 'nobody', kind: 'note', text: 'x' }, sender),
    ).rejects.toMatchObject({
      code: 'gone',
    });
  });

  it.each([
    ['no object', 42],
    ['a foreign site', { observation: { ...thread([]), site: 'x' }, seenAt: 1 }],
    [
      'an identity in two spellings',
      {
        observation: thread([
          message('gmail:a', 1, { from: { name: null, identities: ['email:DANA@vendor.example'] } }),
        ]),
        seenAt: 1,
      },
    ],
    [
      'too many messages',
      { observation: thread(Array.from({ length: 5_001 }, (_, each) => message(`gmail:${each}`, 1))), seenAt: 1 },
    ],
    [
      'a name of a megabyte',
      {
        observation: thread([message('gmail:a', 1, { from: { name: 'x'.repeat(1_000_000), identities: [] } })]),
        seenAt: 1,
      },
    ],
    ['a time out of time', { observation: thread([]), seenAt: Number.NaN }],
  ])('in a report is dropped and counted: %s', async (_what, payload) => {
    const { store, reports } = house();
    await reports['page.seen'](payload as never, sender);
    expect(await fact(store, 'droppedReports', 0)).toBe(1);
  });
});

describe('own addresses', () => {
  const alias = { name: 'Pat', identities: ['email:sales@acme.example' as const] };

  it('are learnt where a page proves them, and set by hand', async () => {
    const { store, commands, see } = house();
    await see(thread([]));
    await commands['own.add']({ identity: 'email:sales@acme.example' }, sender);
    expect((await ownAddresses(store))?.identities).toEqual(['email:me@acme.example', 'email:sales@acme.example']);
  });

  it('are not learnt again once taken away, which can be undone', async () => {
    const { store, commands, see } = house();
    await see(thread([]));
    const { changeId } = await commands['own.remove']({ identity: 'email:me@acme.example' }, sender);
    await see(thread([]));
    expect((await ownAddresses(store))?.identities).toEqual([]);
    await commands['change.undo']({ changeId: changeId ?? '' }, sender);
    expect((await ownAddresses(store))?.identities).toEqual(['email:me@acme.example']);
  });

  it('make messages from an alias mine', async () => {
    const { store, commands, see, keep } = house();
    const { id } = await keep(thread([]));
    await commands['own.add']({ identity: 'email:sales@acme.example' }, sender);
    await see(thread([message('gmail:a', 2, { from: alias, to: [dana], direction: null })]));
    const { touchpoints } = await everythingAbout(store, id);
    expect(touchpoints).toMatchObject([{ direction: 'out' }]);
  });

  it('are never those of somebody who is kept', async () => {
    const { store, see, keep } = house();
    await keep(thread([]));
    await see(thread([], { me: ['email:dana@vendor.example'] }));
    expect((await ownAddresses(store))?.identities ?? []).not.toContain('email:dana@vendor.example');
  });
});

describe('reader health', () => {
  it('tells what could not be found, since when and how often, until it is found again', async () => {
    const { store, reports, see } = house();
    const lost = { reader: 'gmail-thread', missing: 'the sender', seenAt: 1_000 };
    await reports['page.unrecognised'](lost, sender);
    await reports['page.unrecognised']({ ...lost, seenAt: 2_000 }, sender);
    const health = async () => (await fact(store, 'readerHealth', {}))['gmail-thread'];
    expect(await health()).toMatchObject({
      seenTimes: 0,
      lost: { 'the sender': { since: 1_000, last: 2_000, times: 2 } },
    });
    await see(thread([], { foundBy: { 'the sender': 2, 'the subject': 0 } }));
    expect(await health()).toEqual({
      reader: 'gmail-thread',
      seenTimes: 1,
      lastSeen: start.epochMilliseconds,
      lost: {},
      worn: { 'the sender': { way: 2, since: start.epochMilliseconds } },
    });
  });

  it('does not believe a page that makes up readers', async () => {
    const { store, reports } = house();
    for (let each = 0; each < 40; each += 1) {
      await reports['page.unrecognised']({ reader: `made-up-${each}`, missing: 'x', seenAt: 1 }, sender);
    }
    expect(Object.keys(await fact(store, 'readerHealth', {}))).toHaveLength(30);
  });
});
