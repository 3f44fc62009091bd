import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/domain/identity';
import { type NeverLogged, ownDomains, refusalBy, withoutRefused } from '../../src/domain/never-logged';
import type { Observation, SeenRow } from '../../src/domain/observation';
import { person, profileOf, rep, threadBetween } from '../ui/observations';

const now = Temporal.ZonedDateTime.from('2026-12-01T10:00[Europe/Berlin]');
const nobody: NeverLogged = { addresses: [], domains: [], people: [], machines: false };
const refuses = (list: Partial<NeverLogged>, ofPeople: Identity[] = []) => refusalBy({ ...nobody, ...list }, ofPeople);

const dana = person('Dana Reeve', 'email:dana@vendor.example');
const lee = person('Lee Stone', 'email:lee@secret.example');

describe('who is on the list', () => {
  it.each<[string, Partial<NeverLogged>, Identity, boolean]>([
    ['an address', { addresses: ['email:lee@secret.example'] }, 'email:lee@secret.example', true],
    ['no other address there', { addresses: ['email:lee@secret.example'] }, 'email:ann@secret.example', false],
    ['a profile', { addresses: ['linkedin:lee-stone'] }, 'linkedin:lee-stone', true],
    ['a domain', { domains: ['secret.example'] }, 'email:lee@secret.example', true],
    ['what is below a domain', { domains: ['secret.example'] }, 'email:lee@mail.secret.example', true],
    ['no domain that only ends alike', { domains: ['secret.example'] }, 'email:lee@topsecret.example', false],
    ['no public name like a domain', { domains: ['secret.example'] }, 'linkedin:x@secret.example' as Identity, false],
    ['machines', { machines: true }, 'email:no-reply@shop.example', true],
    ['machines only where wished', {}, 'email:no-reply@shop.example', false],
    ['nobody at all', {}, 'email:lee@secret.example', false],
  ])('%s', (_, list, identity, refused) => {
    expect(refuses(list)(identity)).toBe(refused);
  });

  it('people, by all their identities', () => {
    const rule = refuses({ people: ['lee'] }, ['email:lee@secret.example', 'linkedin:lee-stone']);
    expect(rule('linkedin:lee-stone')).toBe(true);
    expect(rule('email:dana@vendor.example')).toBe(false);
  });
});

describe('a page without them', () => {
  const rule = refuses({ domains: ['secret.example'] });
  const text = (observation: Observation) => JSON.stringify(withoutRefused(observation, rule));

  it('names them nowhere', () => {
    const seen = threadBetween([dana, lee], [dana, lee, rep, lee], now);
    const full: Observation = {
      ...seen,
      composing: [{ conversationId: null, isReply: false, from: null, to: [dana, lee], subject: null }],
      listed: [lee, dana],
      rows: [row('a', [lee]), row('b', [dana, lee]), row('c', [dana])],
    };
    expect(text(full)).not.toMatch(/lee|secret/i);
    const left = withoutRefused(full, rule);
    expect(left.conversations[0]?.messages.map(({ from }) => from?.name)).toEqual(['Dana Reeve', 'Pat Owner']);
    // A row that is left with one of two would be taken for that one's word.
    expect(left.rows.map(({ conversationId }) => conversationId)).toEqual(['gmail:c']);
  });

  it('has no conversation where nobody else is, and no profile of theirs', () => {
    expect(withoutRefused(threadBetween([lee], [lee], now), rule).conversations).toEqual([]);
    const known = person('Lee Stone', 'linkedin:lee-stone');
    const byName = refuses({ addresses: ['linkedin:lee-stone'] });
    expect(withoutRefused(profileOf(known, 'Secret Ltd'), byName).profile).toBeNull();
  });

  it('keeps the rep, whose address stands at the own domain', () => {
    const own = refuses({ domains: ['acme.example'], addresses: ['email:pat.owner@acme.example'] });
    const seen = threadBetween([dana], [rep, dana], now);
    expect(withoutRefused(seen, own)).toEqual(seen);
  });

  it('keeps what was sent from an alias at a domain on the list, without it', () => {
    const alias = person('Pat', 'email:sales@acme.example');
    const seen = threadBetween([dana], [rep], now);
    const [conversation] = seen.conversations;
    if (!conversation) throw new Error('The thread has a conversation.');
    const sent = conversation.messages.map((message) => ({ ...message, from: alias }));
    const left = withoutRefused(
      { ...seen, conversations: [{ ...conversation, messages: sent }] },
      refuses({ domains: ['acme.example'] }),
    );
    expect(left.conversations[0]?.messages).toEqual([{ ...sent[0], from: null }]);
  });
});

it('proposes the domains of the own addresses, but none where anybody may have one', () => {
  const own: Identity[] = ['email:pat@acme.example', 'email:p@acme.example', 'email:pat@gmail.com', 'linkedin:pat'];
  expect(ownDomains(own, [])).toEqual(['acme.example']);
  expect(ownDomains(own, ['acme.example'])).toEqual([]);
});

function row(key: string, people: SeenRow['people']): SeenRow {
  const conversationId = `gmail:${key}`;
  const time = { at: now.epochMilliseconds, precision: 'ms' } as const;
  return {
    ...{ conversationId, lastMessageKey: null, time, people, namesMe: false, subject: null },
    ...{ unread: true, hasDraft: false, automatic: false },
  };
}
