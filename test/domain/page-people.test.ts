import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/domain/identity';
import type { Observation, SeenConversation, SeenMessage, SeenPerson, SeenProfile } from '../../src/domain/observation';
import { pagePeople, personMeant } from '../../src/domain/page-people';

const me: Identity = 'email:rep@vendor.example';
const dana: SeenPerson = { name: 'Dana Reyes', identities: ['email:dana@client.example'] };
const omar: SeenPerson = { name: null, identities: ['email:omar@client.example'] };
const rep: SeenPerson = { name: 'Rep', identities: [me] };

function message(from: SeenPerson | null): SeenMessage {
  const direction = from === rep ? 'out' : 'in';
  return { key: null, from, to: [], direction, time: null, asksQuestion: false, automatic: false };
}

function conversation(people: SeenPerson[], messages: SeenMessage[] = []): SeenConversation {
  return { id: 'gmail:18c2f0a1b2c3d4e5', subject: null, people, messages, complete: true };
}

function observation(part: Partial<Observation>): Observation {
  return {
    site: 'gmail',
    page: 'thread',
    account: me,
    me: [me],
    profile: null,
    conversations: [],
    rows: [],
    composing: [],
    listed: [],
    foundBy: {},
    ...part,
  };
}

const profile: SeenProfile = {
  ...{ name: 'Dana Reyes', identities: ['linkedin:dana-reyes'], headline: null, degree: 1 },
  ...{ company: 'Client', title: 'Buyer', location: 'Lisbon', isSelf: false },
};

describe('pagePeople', () => {
  it('holds each person once, with all that the page says of them', () => {
    const twice: SeenPerson = { name: 'Dana', identities: ['linkedin-id:ACo1', 'linkedin:dana-reyes'] };
    const people = pagePeople(observation({ site: 'linkedin', profile, conversations: [conversation([twice])] }));
    expect(people).toEqual([
      {
        identity: 'linkedin:dana-reyes',
        identities: ['linkedin:dana-reyes', 'linkedin-id:ACo1'],
        name: 'Dana Reyes',
        company: 'Client',
        title: 'Buyer',
        location: 'Lisbon',
        conversationId: 'gmail:18c2f0a1b2c3d4e5',
        place: 'profile',
      },
    ]);
  });
  it('leaves out the own profile, the owner and whoever has no identity', () => {
    const nameless: SeenPerson = { name: 'Somebody', identities: [] };
    const people = pagePeople(
      observation({ profile: { ...profile, isSelf: true }, conversations: [conversation([rep, nameless, omar])] }),
    );
    expect(people.map((person) => person.identity)).toEqual(['email:omar@client.example']);
  });
});

describe('personMeant', () => {
  const meant = (seen: Observation) => personMeant(pagePeople(seen), seen)?.identity ?? null;

  it('is the profile before any conversation beside it', () => {
    expect(meant(observation({ profile, conversations: [conversation([omar], [message(omar)])] }))).toBe(
      'linkedin:dana-reyes',
    );
  });
  it('is whoever wrote last besides me', () => {
    const messages = [message(dana), message(omar), message(rep)];
    expect(meant(observation({ conversations: [conversation([dana, omar], messages)] }))).toBe(
      'email:omar@client.example',
    );
  });
  it('is the first when nobody else has written yet', () => {
    expect(meant(observation({ conversations: [conversation([dana, omar], [message(rep), message(null)])] }))).toBe(
      'email:dana@client.example',
    );
  });
  it('is nobody on a list that people only pass by in', () => {
    const row = { conversationId: 'gmail:1', lastMessageKey: null, time: null, people: [dana], namesMe: false };
    expect(
      meant(observation({ rows: [{ ...row, subject: null, unread: false, hasDraft: false, automatic: false }] })),
    ).toBeNull();
  });
});
