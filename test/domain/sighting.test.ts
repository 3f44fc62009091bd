import { describe, expect, it } from 'vitest';
import type { SeenConversation, SeenMessage } from '../../src/domain/observation';
import { conversationAfter, touchpointsIn } from '../../src/domain/sighting';

const dana = { id: 'dana', identities: ['email:dana@vendor.example', 'linkedin-id:x'] as never };
const danaSeen = { name: 'Dana', identities: ['email:dana@vendor.example' as const] };
const lee = { id: 'lee', identities: ['email:lee@vendor.example' as const] };
const leeSeen = { name: 'Lee', identities: ['email:lee@vendor.example' as const] };
const stranger = { name: 'Sam', identities: ['email:sam@other.example' as const] };
const me = { name: 'me', identities: ['email:me@acme.example' as const] };

function message(over: Partial<SeenMessage>): SeenMessage {
  return {
    key: 'gmail:a1',
    from: danaSeen,
    to: [me],
    direction: 'in',
    time: { at: 1_000, precision: 'ms' },
    asksQuestion: false,
    automatic: false,
    ...over,
  };
}

function conversation(messages: SeenMessage[], over: Partial<SeenConversation> = {}): SeenConversation {
  return { id: 'gmail:t1', subject: 'Offer', people: [danaSeen, leeSeen, stranger], messages, complete: true, ...over };
}

const gmail = { site: 'gmail', account: 'email:me@acme.example' } as const;

describe('touchpoints in a conversation', () => {
  it('are theirs for whoever wrote, mine for every contact I wrote to', () => {
    const seen = touchpointsIn(
      conversation([
        message({}),
        message({ key: 'gmail:a2', from: me, to: [danaSeen, leeSeen, stranger], direction: 'out' }),
      ]),
      gmail,
      [dana, lee],
    );
    expect(seen.map(({ id, contactId, direction }) => [id, contactId, direction])).toEqual([
      ['gmail:a1#email:dana@vendor.example', 'dana', 'in'],
      ['gmail:a2#email:dana@vendor.example', 'dana', 'out'],
      ['gmail:a2#email:lee@vendor.example', 'lee', 'out'],
    ]);
  });

  it.each([
    ['a machine wrote', { automatic: true }],
    ['it has no final id', { key: null }],
    ['its time is unknown', { time: null }],
    ['its direction is unknown', { direction: null }],
    ['a stranger wrote', { from: stranger }],
    ['nobody is named', { from: null }],
  ])('are none when %s', (_why, over) => {
    expect(touchpointsIn(conversation([message(over)]), gmail, [dana, lee])).toEqual([]);
  });
});

describe('the state of a conversation', () => {
  const contacts = [dana, lee];

  it('takes the turn from the order of the page, not from clocks', () => {
    const after = conversationAfter(
      null,
      conversation([
        message({ time: { at: 5_000, precision: 'ms' } }),
        message({ from: me, direction: 'out', time: { at: 4_000, precision: 'ms' }, asksQuestion: true }),
      ]),
      gmail,
      contacts,
      9_000,
    );
    expect(after).toMatchObject({ turn: 'theirs', at: 4_000, lookedAt: 9_000, iAsked: true });
    expect(after?.contactIds).toEqual(['dana', 'lee']);
  });

  it('does not take a machine’s word for an answer', () => {
    const after = conversationAfter(
      null,
      conversation([message({ from: me, direction: 'out' }), message({ automatic: true })]),
      gmail,
      contacts,
      9_000,
    );
    expect(after?.turn).toBe('theirs');
  });

  it('is nothing without a contact, or without an id', () => {
    expect(conversationAfter(null, conversation([message({})]), gmail, [], 9_000)).toBeNull();
    expect(conversationAfter(null, conversation([message({})], { id: null }), gmail, contacts, 9_000)).toBeNull();
  });

  it('forgets neither whom it was with nor the later look', () => {
    const first = conversationAfter(null, conversation([message({})]), gmail, contacts, 9_000);
    const second = conversationAfter(first, conversation([], { people: [danaSeen] }), gmail, contacts, 8_000);
    expect(second).toMatchObject({ contactIds: ['dana', 'lee'], lookedAt: 9_000, turn: 'mine', at: 1_000 });
  });
});
