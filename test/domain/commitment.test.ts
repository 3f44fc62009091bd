import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, onTimeRate, outcome, promisedFor, putOff } from '../../src/domain/commitment';
import { dueAtMinute, dueOn } from '../../src/domain/due';
import type { Commitment } from '../../src/domain/follow-up';
import { anyMoment } from './any-moment';

const at = (text: string) => Temporal.ZonedDateTime.from(text);

function promise(over: Partial<Commitment>): Commitment {
  return {
    kind: 'commitment',
    id: 'c',
    subjectIds: ['dana'],
    originContactId: 'dana',
    what: 'Send the SOC 2 report',
    due: '2026-12-01',
    status: 'open',
    closedAt: null,
    madeAt: 0,
    by: 'me',
    quote: null,
    conversationId: null,
    updatedAt: '2026-11-01T00:00:00.000Z-0000-x',
    stamps: {},
    ...over,
  };
}

const done = (when: string, over: Partial<Commitment> = {}) =>
  promise({ status: 'done', closedAt: at(when).epochMilliseconds, ...over });
const later = at('2026-12-20T10:00[Europe/Berlin]');

describe('what became of a promise', () => {
  it.each([
    ['kept', done('2026-11-20T10:00[Europe/Berlin]')],
    ['kept', done('2026-12-01T23:59[Europe/Berlin]')],
    ['late', done('2026-12-02T00:00[Europe/Berlin]')],
    ['kept', done('2026-12-01T15:00:59[Europe/Berlin]', { due: '2026-12-01T15:00' })],
    ['late', done('2026-12-01T15:01[Europe/Berlin]', { due: '2026-12-01T15:00' })],
    ['late', done('2026-12-05T10:00[Europe/Berlin]', { due: '2026-12-10', promisedFor: '2026-12-01' })],
    ['broken', promise({ status: 'broken', closedAt: 0 })],
    ['released', promise({ status: 'dismissed', closedAt: 0 })],
    ['overdue', promise({})],
    ['overdue', promise({ status: 'asleep' })],
    ['overdue', promise({ due: '2027-01-10', promisedFor: '2026-12-01' })],
    ['open', promise({ due: '2026-12-20' })],
    ['open', promise({ status: 'asleep', due: '2026-12-21' })],
  ] satisfies [Outcome, Commitment][])('is %s', (expected, commitment) => {
    expect(outcome(commitment, later)).toBe(expected);
  });

  // The same moment: 1 December in New York, 2 December in Kathmandu.
  it('goes by the rep’s days', () => {
    const commitment = done('2026-12-01T20:00[America/New_York]');
    expect(outcome(commitment, later.withTimeZone('America/New_York'))).toBe('kept');
    expect(outcome(commitment, later.withTimeZone('Asia/Kathmandu'))).toBe('late');
  });

  it('does not change with time once it is closed, and opens to overdue only', () => {
    const closings = fc.constantFrom('done', 'answered', 'dismissed', 'broken', 'open', 'asleep');
    fc.assert(
      fc.property(anyMoment, closings, anyMoment, fc.nat(900), fc.boolean(), (dueAt, status, when, days, timed) => {
        const due = timed ? dueAtMinute(dueAt.toPlainDateTime()) : dueOn(dueAt.toPlainDate());
        const isOpen = status === 'open' || status === 'asleep';
        const commitment = promise({ due, status, closedAt: isOpen ? null : when.epochMilliseconds });
        const [now, then] = [outcome(commitment, when), outcome(commitment, when.add({ days }))];
        if (isOpen) expect([now, then]).not.toEqual(['overdue', 'open']);
        else expect(then).toBe(now);
        expect(isOpen).toBe(now === 'open' || now === 'overdue');
        // Done now: kept where it is not overdue yet.
        const doneNow = outcome(promise({ due, status: 'done', closedAt: when.epochMilliseconds }), when);
        expect(doneNow).toBe(outcome(promise({ due }), when) === 'overdue' ? 'late' : 'kept');
      }),
    );
  });
});

describe('putting off a promise', () => {
  it('keeps what it was promised for, however often', () => {
    const once = putOff(promise({}), '2026-12-05');
    expect(once).toEqual({ due: '2026-12-05', promisedFor: '2026-12-01' });
    expect(putOff(once, '2026-12-24')).toEqual({ due: '2026-12-24', promisedFor: '2026-12-01' });
    expect(promisedFor(promise({}))).toBe('2026-12-01');
  });
});

describe('the on-time rate', () => {
  const all = [
    done('2026-11-20T10:00[Europe/Berlin]'),
    done('2026-11-25T10:00[Europe/Berlin]'),
    done('2026-12-02T10:00[Europe/Berlin]'),
    promise({ status: 'broken', closedAt: 0 }),
    promise({}),
    promise({ due: '2027-01-01' }),
    promise({ status: 'dismissed', closedAt: 0 }),
    done('2026-11-20T10:00[Europe/Berlin]', { by: 'them' }),
  ];

  it('counts each side’s own promises that are decided', () => {
    expect(onTimeRate(all, 'me', later)).toEqual({ kept: 2, late: 1, broken: 1, overdue: 1, rate: 0.4 });
    expect(onTimeRate(all, 'them', later)).toEqual({ kept: 1, late: 0, broken: 0, overdue: 0, rate: 1 });
  });

  it('is unknown before anything is decided', () => {
    expect(onTimeRate([], 'me', later).rate).toBeNull();
    expect(onTimeRate([promise({ due: '2027-01-01' })], 'me', later).rate).toBeNull();
  });

  it('lies between 0 and 1, and is not bettered by leaving a promise open', () => {
    const anyPromise = fc
      .tuple(anyMoment, fc.constantFrom('done', 'broken', 'dismissed', 'open' as const), anyMoment)
      .map(([due, status, closed]) =>
        promise({
          due: dueOn(due.toPlainDate()),
          status,
          closedAt: status === 'open' ? null : closed.epochMilliseconds,
        }),
      );
    fc.assert(
      fc.property(fc.array(anyPromise, { maxLength: 20 }), anyMoment, (promises, now) => {
        const { kept, late, broken, overdue, rate } = onTimeRate(promises, 'me', now);
        expect(rate === null).toBe(kept + late + broken + overdue === 0);
        if (rate === null) return;
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
        const closedNow = promises.map((each) =>
          each.status === 'open' ? { ...each, status: 'done' as const, closedAt: now.epochMilliseconds } : each,
        );
        expect(onTimeRate(closedNow, 'me', now).rate ?? 0).toBeGreaterThanOrEqual(rate);
      }),
    );
  });
});
