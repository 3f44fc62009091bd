import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/domain/conversation';
import type { Wait } from '../../src/domain/follow-up';
import type { SeenCompose } from '../../src/domain/observation';
import { waitToOffer } from '../../src/ui/wait-to-offer';

const now = Temporal.ZonedDateTime.from('2026-12-04T10:00[Europe/Berlin]');
const anHourAgo = now.subtract({ hours: 1 }).epochMilliseconds;
const stamps = { updatedAt: '', stamps: {} } as unknown as Pick<Conversation, 'updatedAt' | 'stamps'>; // no rule looks at stamps

const thread: Conversation = {
  ...stamps,
  ...{ id: 'gmail:1', site: 'gmail', account: null, contactIds: ['a'], subject: null, turn: 'theirs' },
  ...{ at: anHourAgo, lookedAt: anHourAgo, myLast: { at: anHourAgo, precision: 'ms' }, iAsked: true, complete: true },
};
const wait: Wait = {
  ...stamps,
  ...{ id: 'w', kind: 'wait', subjectIds: ['a'], originContactId: 'a', what: '', due: '2026-12-09', status: 'open' },
  ...{ closedAt: null, madeAt: 0, since: { at: 0, precision: 'ms' }, conversationId: 'gmail:1' },
  ...{ perhapsAnsweredBy: null, notAnsweredBy: [] },
};
const box: SeenCompose = { conversationId: null, isReply: false, from: null, to: [], subject: null };

describe('a wait to offer', () => {
  it('follows a message of mine on screen, and tells whether it asked', () => {
    const offer = waitToOffer([thread], [], 'gmail:1', null, now);
    expect(offer).toEqual({ conversationId: 'gmail:1', writtenAt: anHourAgo, asked: true });
  });

  it('comes while a message is being written', () => {
    expect(waitToOffer([], [], null, box, now)).toEqual({ conversationId: null, writtenAt: null, asked: false });
  });

  it.each<[string, Partial<Conversation>]>([
    ['they wrote last', { turn: 'mine' }],
    ['nothing of mine was seen', { myLast: null }],
    ['it is days ago', { myLast: { at: now.subtract({ days: 4 }).epochMilliseconds, precision: 'ms' } }],
    ['it is in another conversation', { id: 'gmail:2' }],
  ])('is none where %s', (_, part) => {
    expect(waitToOffer([{ ...thread, ...part }], [], 'gmail:1', null, now)).toBeNull();
  });

  it('is none where an answer is awaited there already, or anywhere', () => {
    expect(waitToOffer([thread], [wait], 'gmail:1', null, now)).toBeNull();
    expect(waitToOffer([thread], [{ ...wait, conversationId: null }], 'gmail:1', box, now)).toBeNull();
    expect(waitToOffer([thread], [{ ...wait, conversationId: 'gmail:2' }], 'gmail:1', null, now)).not.toBeNull();
  });
});
