import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  announceableFrom,
  hoursFrom,
  isWorkingDay,
  mayAnnounceAt,
  usualHours,
  type WorkingHours,
  workingDayFrom,
} from '../../src/domain/working-time';

const day = (text: string) => Temporal.PlainDate.from(text);
const minute = (text: string) => Temporal.PlainDateTime.from(text);
const time = (minutes: number) => Temporal.PlainTime.from('00:00').add({ minutes });

const days = fc.integer({ min: 0, max: 8000 }).map((ahead) => day('2020-01-01').add({ days: ahead }));
const minutesOfDay = fc.integer({ min: 0, max: 24 * 60 - 1 });
const moments = fc.tuple(days, minutesOfDay).map(([on, at]) => on.toPlainDateTime(time(at)));
const stretches = fc.uniqueArray(minutesOfDay, { minLength: 2, maxLength: 2 }).map((ends) => {
  const [from = 0, to = 0] = ends.sort((one, other) => one - other);
  return { from: time(from), to: time(to) };
});
const anyHours: fc.Arbitrary<WorkingHours> = fc
  .record({
    workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })).map((weekdays) => new Set(weekdays)),
    dayStart: fc.constant(time(0)),
    dayEnd: fc.constant(time(0)),
    quiet: fc.array(stretches, { maxLength: 6 }),
    holidays: fc.array(days, { maxLength: 40 }).map((free) => new Set(free.map(String))),
  })
  .chain((hours) => stretches.map(({ from, to }) => ({ ...hours, dayStart: from, dayEnd: to })));
const workingHours = anyHours.filter(({ workdays }) => workdays.size > 0);
const neverWorks: WorkingHours = { ...usualHours, workdays: new Set() };

