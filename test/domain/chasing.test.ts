import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chasing, chasingOf, pauses, reachableBy } from '../../src/domain/chasing';
import type { Direction, Precision } from '../../src/domain/observation';
import { type Channel, channels } from '../../src/domain/touchpoint';
import { zones } from './any-moment';

const now = Temporal.ZonedDateTime.from('2026-11-21T12:00[Europe/Berlin]');
const ago = (days: number, hours = 0) => now.subtract({ days, minutes: hours * 60 }).epochMilliseconds;
const both: Channel[] = ['email', 'linkedin'];

function touch(
  direction: Direction | null,
  days: number,
  { channel = 'email' as Channel, precision = 'ms' as Precision, hours = 0, conversationId = 'gmail:t1' } = {},
) {
  return { direction, channel, precision, at: ago(days, hours), conversationId };
}

function talk(over: Partial<Parameters<typeof chasingOf>[1][number]> = {}) {
  return {
    id: 'gmail:t1',
    site: 'gmail' as const,
    turn: 'theirs' as const,
    at: ago(5),
    lookedAt: ago(2),
    myLast: null,
    ...over,
  };
}

describe('chasing', () => {
  it('tells how often I wrote without an answer that was seen, how far apart, and where', () => {
    expect(
      chasingOf([touch('out', 8), touch('out', 12), touch('out', 13), touch('in', 20)], [talk()], both, now),
    ).toEqual({
      unanswered: 3,
      gaps: [1, 4],
      lastChannel: 'email',
      daysSince: 8,
      lookedAt: ago(2),
      suggestion: { kind: 'wait-longer', until: '2026-11-27' },
      reasons: [
        { kind: 'unanswered', times: 3 },
        { kind: 'too-soon', days: 8, pause: 14 },
        { kind: 'one-channel', channel: 'email' },
      ],
    });
  });

  const suggested = (days: number[], reachable = both, channel: Channel = 'email') =>
    chasingOf(
      days.map((each) => touch('out', each, { channel })),
      [],
      reachable,
      now,
    ).suggestion;

  it.each([
    ['nothing before I wrote', [], { kind: 'none' }],
    ['a pause of three days after one message', [2], { kind: 'wait-longer', until: '2026-11-22' }],
    ['nothing once that has passed', [3], { kind: 'none' }],
    ['a pause of a week after the second', [6, 10], { kind: 'wait-longer', until: '2026-11-22' }],
    ['the other channel then', [7, 10], { kind: 'other-channel', channels: ['linkedin'] }],
    [
      'the other channel after the third, if it was not tried',
      [14, 20, 30],
      { kind: 'other-channel', channels: ['linkedin'] },
    ],
    ['a pause of a month after the fourth', [29, 40, 50, 60], { kind: 'wait-longer', until: '2026-11-22' }],
    ['to ask whether to close the matter then', [30, 40, 50, 60], { kind: 'close-the-loop' }],
    ['the same ever after', [30, 60, 90, 120, 150, 180], { kind: 'close-the-loop' }],
  ])('suggests %s', (_what, days, suggestion) => {
    expect(suggested(days)).toEqual(suggestion);
  });

  it('says nothing of one channel after one message', () => {
    expect(chasingOf([touch('out', 5)], [], both, now).reasons).toEqual([{ kind: 'unanswered', times: 1 }]);
  });

  it('suggests no channel by which they cannot be reached, nor one that was tried', () => {
    expect(suggested([7, 10], ['email'])).toEqual({ kind: 'none' });
    expect(suggested([14, 20, 30], ['email'])).toEqual({ kind: 'close-the-loop' });
    const tried = [touch('out', 7, { channel: 'linkedin' }), touch('out', 10)];
    expect(chasingOf(tried, [], both, now).suggestion).toEqual({ kind: 'none' });
    expect(chasingOf(tried, [], both, now).reasons).toEqual([{ kind: 'unanswered', times: 2 }]);
    expect(chasingOf(tried, [], [...both, 'call'], now).suggestion).toEqual({
      kind: 'other-channel',
      channels: ['call'],
    });
  });

  it('takes what is sent within an hour for one attempt', () => {
    const burst = [
      touch('out', 5),
      touch('out', 5, { hours: 0.5 }),
      touch('out', 5, { hours: 1 }),
      touch('out', 5, { hours: 3 }),
    ];
    expect(chasingOf(burst, [], both, now)).toMatchObject({ unanswered: 2, gaps: [0] });
  });

  it.each([
    ['their message', touch('in', 3)],
    ['a message of unknown direction', touch(null, 3)],
    ['a call', touch('out', 3, { channel: 'call' })],
    ['a meeting', touch(null, 3, { channel: 'meeting' })],
    ['a message of theirs of that day, the time unknown', touch('in', 4, { hours: 6, precision: 'day' })],
  ])('ends with %s', (_what, answer) => {
    expect(chasingOf([answer, touch('out', 4), touch('out', 9)], [], both, now)).toMatchObject({
      unanswered: 0,
      suggestion: { kind: 'none' },
      reasons: [],
    });
  });

  it('does not end with what was written before', () => {
    expect(
      chasingOf([touch('out', 4), touch('in', 5), touch('in', 6, { precision: 'day' })], [], both, now).unanswered,
    ).toBe(1);
  });

  it('ends with a conversation in which they wrote last, though that is no touchpoint', () => {
    const written = [touch('out', 4), touch('out', 9)];
    // There, by the page’s order, whatever the clocks say.
    expect(chasingOf(written, [talk({ turn: 'mine', at: ago(8) })], both, now).unanswered).toBe(0);
    const elsewhere = (days: number) =>
      chasingOf(written, [talk({ id: 'linkedin:t2', site: 'linkedin', turn: 'mine', at: ago(days) })], both, now)
        .unanswered;
    expect(elsewhere(3)).toBe(0);
    expect(elsewhere(8)).toBe(1);
    expect(elsewhere(20)).toBe(2);
  });

  it('counts what was just sent and is no touchpoint yet, once', () => {
    const sent = talk({ site: 'linkedin', id: 'linkedin:t2', myLast: { at: ago(0, 2), precision: 'ms' } });
    expect(chasingOf([touch('out', 4)], [sent], both, now)).toMatchObject({
      unanswered: 2,
      lastChannel: 'linkedin',
      daysSince: 0,
    });
    const logged = touch('out', 0, { hours: 2, channel: 'linkedin', conversationId: 'linkedin:t2' });
    expect(chasingOf([logged, touch('out', 4)], [sent], both, now).unanswered).toBe(2);
    // Where it is not known who wrote last, it claims nothing.
    const unknown = { id: sent.id, site: sent.site, at: sent.at, lookedAt: sent.lookedAt, myLast: sent.myLast };
    expect(chasingOf([touch('out', 4)], [unknown], both, now).unanswered).toBe(1);
  });

  it('says when a conversation was looked at last; nothing where there is none', () => {
    expect(chasingOf([touch('out', 4)], [talk(), talk({ lookedAt: ago(1) })], both, now).lookedAt).toBe(ago(1));
    expect(chasingOf([], [talk()], both, now).lookedAt).toBe(ago(2));
    expect(chasingOf([touch('out', 4)], [], both, now).lookedAt).toBeNull();
  });

  it.each(zones)('counts days of the calendar in %s', (zone) => {
    const there = Temporal.ZonedDateTime.from(`2026-11-02T00:30[${zone}]`);
    const lateSaturday = there.subtract({ days: 2 }).with({ hour: 23, minute: 30 }).epochMilliseconds;
    const written = [{ ...touch('out', 0), at: lateSaturday }];
    expect(chasingOf(written, [], both, there)).toMatchObject({
      daysSince: 2,
      suggestion: { kind: 'wait-longer', until: '2026-11-03' },
    });
  });

  const anyTouch = fc
    .tuple(
      fc.constantFrom<Direction | null>('in', 'out', 'out', 'out', null),
      fc.nat(200),
      fc.nat(23),
      fc.constantFrom(...channels),
      fc.constantFrom<Precision>('ms', 'minute', 'day'),
    )
    .map(([direction, days, hours, channel, precision]) => touch(direction, days, { hours, channel, precision }));
  const touches = fc.array(anyTouch, { maxLength: 30 });

  it('never claims more than I wrote, has a gap between each two, and reasons for what it suggests', () => {
    fc.assert(
      fc.property(touches, fc.subarray([...both, 'call' as const]), (all, reachable) => {
        const chasing: Chasing = chasingOf(all, [], reachable, now);
        expect(chasing.unanswered).toBeLessThanOrEqual(all.filter(({ direction }) => direction === 'out').length);
        expect(chasing.gaps).toHaveLength(Math.max(0, chasing.unanswered - 1));
        expect(chasing.gaps.every((gap) => gap >= 0)).toBe(true);
        expect(chasing.lastChannel === null).toBe(chasing.unanswered === 0);
        expect(chasing.reasons.length > 0).toBe(chasing.unanswered > 0);
        if (chasing.unanswered === 0) expect(chasing.suggestion.kind).toBe('none');
        const isTooSoon = chasing.reasons.some(({ kind }) => kind === 'too-soon');
        expect(chasing.suggestion.kind === 'wait-longer').toBe(isTooSoon);
        if (chasing.suggestion.kind === 'other-channel') {
          expect(chasing.suggestion.channels.length).toBeGreaterThan(0);
          expect(reachable).toEqual(expect.arrayContaining(chasing.suggestion.channels));
          expect(chasing.suggestion.channels).not.toContain(chasing.lastChannel);
        }
        expect(chasingOf(all.toReversed(), [], reachable, now)).toEqual(chasing);
      }),
      { numRuns: 300 },
    );
  });

  it('starts anew with any word of theirs, and asks for no pause that is over', () => {
    fc.assert(
      fc.property(touches, (all) => {
        expect(chasingOf([touch('in', 0), ...all], [], both, now).unanswered).toBe(0);
        const later = now.add({ days: pauses.at(-1) ?? 0 });
        expect(chasingOf(all, [], both, later).suggestion.kind).not.toBe('wait-longer');
        const more = chasingOf([touch('out', -2), ...all], [], both, now.add({ days: 2 }));
        expect(more.unanswered).toBe(chasingOf(all, [], both, now).unanswered + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves longer and longer pauses', () => {
    expect(pauses.every((pause, index) => pause > (pauses[index - 1] ?? 0))).toBe(true);
  });

  it('knows how somebody can be reached', () => {
    expect(reachableBy({ identities: [], phone: null })).toEqual([]);
    expect(reachableBy({ identities: ['email:dana@vendor.example'], phone: '' })).toEqual(['email']);
    expect(reachableBy({ identities: ['linkedin-id:x', 'email:dana@vendor.example'], phone: '+1 555 0100' })).toEqual([
      'email',
      'linkedin',
      'call',
    ]);
  });
});
