import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/domain/identity';
import type {
  Observation,
  SeenCompose,
  SeenConversation,
  SeenMessage,
  SeenPerson,
  SeenProfile,
} from '../../src/domain/observation';
import { composingTo, pagePeople, personMeant } from '../../src/domain/page-people';

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

describe('message boxes', () => {
  const box = (to: SeenPerson[], isReply = false): SeenCompose => ({
    ...{ conversationId: null, isReply, from: me, to, subject: null },
  });
  const meantOn = (part: Partial<Observation>) => {
    const seen = observation(part);
    return personMeant(pagePeople(seen), seen)?.identity ?? null;
  };

  it('show whom they are addressed to, the owner left out', () => {
    const people = pagePeople(observation({ composing: [box([rep, omar])] }));
    expect(people).toMatchObject([{ identity: 'email:omar@client.example', place: 'compose', conversationId: null }]);
  });

  it('mean whom a new message is written to, before those of the thread behind it', () => {
    const conversations = [conversation([dana], [message(dana)])];
    expect(meantOn({ conversations, composing: [box([omar])] })).toBe('email:omar@client.example');
  });

  it('mean nobody else by a reply', () => {
    const conversations = [conversation([dana, omar], [message(omar), message(dana)])];
    expect(meantOn({ conversations, composing: [box([omar], true)] })).toBe('email:dana@client.example');
  });

  it('mean less than a profile', () => {
    expect(meantOn({ profile, composing: [box([omar])] })).toBe('linkedin:dana-reyes');
  });

  it('are found by the identities of their addressees, the one that was opened last', () => {
    const [first, last] = [box([dana]), box([omar, dana])];
    const seen = observation({ composing: [first, last] });
    expect(composingTo(seen, dana.identities)).toBe(last);
    expect(composingTo(seen, ['email:nobody@client.example'])).toBeNull();
  });
});
