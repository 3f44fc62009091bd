import { describe, expect, it } from 'vitest';
import { recordObservation } from '../../src/background/sightings';
import type { FollowUp, Wait } from '../../src/domain/follow-up';
import type { Observation, SeenMessage, SeenPerson } from '../../src/domain/observation';
import { standingDuesAbout } from '../../src/store/read/about-contact';
import { fact, get, latestChanges } from '../../src/store/read/record';
import { noteWhereAndWhen } from '../../src/store/standing-dues';
import { change, type Draft } from '../../src/store/write';
import { freshStore } from '../store/fresh-store';
import { aContact, aFollowUp } from '../store/records';

const now = Temporal.ZonedDateTime.from('2026-12-01T10:00[Europe/Berlin]');
const at = now.epochMilliseconds;
const hour = 60 * 60_000;

const person = (name: string): SeenPerson => ({ name, identities: [`email:${name}@vendor.example`] });
const [dana, lee] = [person('dana'), person('lee')];
const me: SeenPerson = { name: 'me', identities: ['email:me@acme.example'] };

function message(key: string, from: SeenPerson, when: number, over: Partial<SeenMessage> = {}): SeenMessage {
  return {
    key,
    from,
    to: from === me ? [dana, lee] : [me],
    direction: from === me ? 'out' : 'in',
    time: { at: when, precision: 'ms' },
    asksQuestion: false,
    automatic: false,
    ...over,
  };
}

function thread(...messages: SeenMessage[]): Observation {
  return {
    site: 'gmail',
    page: 'thread',
    account: 'email:me@acme.example',
    me: me.identities,
    profile: null,
    conversations: [{ id: 'gmail:t1', subject: 'Offer', people: [dana, lee], messages, complete: true }],
    rows: [],
    composing: [],
    listed: [],
    foundBy: {},
  };
}

async function house(...followUps: Draft<FollowUp>[]) {
  const store = freshStore();
  await noteWhereAndWhen(store, now);
  await change(store, { label: null, now: at }, async (writer) => {
    for (const id of ['dana', 'lee']) {
      await writer.make('contacts', aContact(id, { cadence: { ideal: 7, latest: 14 } }));
    }
    for (const followUp of followUps) await writer.make('followUps', followUp);
  });
  const see = (observation: Observation, seenAt = at) => recordObservation(store, observation, seenAt);
  const followUp = (id: string) => get(store, 'followUps', id);
  return { store, see, followUp };
}

function aWait(id: string, over: Partial<Wait> = {}): Draft<Wait> {
  return {
    ...aFollowUp(id, 'dana', '2026-12-04'),
    kind: 'wait',
    since: { at: at - 5 * hour, precision: 'ms' },
    conversationId: 'gmail:t1',
    perhapsAnsweredBy: null,
    notAnsweredBy: [],
    ...over,
  };
}

describe('a wait for several', () => {
  const both = { subjectIds: ['dana', 'lee'] };

  it('is closed by the last of them, on whatever page and in whatever order', async () => {
    const { see, followUp } = await house(aWait('w', { ...both, needs: 'all' }));
    await see(thread(message('gmail:l', lee, at - hour)));
    expect(await followUp('w')).toMatchObject({ status: 'open', answeredBy: ['lee'] });
    await see(thread(message('gmail:l', lee, at - hour)));
    expect(await followUp('w')).toMatchObject({ status: 'open', answeredBy: ['lee'] });
    await see(thread(message('gmail:d', dana, at - 2 * hour)));
    expect(await followUp('w')).toMatchObject({ status: 'answered', closedAt: at });
  });

  it('is closed by anybody’s answer where anybody’s will do', async () => {
    const { see, followUp } = await house(aWait('w', both));
    await see(thread(message('gmail:l', lee, at - hour)));
    expect(await followUp('w')).toMatchObject({ status: 'answered' });
  });

  it('is not closed by machines, nor by what was written before', async () => {
    const { see, followUp } = await house(aWait('w', both));
    await see(thread(message('gmail:o', dana, at - 6 * hour), message('gmail:a', lee, at - hour, { automatic: true })));
    expect(await followUp('w')).toMatchObject({ status: 'open' });
    expect(await followUp('w')).not.toHaveProperty('answeredBy');
  });
});

describe('what sleeps until they write', () => {
  const asleep = aFollowUp('s', 'dana', '2027-03-01', {
    status: 'asleep',
    asleepSince: { at: at - 5 * hour, precision: 'ms' },
  });

  it('is due as soon as their message is seen, and can be put to sleep again by undoing', async () => {
    const { store, see, followUp } = await house(asleep);
    await see(thread(message('gmail:o', dana, at - 6 * hour)));
    expect(await followUp('s')).toMatchObject({ status: 'asleep' });
    expect(await see(thread(message('gmail:d', dana, at - hour)))).toBe(true);
    expect(await followUp('s')).toMatchObject({ status: 'open', due: '2026-12-01T10:00' });
    expect((await followUp('s'))?.asleepSince).toBeUndefined();
    expect((await latestChanges(store, 1)).map(({ label }) => label)).toEqual(['follow-up-woken']);
  });

  it('is woken by a row of the inbox', async () => {
    const { see, followUp } = await house(asleep);
    const row = {
      conversationId: 'gmail:t9',
      lastMessageKey: 'gmail:z',
      time: { at: at - hour, precision: 'ms' as const },
      people: [dana],
      namesMe: false,
      subject: null,
      unread: true,
      hasDraft: false,
      automatic: false,
    };
    await see({ ...thread(), conversations: [], rows: [row] });
    expect(await followUp('s')).toMatchObject({ status: 'open' });
  });
});

describe('a message that is seen', () => {
  it('restarts the cadence of whoever wrote it', async () => {
    const { store, see } = await house();
    expect(await see(thread(message('gmail:d', dana, at - 24 * hour)))).toBe(true);
    expect(await see(thread(message('gmail:d', dana, at - 24 * hour)))).toBe(false);
    expect((await standingDuesAbout(store, 'dana')).map(({ due }) => due)).toEqual(['2026-12-07']);
    expect((await standingDuesAbout(store, 'lee')).map(({ due }) => due)).toEqual(['2026-01-08']);
  });

  it('tells how long I took to answer, once', async () => {
    const { store, see } = await house();
    const theirs = message('gmail:d', dana, at - 5 * hour);
    const mine = message('gmail:m', me, at - 2 * hour);
    await see(thread(theirs), at - 4 * hour);
    expect(await fact(store, 'answerTimes', [])).toEqual([]);
    await see(thread(theirs, mine));
    await see(thread(theirs, mine));
    expect(await fact(store, 'answerTimes', [])).toEqual([3 * hour]);
    await see(thread(theirs, mine, message('gmail:e', dana, at - hour)), at);
    await see(thread(theirs, mine, message('gmail:e', dana, at - hour), message('gmail:n', me, at)), at);
    expect(await fact(store, 'answerTimes', [])).toEqual([3 * hour, hour]);
  });
});
