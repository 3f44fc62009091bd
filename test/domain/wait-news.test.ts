import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FollowUp, Wait } from '../../src/domain/follow-up';
import type { SeenMessage, SeenPerson, SeenRow } from '../../src/domain/observation';
import { type FollowUpNews, followUpNews } from '../../src/domain/wait-news';

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
    automatic: false,
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
    followUpNews(
      { conversations: [{ id: 'gmail:t1', subject: null, people: [danaSeen], messages, complete: true }], rows: [] },
      [dana, lee],
      [{ ...wait, ...over }],
    );

  it('closes one by a later message of the awaited, in whatever conversation', () => {
    expect(news([message({ time: { at: 2_000, precision: 'ms' } })])).toEqual([{ id: 'w', news: 'answered' }]);
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
    expect(news([vague])).toEqual([{ id: 'w', news: 'perhaps', messageKey: 'gmail:v' }]);
    expect(news([vague], { notAnsweredBy: ['gmail:v'] })).toEqual([]);
  });

  const inList = (seen: SeenRow) => followUpNews({ conversations: [], rows: [seen] }, [dana, lee], [wait]);

  it('closes one by a row of the inbox, without the thread being opened', () => {
    expect(inList(row({}))).toEqual([{ id: 'w', news: 'answered' }]);
    expect(inList(row({ namesMe: true, unread: true }))).toEqual([{ id: 'w', news: 'answered' }]);
  });

  it('asks when a row names several who may have written', () => {
    expect(inList(row({ people: [leeSeen, danaSeen] }))).toEqual([
      { id: 'w', news: 'perhaps', messageKey: 'gmail:b1' },
    ]);
  });

  it.each([
    ['I may have written last', { namesMe: true }],
    ['it is older', { time: { at: 500, precision: 'ms' as const } }],
    ['its time is unknown', { time: null }],
    ['it is somebody else’s', { people: [leeSeen] }],
    ['a machine may have answered', { automatic: true, unread: true }],
  ])('is not closed by a row when %s', (_why, over) => {
    expect(inList(row(over))).toEqual([]);
  });

  describe('that several have to answer', () => {
    const both: Partial<Wait> = { subjectIds: ['dana', 'lee'], needs: 'all' };
    const from = (who: SeenPerson, at: number, key = `gmail:${who.name}${at}`) =>
      message({ key, from: who, time: { at, precision: 'ms' } });

    it('close when the last of them has, whoever comes first', () => {
      const partly = [{ id: 'w', news: 'partly', answeredBy: ['dana'] }];
      expect(news([from(danaSeen, 2_000)], both)).toEqual(partly);
      expect(news([from(danaSeen, 2_000), from(danaSeen, 3_000)], both)).toEqual(partly);
      expect(news([from(leeSeen, 4_000)], { ...both, answeredBy: ['dana'] })).toEqual([{ id: 'w', news: 'answered' }]);
      expect(news([from(leeSeen, 4_000), from(danaSeen, 2_000)], both)).toEqual([{ id: 'w', news: 'answered' }]);
    });

    it('learn nothing from what they knew', () => {
      expect(news([from(danaSeen, 2_000)], { ...both, answeredBy: ['dana'] })).toEqual([]);
    });

    it('ask about those alone who have not answered yet', () => {
      const vague = (who: SeenPerson) =>
        message({ key: `gmail:v${who.name}`, from: who, time: { at: 0, precision: 'minute' } });
      expect(news([vague(danaSeen)], { ...both, answeredBy: ['dana'] })).toEqual([]);
      expect(news([vague(leeSeen)], { ...both, answeredBy: ['dana'] })).toEqual([
        { id: 'w', news: 'perhaps', messageKey: 'gmail:vLee' },
      ]);
    });

    it('close when any one has, where any will do', () => {
      expect(news([from(leeSeen, 2_000)], { subjectIds: ['dana', 'lee'] })).toEqual([{ id: 'w', news: 'answered' }]);
    });

    it('come to the same end whatever the order of answers and however often they are seen', () => {
      const words = [from(danaSeen, 2_000), from(leeSeen, 3_000), from(danaSeen, 500), from(leeSeen, 4_000)];
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (seen) => {
          let at: Wait = { ...wait, ...both };
          for (const word of seen) at = after(at, news([word], at));
          const answered = (who: SeenPerson) => seen.some((word) => word.from === who && (word.time?.at ?? 0) > 1_000);
          expect(at.status).toBe(answered(danaSeen) && answered(leeSeen) ? 'answered' : 'open');
        }),
      );
    });
  });

  /** The wait as the news leave it. */
  function after(at: Wait, [first]: FollowUpNews[]): Wait {
    if (first?.news === 'answered') return { ...at, status: 'answered' };
    return first?.news === 'partly' ? { ...at, answeredBy: first.answeredBy } : at;
  }

  it('that are closed are not answered again', () => {
    expect(news([message({ time: { at: 2_000, precision: 'ms' } })], { status: 'done' })).toEqual([]);
  });
});

describe('what sleeps until somebody writes', () => {
  const asleep: FollowUp = {
    kind: 'planned',
    id: 'p',
    subjectIds: ['dana'],
    originContactId: 'dana',
    what: 'Send the offer',
    due: '2026-12-01',
    status: 'asleep',
    asleepSince: { at: 1_000, precision: 'ms' },
    closedAt: null,
    madeAt: 500,
    updatedAt: '2026-01-01T00:00:00.000Z-0000-x',
    stamps: {},
  };
  const inThread = (over: Partial<SeenMessage>) =>
    followUpNews(
      {
        conversations: [
          { id: 'gmail:t1', subject: null, people: [danaSeen], messages: [message(over)], complete: true },
        ],
        rows: [],
      },
      [dana, lee],
      [asleep],
    );
  const inList = (over: Partial<SeenRow>) =>
    followUpNews({ conversations: [], rows: [row(over)] }, [dana, lee], [asleep]);
  const woken = [{ id: 'p', news: 'woken' }];

  it('wakes by a later message, in a thread or as a row of a list', () => {
    expect(inThread({ time: { at: 2_000, precision: 'ms' } })).toEqual(woken);
    expect(inList({})).toEqual(woken);
  });

  it('wakes when the time is too vague to tell, and when any of several may have written', () => {
    expect(inThread({ time: { at: 0, precision: 'minute' } })).toEqual(woken);
    expect(inList({ people: [leeSeen, danaSeen] })).toEqual(woken);
  });

  it.each([
    ['an earlier message', { time: { at: 500, precision: 'ms' as const } }],
    ['somebody else’s', { from: leeSeen, time: { at: 2_000, precision: 'ms' as const } }],
    ['an automatic one', { automatic: true, time: { at: 2_000, precision: 'ms' as const } }],
    ['my own', { from: me, direction: 'out' as const, time: { at: 2_000, precision: 'ms' as const } }],
  ])('sleeps on through %s', (_whose, over) => {
    expect(inThread(over)).toEqual([]);
  });
});