describe('the hours that were set', () => {
  it('are the usual ones where none were', () => {
    expect(hoursFrom(null)).toBe(usualHours);
  });

  it('are read from the record', () => {
    const hours = hoursFrom({
      workdays: [1, 2],
      dayStart: '08:30',
      dayEnd: '16:00',
      quiet: [{ from: '12:00', to: '13:00' }],
      holidays: ['2026-12-25'],
    });
    expect(mayAnnounceAt(minute('2026-11-24T08:30'), hours)).toBe(true);
    expect(mayAnnounceAt(minute('2026-11-24T08:29'), hours)).toBe(false);
    expect(mayAnnounceAt(minute('2026-11-24T12:00'), hours)).toBe(false);
    expect(mayAnnounceAt(minute('2026-11-24T13:00'), hours)).toBe(true);
    expect(mayAnnounceAt(minute('2026-11-24T16:00'), hours)).toBe(false);
    expect(mayAnnounceAt(minute('2026-11-25T10:00'), hours)).toBe(false);
    expect(isWorkingDay(day('2026-12-25'), hours)).toBe(false);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 3, '2026-11-25'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-20', -1, '2026-11-19'],
    ['2026-11-22', -1, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i are %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count, usualHours).toString()).toBe(to);
  });

  it('begin with that day or the next one', () => {
    expect(workingDayFrom(day('2026-11-20'), usualHours).toString()).toBe('2026-11-20');
    expect(workingDayFrom(day('2026-11-21'), usualHours).toString()).toBe('2026-11-23');
    const hours = { ...usualHours, holidays: new Set(['2026-11-23']) };
    expect(workingDayFrom(day('2026-11-21'), hours).toString()).toBe('2026-11-24');
  });

  it('are as many as were counted, and each is one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), workingHours, (from, count, hours) => {
        const to = addWorkingDays(from, count, hours);
        let worked = 0;
        for (let at = from.add({ days: 1 }); Temporal.PlainDate.compare(at, to) <= 0; at = at.add({ days: 1 })) {
          if (isWorkingDay(at, hours)) worked += 1;
        }
        expect(worked).toBe(count);
        expect(isWorkingDay(to, hours)).toBe(true);
      }),
    );
  });

  it('counted forth and back lead from a working day to itself', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 40 }), workingHours, (from, count, hours) => {
        const start = workingDayFrom(from, hours);
        const there = addWorkingDays(start, count, hours);
        expect(addWorkingDays(there, -count, hours).toString()).toBe(start.toString());
      }),
    );
  });

  it('grow with the count and with the day', () => {
    const count = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(days, count, anyHours, (from, most, hours) => {
        const to = addWorkingDays(from, most, hours);
        expect(Temporal.PlainDate.compare(to, addWorkingDays(from, most + 1, hours))).toBe(-1);
        const later = addWorkingDays(from.add({ days: 1 }), most, hours);
        expect(Temporal.PlainDate.compare(to, later)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('are all days for whoever never works', () => {
    expect(addWorkingDays(day('2026-11-20'), 3, neverWorks).toString()).toBe('2026-11-23');
    expect(addWorkingDays(day('2026-11-20'), -3, neverWorks).toString()).toBe('2026-11-17');
    expect(workingDayFrom(day('2026-11-20'), neverWorks).toString()).toBe('2026-11-20');
  });
});

describe('when something may be announced', () => {
  it.each([
    ['2026-11-20T10:00', '2026-11-20T10:00'],
    ['2026-11-20T08:59', '2026-11-20T09:00'],
    ['2026-11-20T18:00', '2026-11-23T09:00'],
    ['2026-11-21T12:00', '2026-11-23T09:00'],
    ['2026-11-19T23:59', '2026-11-20T09:00'],
  ])('from %s it is %s', (from, to) => {
    expect(announceableFrom(minute(from), usualHours).toString({ smallestUnit: 'minute' })).toBe(to);
  });

  it('comes after a pause, and after pauses that overlap', () => {
    const quiet = [
      { from: time(12 * 60), to: time(13 * 60) },
      { from: time(12 * 60 + 30), to: time(14 * 60) },
      { from: time(17 * 60), to: time(18 * 60) },
    ];
    const hours = { ...usualHours, quiet };
    expect(announceableFrom(minute('2026-11-20T12:10'), hours).toString()).toBe('2026-11-20T14:00:00');
    expect(announceableFrom(minute('2026-11-20T17:00'), hours).toString()).toBe('2026-11-23T09:00:00');
  });

  it('is the moment itself for whoever never works', () => {
    expect(announceableFrom(minute('2026-11-20T20:00'), neverWorks).toString()).toBe('2026-11-20T20:00:00');
    const allQuiet = { ...usualHours, quiet: [{ from: time(0), to: time(24 * 60 - 1) }] };
    expect(announceableFrom(minute('2026-11-20T20:00'), allQuiet).toString()).toBe('2026-11-20T20:00:00');
  });

  it('is allowed, or never is; not earlier; the same when asked again', () => {
    fc.assert(
      fc.property(moments, anyHours, (moment, hours) => {
        const from = announceableFrom(moment, hours);
        expect(Temporal.PlainDateTime.compare(from, moment)).toBeGreaterThanOrEqual(0);
        expect(announceableFrom(from, hours).toString()).toBe(from.toString());
        if (mayAnnounceAt(from, hours)) return;
        expect(from.toString()).toBe(moment.toString());
        // Working days are alike, and the first minute of one that is allowed is its start or the end of a pause.
        const working = workingDayFrom(day('2050-01-01'), hours);
        const firsts = [hours.dayStart, ...hours.quiet.map(({ to }) => to)].map((at) => working.toPlainDateTime(at));
        expect(firsts.filter((at) => mayAnnounceAt(at, hours))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the first that is allowed', () => {
    fc.assert(
      fc.property(moments, workingHours, fc.nat({ max: 20_000 }), (moment, hours, minutes) => {
        const from = announceableFrom(moment, hours);
        const between = moment.add({ minutes });
        if (Temporal.PlainDateTime.compare(between, from) < 0) expect(mayAnnounceAt(between, hours)).toBe(false);
      }),
    );
  });
});
