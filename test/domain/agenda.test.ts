import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agenda, agenda, type DueItem, groupOf, type LastAnnounced } from '../../src/domain/agenda';
import { type Due, dueAtMinute, dueOn, lastDueAt } from '../../src/domain/due';
import { mayAnnounceAt, usualHours, type WorkingHours } from '../../src/domain/working-time';
import { anyMoment } from './any-moment';

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`);
const item = (id: string, due: Due, over: Partial<DueItem> = {}): DueItem => ({ id, due, ...over });
const none = new Map<string, LastAnnounced>();

/** What is announced, with the number of the repetition. */
const told = ({ announce }: Agenda<DueItem>) => announce.map((each) => [each.item.id, each.repetition]);

const tell = (open: readonly DueItem[], now: Temporal.ZonedDateTime, last: ReadonlyMap<string, LastAnnounced> = none) =>
  told(agenda(open, last, now, usualHours));

describe('what is announced', () => {
  it('is a whole day when the working day starts, though it is due from midnight', () => {
    const open = [item('a', '2026-12-01')];
    expect(agenda(open, none, at('2026-12-01T00:00'), usualHours).due).toEqual(open);
    expect(tell(open, at('2026-12-01T00:00'))).toEqual([]);
    expect(tell(open, at('2026-12-01T09:00'))).toEqual([['a', 0]]);
  });

  it('is a minute at its minute, within working hours', () => {
    const open = [item('a', '2026-12-01T15:07')];
    expect(tell(open, at('2026-12-01T15:06:59'))).toEqual([]);
    expect(tell(open, at('2026-12-01T15:07'))).toEqual([['a', 0]]);
  });

  it('is nothing in the evening, at night, at the weekend, on a holiday or in a pause', () => {
    const hours: WorkingHours = {
      ...usualHours,
      quiet: [{ from: Temporal.PlainTime.from('12:00'), to: Temporal.PlainTime.from('13:00') }],
      holidays: new Set(['2026-12-25']),
    };
    const told = (moment: string) => agenda([item('a', '2026-12-01T08:00')], none, at(moment), hours).announce.length;
    const silent = ['2026-12-01T18:00', '2026-12-02T03:00', '2026-12-05T10:00', '2026-12-25T10:00', '2026-12-02T12:30'];
    expect(silent.map(told)).toEqual([0, 0, 0, 0, 0]);
    expect(['2026-12-01T09:00', '2026-12-24T17:59', '2026-12-02T13:00'].map(told)).toEqual([1, 1, 1]);
  });

  it('is what is pinned at its moment, whatever the hours', () => {
    expect(tell([item('a', '2026-12-05T23:15', { pinned: true })], at('2026-12-05T23:15'))).toEqual([['a', 0]]);
    const day = [item('a', '2026-12-05', { pinned: true })];
    expect(tell(day, at('2026-12-05T08:59'))).toEqual([]);
    expect(tell(day, at('2026-12-05T09:00'))).toEqual([['a', 0]]);
  });

  it('is nothing twice for one due, and a snoozed one anew', () => {
    const now = at('2026-12-01T10:00');
    const last = new Map([['a', { due: '2026-12-01' as const }]]);
    expect(tell([item('a', '2026-12-01')], now, last)).toEqual([]);
    expect(tell([item('a', '2026-12-01T09:30')], now, last)).toEqual([['a', 0]]);
  });

  it('is what came due while nobody looked, oldest first', () => {
    const open = [item('b', '2026-11-30T18:00'), item('a', '2026-11-20')];
    expect(tell(open, at('2026-12-01T10:00'))).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
  });

  it('is everything for somebody who never works, from the start of the day', () => {
    const never = { ...usualHours, workdays: new Set<number>() };
    const open = [item('a', '2026-12-01')];
    expect(agenda(open, none, at('2026-12-01T08:00'), never).announce).toEqual([]);
    expect(agenda(open, none, at('2026-12-01T09:00'), never).announce).toHaveLength(1);
  });
});

describe('what is to be announced again', () => {
  const wait = item('w', '2026-12-03', { repeat: { everyWorkingDays: 3, atMost: 2 } });
  const upTo = (repetition: number) => new Map([['w', { due: wait.due, ...(repetition > 0 ? { repetition } : {}) }]]);

  it('comes that many working days apart, that many times', () => {
    expect(tell([wait], at('2026-12-03T09:00'))).toEqual([['w', 0]]);
    expect(tell([wait], at('2026-12-07T09:00'), upTo(0))).toEqual([]);
    expect(tell([wait], at('2026-12-08T09:00'), upTo(0))).toEqual([['w', 1]]);
    expect(tell([wait], at('2026-12-08T09:30'), upTo(1))).toEqual([]);
    expect(tell([wait], at('2026-12-11T09:00'), upTo(1))).toEqual([['w', 2]]);
    expect(tell([wait], at('2027-03-01T09:00'), upTo(2))).toEqual([]);
  });

  it('comes once after a sleep that passed several', () => {
    expect(tell([wait], at('2026-12-30T09:00'))).toEqual([['w', 2]]);
  });

  it('does not come again because holidays were added or the clock went back', () => {
    expect(tell([wait], at('2026-12-04T09:00'), upTo(2))).toEqual([]);
    const holidays = { ...usualHours, holidays: new Set(['2026-12-07', '2026-12-08']) };
    expect(agenda([wait], upTo(1), at('2026-12-09T09:00'), holidays).announce).toEqual([]);
  });

  it('is looked for when it comes', () => {
    const { lookAgainAt } = agenda([wait], upTo(0), at('2026-12-07T23:55'), usualHours);
    expect(lookAgainAt.toString()).toBe('2026-12-07T23:00:00Z');
  });
});

describe('when to look again', () => {
  it('is when the working day starts, when a minute comes, and after a quarter of an hour at the latest', () => {
    const again = (open: DueItem[], now: string) => agenda(open, none, at(now), usualHours).lookAgainAt.toString();
    expect(again([item('a', '2026-12-01')], '2026-12-01T08:50')).toBe('2026-12-01T08:00:00Z');
    expect(again([item('a', '2026-12-01T06:07')], '2026-12-01T06:00')).toBe('2026-12-01T05:07:00Z');
    expect(again([item('a', '2026-12-09')], '2026-12-01T10:00')).toBe('2026-12-01T09:15:00Z');
    expect(again([], '2026-12-01T10:00')).toBe('2026-12-01T09:15:00Z');
  });
});

const anyHours: fc.Arbitrary<WorkingHours> = fc
  .record({
    workdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    start: fc.integer({ min: 0, max: 11 }),
    length: fc.integer({ min: 4, max: 12 }),
    lunch: fc.boolean(),
  })
  .map(({ workdays, start, length, lunch }) => ({
    workdays: new Set(workdays),
    dayStart: new Temporal.PlainTime(start),
    dayEnd: new Temporal.PlainTime(start + length),
    quiet: lunch ? [{ from: new Temporal.PlainTime(start + 1), to: new Temporal.PlainTime(start + 2) }] : [],
    holidays: new Set<string>(),
  }));

/** Items due within two days around a moment; some pinned, some repeated. */
function anyItems(now: Temporal.ZonedDateTime): fc.Arbitrary<DueItem[]> {
  return fc
    .array(
      fc
        .record({
          minutes: fc.integer({ min: -3_000, max: 3_000 }),
          whole: fc.boolean(),
          pinned: fc.boolean(),
          repeat: fc.option(fc.record({ everyWorkingDays: fc.integer({ min: 1, max: 3 }), atMost: fc.nat(3) })),
        })
        .map(({ minutes, whole, pinned, repeat }) => {
          const then = now.add({ minutes }).toPlainDateTime();
          return {
            id: '',
            due: whole ? dueOn(then.toPlainDate()) : dueAtMinute(then),
            ...(pinned ? { pinned } : {}),
            ...(repeat ? { repeat } : {}),
          };
        }),
      { maxLength: 12 },
    )
    .map((items) => items.map((each, index) => ({ ...each, id: `f${index}` })));
}

const anyCase = fc
  .tuple(anyMoment, anyHours)
  .chain(([now, hours]) => fc.record({ now: fc.constant(now), hours: fc.constant(hours), open: anyItems(now) }));

/** What is known after an announcement. */
function recorded(last: ReadonlyMap<string, LastAnnounced>, { announce }: Agenda<DueItem>) {
  const news = announce.map(({ item: { id, due }, repetition }) => [id, { due, repetition }] as const);
  return new Map<string, LastAnnounced>([...last, ...news]);
}

describe('at any moment, in any zone, with any hours', () => {
  it('all that may be announced is, oldest first, and nothing outside the hours but what is pinned', () => {
    fc.assert(
      fc.property(anyCase, ({ now, hours, open }) => {
        const plan = agenda(open, none, now, hours);
        const due = open.filter((each) => each.due <= lastDueAt(now)).map(({ id }) => id);
        expect(plan.due.map(({ id }) => id).sort()).toEqual(due.sort());
        const announced = new Set(plan.announce.map((each) => each.item.id));
        const allowed = mayAnnounceAt(now.toPlainDateTime(), hours);
        for (const each of plan.due) {
          if (!each.pinned) expect(announced.has(each.id)).toBe(allowed);
          else if (each.due.includes('T')) expect(announced.has(each.id)).toBe(true);
        }
        const order = plan.announce.map((each) => `${each.item.due} ${each.item.id}`);
        expect(order.map((each) => each.split(' ')[0])).toEqual(order.map((each) => each.split(' ')[0]).sort());
      }),
    );
  });

  it('the next look is ahead, a quarter of an hour at most, and nothing comes before it', () => {
    fc.assert(
      fc.property(anyCase, ({ now, hours, open }) => {
        const plan = agenda(open, none, now, hours);
        const sleep = plan.lookAgainAt.epochMilliseconds - now.epochMilliseconds;
        expect(sleep).toBeGreaterThan(0);
        expect(sleep).toBeLessThanOrEqual(15 * 60_000);
        const then = plan.lookAgainAt.subtract({ milliseconds: 1 }).toZonedDateTimeISO(now.timeZoneId);
        // In the repeated hour of a clock change the text of a moment goes back.
        if (then.offset !== now.offset || then.epochMilliseconds <= now.epochMilliseconds) return;
        const next = agenda(open, recorded(none, plan), then, hours);
        expect(next.announce).toEqual([]);
        expect(next.due).toEqual(plan.due);
      }),
    );
  });

  it('each due and each repetition is announced at most once, in order, however the clock jumps', () => {
    const jumps = fc.array(fc.integer({ min: -4_000, max: 6_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyCase, jumps, ({ now, hours, open }, minutes) => {
        let last: ReadonlyMap<string, LastAnnounced> = none;
        let moment = now;
        const seen = new Map<string, number>();
        for (const jump of minutes) {
          const plan = agenda(open, last, moment, hours);
          for (const each of plan.announce) {
            expect(each.repetition).toBeGreaterThan(seen.get(each.item.id) ?? -1);
            expect(each.repetition).toBeLessThanOrEqual(each.item.repeat?.atMost ?? 0);
            seen.set(each.item.id, each.repetition);
          }
          last = recorded(last, plan);
          moment = moment.add({ minutes: jump });
        }
      }),
    );
  });

  it('what else is open changes nothing for an item', () => {
    fc.assert(
      fc.property(anyCase, ({ now, hours, open }) => {
        const together = told(agenda(open, none, now, hours));
        const oneByOne = open.flatMap((each) => told(agenda([each], none, now, hours)));
        expect(together.map(String).sort()).toEqual(oneByOne.map(String).sort());
        const looks = open.map((each) => agenda([each], none, now, hours).lookAgainAt.epochMilliseconds);
        const { lookAgainAt } = agenda(open, none, now, hours);
        if (looks.length > 0) expect(lookAgainAt.epochMilliseconds).toBe(Math.min(...looks));
      }),
    );
  });

  it('the order it came in is no matter', () => {
    const items = [item('c', '2026-01-02'), item('a', '2026-01-02'), item('b', '2026-01-01')];
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 3 }), (shuffled) => {
        const plan = agenda(shuffled, none, at('2026-12-01T10:00'), usualHours);
        expect(plan.due.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
      }),
    );
  });
});

it('groups under overdue, today and coming', () => {
  const now = at('2026-12-01T10:00');
  expect(groupOf('2026-11-30', now)).toBe('overdue');
  expect(groupOf('2026-12-01T09:59', now)).toBe('overdue');
  expect(groupOf('2026-12-01', now)).toBe('today');
  expect(groupOf('2026-12-01T15:00', now)).toBe('today');
  expect(groupOf('2026-12-02', now)).toBe('coming');
});
