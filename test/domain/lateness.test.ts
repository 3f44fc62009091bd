import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAtMinute, dueOn, isDue, isOverdue } from '../../src/domain/due';
import type { Commitment, Planned, Wait } from '../../src/domain/follow-up';
import { daysPast, daysSince, followUpLateness, standingLateness, wallClock } from '../../src/domain/lateness';
import type { Day } from '../../src/domain/working-time';
import { anyMoment, zones } from './any-moment';

const at = (text: string) => Temporal.ZonedDateTime.from(text);
const ms = (text: string) => at(text).epochMilliseconds;
const now = wallClock(at('2026-11-21T12:00[Europe/Berlin]'));

const base = {
  id: 'f',
  subjectIds: ['dana'],
  originContactId: 'dana',
  what: '',
  due: '2026-11-21' as const,
  status: 'open' as const,
  closedAt: null,
  madeAt: ms('2026-11-11T15:00[Europe/Berlin]'),
  updatedAt: '2026-11-01T00:00:00.000Z-0000-x' as const,
  stamps: {},
};
const planned = (over: Partial<Planned> = {}): Planned => ({ ...base, kind: 'planned', ...over });

describe('how late something is', () => {
  it.each([
    ['2026-11-20', 1],
    ['2026-11-21', 0],
    ['2026-11-22', -1],
    ['2026-11-21T06:00', 0.25],
    ['2026-11-21T18:00', -0.25],
    ['2025-11-21', 365],
  ] as const)('%s is past by %s days', (due, days) => {
    expect(daysPast(due, now)).toBe(days);
  });

  it('agrees with what is due and what is overdue', () => {
    fc.assert(
      fc.property(
        anyMoment,
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -90, max: 90 }),
        (moment, days, minutes) => {
          const then = moment.toPlainDateTime().add({ days }).add({ minutes });
          for (const due of [dueOn(then.toPlainDate()), dueAtMinute(then)]) {
            const past = daysPast(due, wallClock(moment));
            expect(past >= 0).toBe(isDue(due, moment));
            expect(past > 0).toBe(isOverdue(due, moment));
          }
        },
      ),
    );
  });

  it('is measured by what it was to take', () => {
    expect(followUpLateness(planned(), now)).toBe(0);
    expect(followUpLateness(planned({ due: '2026-11-16' }), now)).toBe(1);
    expect(followUpLateness(planned({ due: '2026-12-01' }), now)).toBe(-0.5);
    expect(followUpLateness(planned({ due: '2026-11-16T15:00' }), now)).toBeCloseTo(4.875 / 5);
  });

  it('is measured by a day at least', () => {
    expect(followUpLateness(planned({ due: '2026-11-11' }), now)).toBe(10);
    const half = { due: '2026-11-21T10:00', madeAt: ms('2026-11-21T09:30[Europe/Berlin]') } as const;
    expect(followUpLateness(planned(half), now)).toBeCloseTo(2 / 24);
  });

  it('of a wait counts from my message, of a promise by what it was promised for', () => {
    const wait: Wait = {
      ...base,
      kind: 'wait',
      due: '2026-11-16',
      since: { at: ms('2026-11-06T15:00[Europe/Berlin]'), precision: 'ms' },
      conversationId: null,
      perhapsAnsweredBy: null,
      notAnsweredBy: [],
    };
    expect(followUpLateness(wait, now)).toBe(0.5);
    const promise: Commitment = { ...base, kind: 'commitment', by: 'me', quote: null, conversationId: null };
    expect(followUpLateness({ ...promise, promisedFor: '2026-11-16' }, now)).toBe(1);
    expect(followUpLateness(promise, now)).toBe(0);
  });

  it('of a cadence goes by its interval, of an important date by its lead time', () => {
    const cadence = { kind: 'cadence', id: 'cadence:dana', contactId: 'dana', latest: '2026-12-31' } as const;
    expect(standingLateness({ ...cadence, from: '2026-11-01', due: '2026-11-11' }, now)).toBe(1);
    const date = { kind: 'date', id: 'date:dana/b', contactId: 'dana', dateId: 'b' } as const;
    expect(standingLateness({ ...date, on: '2026-11-21', due: '2026-11-14' }, now)).toBe(1);
    expect(standingLateness({ ...date, on: '2026-11-21', due: '2026-11-21' }, now)).toBe(0);
    expect(standingLateness({ ...date, on: '2026-11-10', due: '2026-11-18' }, now)).toBe(3);
  });

  it.each(zones)('goes by the days of %s', (zone) => {
    const there = at(`2026-11-21T00:05[${zone}]`);
    expect(daysPast('2026-11-20', wallClock(there))).toBe(1);
    expect(daysSince(there.subtract({ minutes: 10 }).epochMilliseconds, wallClock(there))).toBe(1);
    expect(daysSince(there.subtract({ minutes: 4 }).epochMilliseconds, wallClock(there))).toBe(0);
    const made = { madeAt: ms(`2026-11-10T23:55[${zone}]`), due: '2026-11-15' } as const;
    expect(followUpLateness(planned(made), wallClock(there))).toBe(6 / 5);
  });

  it('is a number that never falls while time passes, and 0 when a day or a minute comes', () => {
    fc.assert(
      fc.property(
        anyMoment,
        anyMoment,
        fc.nat(5000),
        fc.nat(20 * 60),
        fc.boolean(),
        (made, moment, days, minutes, timed) => {
          const dueAt = made.add({ days, minutes }).toPlainDateTime();
          const due = timed ? dueAtMinute(dueAt) : dueOn(dueAt.toPlainDate());
          const item = planned({ madeAt: made.epochMilliseconds, due });
          const late = followUpLateness(item, wallClock(moment.withTimeZone(made.timeZoneId)));
          expect(Number.isFinite(late)).toBe(true);
          expect(followUpLateness(item, wallClock(dueAt.toZonedDateTime(made.timeZoneId)))).toBeCloseTo(0, 1);
          const later = moment.withTimeZone(made.timeZoneId).add({ days: 1 });
          expect(followUpLateness(item, wallClock(later))).toBeGreaterThan(late);
        },
      ),
    );
  });

  it('of what stands is a number too', () => {
    fc.assert(
      fc.property(anyMoment, fc.nat(400), fc.integer({ min: -400, max: 400 }), (moment, ideal, ahead) => {
        const from = moment.toPlainDate();
        const day = (days: number) => from.add({ days }).toString() as Day; // ISO 8601 is the form of Day
        const cadence = {
          kind: 'cadence',
          id: 'c',
          contactId: 'd',
          from: day(0),
          due: day(ideal),
          latest: day(ideal),
        } as const;
        expect(Number.isFinite(standingLateness(cadence, wallClock(moment)))).toBe(true);
        const late = standingLateness(
          { kind: 'date', id: 'd', contactId: 'd', dateId: 'b', on: day(ahead), due: day(0) },
          wallClock(moment),
        );
        expect(late).toBe(0);
      }),
    );
  });
});
