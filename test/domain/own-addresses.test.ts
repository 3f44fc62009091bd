import { describe, expect, it } from 'vitest';
import type { Observation, SeenMessage } from '../../src/domain/observation';
import { newlyOwn, withOwnAddresses } from '../../src/domain/own-addresses';

const alias = { name: 'Pat', identities: ['email:sales@acme.example' as const] };
const dana = { name: 'Dana', identities: ['email:dana@vendor.example' as const] };

const message = (over: Partial<SeenMessage>): SeenMessage => ({
  key: 'gmail:a',
  from: dana,
  to: [alias],
  direction: 'in',
  time: null,
  asksQuestion: false,
  automatic: false,
  ...over,
});

const observation: Observation = {
  site: 'gmail',
  page: 'thread',
  account: null,
  me: [],
  profile: null,
  conversations: [
    {
      id: 'gmail:t',
      subject: null,
      people: [dana, alias],
      messages: [message({}), message({ from: alias, to: [dana], direction: null })],
      complete: true,
    },
  ],
  rows: [],
  composing: [],
  listed: [],
  foundBy: {},
};

describe('own addresses', () => {
  it('make an alias nobody to keep in touch with, and its messages mine', () => {
    const [conversation] = withOwnAddresses(observation, alias.identities).conversations;
    expect(conversation?.people).toEqual([dana]);
    expect(conversation?.messages.map(({ direction }) => direction)).toEqual(['in', 'out']);
  });

  it('change nothing while none is known but what the page proves', () => {
    expect(withOwnAddresses(observation, [])).toEqual(observation);
  });

  it('are learnt once, and not against the rep’s word', () => {
    const known = { identities: ['email:a@acme.example' as const], notMine: ['email:b@acme.example' as const] };
    expect(newlyOwn(known, ['email:a@acme.example', 'email:b@acme.example', 'email:c@acme.example'])).toEqual([
      'email:c@acme.example',
    ]);
  });
});
