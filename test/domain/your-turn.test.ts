import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumedAnswerTime, yourTurns } from '../../src/domain/your-turn';

const now = Temporal.ZonedDateTime.from('2026-11-21T12:00[Europe/Berlin]');
const hour = 60 * 60_000;
const ago = (hours: number) => now.epochMilliseconds - hours * hour;
const none = new Map<string, number>();

function conversation(id: string, hours: number, over: { turn?: 'mine' | 'theirs'; needsNoAnswer?: number } = {}) {
  return {
    id,
    turn: 'mine' as const,
    at: ago(hours),
    lookedAt: ago(1),
    contactIds: ['dana'],
    ...over,
  };
}

describe('your turn', () => {
  it('is where they wrote last, the longest wait first, measured by my usual answer time', () => {
    expect(yourTurns([conversation('gmail:b', 2), conversation('gmail:a', 12)], 4 * hour, none, now)).toEqual([
      {
        conversationId: 'gmail:a',
        contactIds: ['dana'],
        since: ago(12),
        waited: 12 * hour,
        lookedAt: ago(1),
        lateness: 2,
      },
      {
        conversationId: 'gmail:b',
        contactIds: ['dana'],
        since: ago(2),
        waited: 2 * hour,
        lookedAt: ago(1),
        lateness: -0.5,
      },
    ]);
  });

  it('assumes a day while my usual answer time is unknown, and a minute at least', () => {
    expect(yourTurns([conversation('gmail:a', 48)], null, none, now)[0]?.lateness).toBe(1);
    expect(assumedAnswerTime).toBe(24 * hour);
    expect(yourTurns([conversation('gmail:a', 1)], 0, none, now)[0]?.lateness).toBe(59);
  });

  it.each([
    ['it is their turn', conversation('gmail:a', 2, { turn: 'theirs' })],
    ['nobody knows whose turn it is', { ...conversation('gmail:a', 2), turn: undefined }],
    ['the rep said that it needs no answer', conversation('gmail:a', 2, { needsNoAnswer: ago(2) })],
  ])('is not where %s', (_why, each) => {
    const { turn, ...rest } = each;
    expect(yourTurns([turn ? { ...rest, turn } : rest], hour, none, now)).toEqual([]);
  });

  it('comes again with a message after the one that needed no answer', () => {
    expect(yourTurns([conversation('gmail:a', 1, { needsNoAnswer: ago(2) })], hour, none, now)).toHaveLength(1);
  });

  it('is over once they were touched elsewhere since, all of them', () => {
    const open = [{ ...conversation('gmail:a', 5), contactIds: ['dana', 'lee'] }];
    const touched = (...entries: [string, number][]) => yourTurns(open, hour, new Map(entries), now).length;
    expect(touched(['dana', ago(4)], ['lee', ago(4)])).toBe(0);
    expect(touched(['dana', ago(4)])).toBe(1);
    expect(touched(['dana', ago(4)], ['lee', ago(6)])).toBe(1);
    expect(touched(['dana', ago(5)], ['lee', ago(5)])).toBe(1);
  });

  it('is not in the future where the clock was set back', () => {
    expect(yourTurns([conversation('gmail:a', -5)], hour, none, now)[0]).toMatchObject({ waited: 0, lateness: -1 });
  });

  it('tells all that wait and nothing else, in one order', () => {
    const any = fc.uniqueArray(
      fc.tuple(fc.nat(500), fc.integer({ min: -5, max: 100 }), fc.constantFrom('mine' as const, 'theirs' as const)),
      { selector: ([id]) => id },
    );
    fc.assert(
      fc.property(any, fc.option(fc.nat(1000 * hour)), (specs, usual) => {
        const all = specs.map(([id, hours, turn]) => conversation(`gmail:${id}`, hours, { turn }));
        const turns = yourTurns(all, usual, none, now);
        expect(turns.map(({ conversationId }) => conversationId).toSorted()).toEqual(
          all
            .filter(({ turn }) => turn === 'mine')
            .map(({ id }) => id)
            .toSorted(),
        );
        expect(yourTurns(all.toReversed(), usual, none, now)).toEqual(turns);
        for (const [index, { lateness, waited }] of turns.entries()) {
          expect(Number.isFinite(lateness)).toBe(true);
          expect(lateness).toBeGreaterThanOrEqual(-1);
          expect(waited).toBeGreaterThanOrEqual(turns[index + 1]?.waited ?? 0);
        }
      }),
    );
  });
});
