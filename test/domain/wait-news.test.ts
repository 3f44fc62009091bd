import { describe, expect, it } from 'vitest';
import type { Wait } from '../../src/domain/follow-up';
import type { SeenMessage, SeenRow } from '../../src/domain/observation';
import { waitNews } from '../../src/domain/wait-news';

const dana = { id: 'dana', identities: ['email:dana@vendor.example' as const] };
const danaSeen = { name: 'Dana', identities: ['email:dana@vendor.example' as const] };
const lee = { id: 'lee', identities: ['email:lee@vendor.example' as const] };
const leeSeen = { name: 'Lee', identities: ['email:lee@vendor.example' as const] };
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

function row(over: Partial<SeenRow>): SeenRow {
  return {
    conversationId: 'gmail:t2',
    lastMessageKey: 'gmail:b1',
    time: { at: 2_000, precision: 'ms' },
    people: [danaSeen],
    namesMe: false,
    subject: null,
    unread: false,
    hasDraft: false,
    ...over,
  };
}

describe('waits and what a page shows', () => {
  const wait: Wait = {
    kind: 'wait',
    id: 'w',
    subjectIds: ['dana'],
    originContactId: 'dana',
    what: '',
    due: '2026-12-01',
    status: 'open',
    closedAt: null,
    madeAt: 1_000,
    since: { at: 1_000, precision: 'ms' },
    conversationId: 'gmail:t1',
    perhapsAnsweredBy: null,
    notAnsweredBy: [],
    updatedAt: '2026-01-01T00:00:00.000Z-0000-x',
    stamps: {},
  };
  const news = (messages: SeenMessage[], over: Partial<Wait> = {}) =>
    waitNews(
      { conversations: [{ id: 'gmail:t1', subject: null, people: [danaSeen], messages, complete: true }], rows: [] },
      [dana, lee],
      [{ ...wait, ...over }],
    );

  it('closes one by a later message of the awaited, in whatever conversation', () => {
    expect(news([message({ time: { at: 2_000, precision: 'ms' } })])).toEqual([{ waitId: 'w', news: 'answered' }]);
    expect(
      news([message({ time: { at: 2_000, precision: 'ms' } })], { conversationId: 'linkedin:other' }),
    ).toHaveLength(1);
  });

  it.each([
    ['an earlier message', {}],
    ['somebody else’s', { from: leeSeen, time: { at: 2_000, precision: 'ms' as const } }],
    ['an automatic one', { automatic: true, time: { at: 2_000, precision: 'ms' as const } }],
    ['my own', { from: me, direction: 'out' as const, time: { at: 2_000, precision: 'ms' as const } }],
  ])('is not closed by %s', (_whose, over) => {
    expect(news([message({ time: { at: 500, precision: 'ms' }, ...over })])).toEqual([]);
  });

  it('asks when the time is too vague, once', () => {
    const vague = message({ key: 'gmail:v', time: { at: 0, precision: 'minute' } });
    expect(news([vague])).toEqual([{ waitId: 'w', news: 'perhaps', messageKey: 'gmail:v' }]);
    expect(news([vague], { notAnsweredBy: ['gmail:v'] })).toEqual([]);
  });

  const inList = (seen: SeenRow) => waitNews({ conversations: [], rows: [seen] }, [dana, lee], [wait]);

  it('closes one by a row of the inbox, without the thread being opened', () => {
    expect(inList(row({}))).toEqual([{ waitId: 'w', news: 'answered' }]);
    expect(inList(row({ namesMe: true, unread: true }))).toEqual([{ waitId: 'w', news: 'answered' }]);
  });

  it('asks when a row names several who may have written', () => {
    expect(inList(row({ people: [leeSeen, danaSeen] }))).toEqual([
      { waitId: 'w', news: 'perhaps', messageKey: 'gmail:b1' },
    ]);
  });

  it.each([
    ['I may have written last', { namesMe: true }],
    ['it is older', { time: { at: 500, precision: 'ms' as const } }],
    ['its time is unknown', { time: null }],
    ['it is somebody else’s', { people: [leeSeen] }],
  ])('is not closed by a row when %s', (_why, over) => {
    expect(inList(row(over))).toEqual([]);
  });
});
