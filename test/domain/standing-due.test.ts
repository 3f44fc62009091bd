import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/domain/cadence';
import { dueOn } from '../../src/domain/due';
import {
  type ImportantDate,
  nextOccurrence,
  occurrenceIn,
  parseYearlyDay,
  toldDate,
} from '../../src/domain/important-date';
import {
  type CadenceDue,
  type DateDue,
  daysDateStaysDue,
  isOutlived,
  type StandingContact,
  standingDuesOf,
} from '../../src/domain/standing-due';
import type { Day } from '../../src/domain/working-time';
import { anyDay, anyMoment, zones } from './any-moment';

const at = (text: string) => Temporal.ZonedDateTime.from(text);
const ms = (text: string) => at(text).epochMilliseconds;
const dayText = (day: Temporal.PlainDate) => day.toString() as Day; // ISO 8601 is the form of Day

const contact: StandingContact = {
  id: 'dana',
  keptAt: ms('2026-01-10T12:00[Europe/Berlin]'),
  relationship: 'customer',
  tags: [],
};
const threeWeeks = { ideal: 21, latest: 30 };
const now = at('2026-11-21T10:00[Europe/Berlin]');

function cadenceDue(
  over: Partial<StandingContact>,
  touchedAt: number | null,
  when = now,
  cadence: Cadence = threeWeeks,
): CadenceDue | undefined {
  return standingDuesOf({ ...contact, cadence, ...over }, null, touchedAt, when).find((due) => due.kind === 'cadence');
}

describe('the due of a cadence', () => {
  it('counts from the last touchpoint, in the rep’s days', () => {
    expect(cadenceDue({}, ms('2026-11-10T23:30[Europe/Berlin]'))).toEqual({
      kind: 'cadence',
      id: 'cadence:dana',
      contactId: 'dana',
      from: '2026-11-10',
      due: '2026-12-01',
      latest: '2026-12-10',
    });
  });

  it('counts from when the contact was kept, where there is no touchpoint yet', () => {
    expect(cadenceDue({}, null)).toMatchObject({ from: '2026-01-10', due: '2026-01-31' });
  });

  it('counts from an old touchpoint although the contact was kept later', () => {
    expect(cadenceDue({}, ms('2025-01-01T12:00[Europe/Berlin]'))).toMatchObject({ from: '2025-01-01' });
  });

  it('counts from when it was skipped, where no touchpoint is later', () => {
    const skipped = { cadenceFrom: ms('2026-11-20T12:00[Europe/Berlin]') };
    expect(cadenceDue(skipped, ms('2026-11-10T12:00[Europe/Berlin]'))).toMatchObject({ from: '2026-11-20' });
    expect(cadenceDue(skipped, ms('2026-11-21T08:00[Europe/Berlin]'))).toMatchObject({ from: '2026-11-21' });
    expect(cadenceDue({ cadenceFrom: null }, ms('2026-11-10T12:00[Europe/Berlin]'))).toMatchObject({
      from: '2026-11-10',
    });
  });

  it('is not before the end of a pause, and neither is red', () => {
    const touched = ms('2026-11-10T12:00[Europe/Berlin]');
    expect(cadenceDue({ cadencePausedUntil: '2026-12-05' }, touched)).toMatchObject({
      from: '2026-11-10',
      due: '2026-12-05',
      latest: '2026-12-10',
    });
    expect(cadenceDue({ cadencePausedUntil: '2027-02-01' }, touched)).toMatchObject({
      due: '2027-02-01',
      latest: '2027-02-01',
    });
    expect(cadenceDue({ cadencePausedUntil: '2026-11-15' }, touched)).toMatchObject({ due: '2026-12-01' });
    expect(cadenceDue({ cadencePausedUntil: null }, touched)).toMatchObject({ due: '2026-12-01' });
  });

  it('is not silenced by a touchpoint ahead of the clock', () => {
    expect(cadenceDue({}, 8.64e15)).toMatchObject({ from: '2026-11-21', due: '2026-12-12' });
  });

  it('is none where the contact has no cadence', () => {
    expect(standingDuesOf(contact, null, null, now)).toEqual([]);
    expect(standingDuesOf({ ...contact, cadence: null }, { byTag: {}, byRelationship: {} }, null, now)).toEqual([]);
  });

  it('is inherited', () => {
    const rules = { byTag: {}, byRelationship: { customer: { ideal: 10, latest: 20 } } };
    expect(standingDuesOf(contact, rules, ms('2026-11-10T12:00[Europe/Berlin]'), now)).toMatchObject([
      { due: '2026-11-20', latest: '2026-11-30' },
    ]);
  });

  // Lord Howe set its clocks on by half an hour at 2:00 on 4 October 2026; New York back an hour on 1 November.
  it.each([
    ['Australia/Lord_Howe', '2026-10-03T23:59', '2026-10-03', '2026-10-24'],
    ['Australia/Lord_Howe', '2026-10-04T00:00', '2026-10-04', '2026-10-25'],
    ['America/New_York', '2026-10-31T23:59', '2026-10-31', '2026-11-21'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01', '2026-11-22'],
    ['Asia/Kathmandu', '2026-11-01T00:10', '2026-11-01', '2026-11-22'],
    ['Pacific/Apia', '2026-11-01T00:10', '2026-11-01', '2026-11-22'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25', '2026-11-15'],
  ])('in %s, touched at %s, counts whole days from %s: %s', (zone, touched, from, due) => {
    const when = now.withTimeZone(zone);
    expect(cadenceDue({}, ms(`${touched}[${zone}]`), when)).toMatchObject({ from, due });
  });

  // Apia had no 30 December 2011: days of the calendar are counted, not those that were lived.
  it('counts across a day that a zone left out', () => {
    const when = at('2012-02-01T12:00[Pacific/Apia]');
    expect(cadenceDue({}, ms('2011-12-29T12:00[Pacific/Apia]'), when, { ideal: 2, latest: 3 })).toMatchObject({
      from: '2011-12-29',
      due: '2011-12-31',
      latest: '2012-01-01',
    });
  });

  it('restarts with every touch, never early, never before a pause ends, red never before amber', () => {
    const days = fc.integer({ min: -800, max: 800 });
    fc.assert(
      fc.property(
        anyMoment,
        fc.option(days),
        fc.option(days),
        fc.option(days),
        fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(400)),
        (when, touched, skipped, pause, [ideal, more]) => {
          const moment = (ago: number | null) => (ago === null ? null : when.subtract({ days: ago }).epochMilliseconds);
          const pausedUntil = pause === null ? null : dayText(when.toPlainDate().add({ days: pause }));
          const cadence = { ideal, latest: ideal + more };
          const of = (touchedAt: number | null) =>
            cadenceDue(
              { keptAt: 0, cadenceFrom: moment(skipped), cadencePausedUntil: pausedUntil },
              touchedAt,
              when,
              cadence,
            );
          const due = of(moment(touched));
          if (!due) throw new Error('there is a cadence, so there is a due');
          const dueDay = Temporal.PlainDate.from(due.due);
          const from = Temporal.PlainDate.from(due.from);
          expect(from.until(dueDay, { largestUnit: 'days' }).days).toBeGreaterThanOrEqual(ideal);
          expect(due.due <= due.latest).toBe(true);
          expect(due.from <= dueOn(when.toPlainDate())).toBe(true);
          if (pausedUntil !== null) expect(due.due >= pausedUntil).toBe(true);
          if (pausedUntil === null || pausedUntil <= dueOn(from.add({ days: ideal }))) {
            expect(due.due).toBe(dueOn(from.add({ days: ideal })));
          }
          // Touched now: counted from today, whatever was before.
          expect(of(when.epochMilliseconds)?.from).toBe(dueOn(when.toPlainDate()));
          // A later touch never makes it due earlier.
          const later = of(Math.max(moment(touched) ?? 0, when.subtract({ days: 3 }).epochMilliseconds));
          expect(later && later.due >= due.due).toBe(true);
          expect(isOutlived(due, when.toPlainDate().add({ years: 3 }))).toBe(false);
        },
      ),
    );
  });
});

const birthday: ImportantDate = {
  id: 'b',
  kind: 'birthday',
  label: '',
  day: '1990-05-01',
  leadDays: 7,
  handledYear: 2025,
  snoozedUntil: null,
};

function dateDue(over: Partial<ImportantDate>, today: string | Temporal.PlainDate, zone = 'Europe/Berlin'): DateDue {
  const moment = Temporal.PlainDate.from(today).toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
  const due = standingDuesOf({ ...contact, importantDates: [{ ...birthday, ...over }] }, null, null, moment)[0];
  if (due?.kind !== 'date') throw new Error('an important date has a due');
  return due;
}

describe('the due of an important date', () => {
  it('is its lead time before the coming occurrence', () => {
    expect(dateDue({}, '2026-01-01')).toEqual({
      kind: 'date',
      id: 'date:dana/b',
      contactId: 'dana',
      dateId: 'b',
      on: '2026-05-01',
      due: '2026-04-24',
    });
  });

  it('is the next year’s once this one is handled, before its day too', () => {
    expect(dateDue({ handledYear: 2026 }, '2026-04-25')).toMatchObject({ on: '2027-05-01', due: '2027-04-24' });
    expect(dateDue({ handledYear: 2026 }, '2026-05-02')).toMatchObject({ on: '2027-05-01' });
  });

  it('stays for thirty days when nobody handled it, then gives way to the next', () => {
    expect(dateDue({}, '2026-05-31')).toMatchObject({ on: '2026-05-01' });
    expect(dateDue({}, '2026-06-01')).toMatchObject({ on: '2027-05-01' });
    expect(isOutlived(dateDue({}, '2026-05-01'), Temporal.PlainDate.from('2026-05-31'))).toBe(false);
    expect(isOutlived(dateDue({}, '2026-05-01'), Temporal.PlainDate.from('2026-06-01'))).toBe(true);
  });

  it('comes once where it was not looked after for years', () => {
    expect(dateDue({ handledYear: 2019 }, '2026-11-21')).toMatchObject({ on: '2027-05-01' });
    expect(dateDue({ handledYear: null }, '2026-05-10')).toMatchObject({ on: '2026-05-01' });
  });

  it('told inside its lead time, is due at once; passed this year, it comes next year', () => {
    const told = (day: string, today: string) =>
      dateDue(toldDate({ ...birthday, day }, null, Temporal.PlainDate.from(today)), today);
    expect(told('--05-01', '2026-04-29')).toMatchObject({ on: '2026-05-01', due: '2026-04-24' });
    expect(told('--05-01', '2026-05-02')).toMatchObject({ on: '2027-05-01', due: '2027-04-24' });
  });

  it('reaches over the turn of the year', () => {
    expect(dateDue({ day: '--01-03', leadDays: 14 }, '2026-12-25')).toMatchObject({
      on: '2027-01-03',
      due: '2026-12-20',
    });
    expect(dateDue({ day: '--01-03', leadDays: 14, handledYear: 2027 }, '2026-12-25')).toMatchObject({
      on: '2028-01-03',
    });
  });

  it('of 29 February falls on the 28th where there is none', () => {
    expect(dateDue({ day: '1992-02-29', leadDays: 1 }, '2026-01-01')).toMatchObject({
      on: '2026-02-28',
      due: '2026-02-27',
    });
    expect(dateDue({ day: '--02-29', leadDays: 1, handledYear: 2027 }, '2028-01-01')).toMatchObject({
      on: '2028-02-29',
      due: '2028-02-28',
    });
  });

  it('waits for its first time where that is to come', () => {
    expect(dateDue({ kind: 'renewal', day: '2028-03-01', leadDays: 60 }, '2026-11-21')).toMatchObject({
      on: '2028-03-01',
      due: '2028-01-01',
    });
  });

  it('put off, is due when it was put off to', () => {
    expect(dateDue({ snoozedUntil: '2026-04-29T15:00' }, '2026-04-25')).toMatchObject({
      on: '2026-05-01',
      due: '2026-04-29T15:00',
    });
    // Beyond its day, and so long that it would have been let pass by then.
    expect(dateDue({ snoozedUntil: '2026-08-01' }, '2026-07-15')).toMatchObject({
      on: '2026-05-01',
      due: '2026-08-01',
    });
    expect(dateDue({ snoozedUntil: '2026-08-01' }, '2026-09-01')).toMatchObject({
      on: '2027-05-01',
      due: '2027-04-24',
    });
    // Before its time it changes nothing, nor does last year's.
    expect(dateDue({ snoozedUntil: '2026-03-01' }, '2026-02-01')).toMatchObject({ due: '2026-04-24' });
    expect(dateDue({ snoozedUntil: '2025-05-03' }, '2026-02-01')).toMatchObject({ due: '2026-04-24' });
    expect(dateDue({ snoozedUntil: '2027-04-23' }, '2026-04-25')).toMatchObject({
      on: '2026-05-01',
      due: '2027-04-23',
    });
    expect(dateDue({ snoozedUntil: '2027-04-24' }, '2026-04-25')).toMatchObject({
      on: '2027-05-01',
      due: '2027-04-24',
    });
    // Into the time of the next: that one tells of it.
    expect(dateDue({ snoozedUntil: '2027-04-28' }, '2026-04-25')).toMatchObject({
      on: '2027-05-01',
      due: '2027-04-28',
    });
  });

  it('is not lost to a year handled under a wrong clock', () => {
    expect(dateDue({ handledYear: 2040 }, '2026-01-01')).toMatchObject({ on: '2027-05-01' });
  });

  it('is none where its day is none', () => {
    expect(standingDuesOf({ ...contact, importantDates: [{ ...birthday, day: '--02-30' }] }, null, null, now)).toEqual(
      [],
    );
  });

  const anyDate = fc.record({
    day: fc.oneof(
      anyDay.map((day) => day.toString()),
      fc.constantFrom('--02-29', '--02-28', '--03-01', '--12-31', '--01-01', '1992-02-29'),
    ),
    leadDays: fc.nat(365),
    handledYear: fc.option(fc.integer({ min: 2015, max: 2040 })),
  });
  const anyPutOff = fc.option(fc.tuple(anyDay, fc.boolean()), { nil: null }).map(
    (putOff) => (putOff === null ? null : putOff[1] ? (`${putOff[0]}T15:00` as DateDue['due']) : dueOn(putOff[0])), // ISO 8601 is the form of Due
  );

  it('is of one of its days, not handled, at most thirty days past, and no earlier one would do', () => {
    fc.assert(
      fc.property(anyDate, anyDay, fc.constantFrom(...zones), (date, today, zone) => {
        const { on, due } = dateDue(date, today, zone);
        const onDay = Temporal.PlainDate.from(on);
        const yearly = parseYearlyDay(date.day);
        if (!yearly) throw new Error('a day of the calendar');
        expect(occurrenceIn(yearly, onDay.year).equals(onDay)).toBe(true);
        expect(due).toBe(dueOn(onDay.subtract({ days: date.leadDays })));
        const past = onDay.until(today, { largestUnit: 'days' }).days;
        expect(past).toBeLessThanOrEqual(daysDateStaysDue);
        const isHandled = (year: number) => date.handledYear !== null && year <= date.handledYear;
        // A handled year may lie ahead of the clock by one occurrence at most.
        if (isHandled(onDay.year)) expect(past).toBeLessThan(0);
        const before = occurrenceIn(yearly, onDay.year - 1);
        const exists = yearly.year === null || before.year >= yearly.year;
        const passed = before.until(today, { largestUnit: 'days' }).days > daysDateStaysDue;
        expect(!exists || passed || isHandled(before.year)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('handled, is another one', () => {
    fc.assert(
      fc.property(anyDate, anyPutOff, anyDay, (date, snoozedUntil, today) => {
        const due = dateDue({ ...date, snoozedUntil }, today);
        const next = dateDue({ ...date, handledYear: Number(due.on.slice(0, 4)), snoozedUntil: null }, today);
        const yearly = parseYearlyDay(date.day);
        if (!yearly) throw new Error('a day of the calendar');
        if (due.on <= dueOn(nextOccurrence(yearly, today))) expect(next.on > due.on).toBe(true);
        // The one after the next cannot be handled yet, and is not due either.
        else expect(due.due > dueOn(today)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is outlived just when reckoning anew gives another one, and moves on only', () => {
    fc.assert(
      fc.property(anyDate, anyPutOff, anyDay, fc.nat(900), (date, snoozedUntil, today, days) => {
        const due = dateDue({ ...date, snoozedUntil }, today);
        const later = today.add({ days });
        const anew = dateDue({ ...date, snoozedUntil }, later);
        expect(anew.on >= due.on).toBe(true);
        if (date.handledYear === null || date.handledYear <= today.year - 1) {
          expect(isOutlived(due, later)).toBe(anew.on !== due.on);
        }
        expect(isOutlived(anew, later)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('put off, does not speak up before then', () => {
    fc.assert(
      fc.property(anyDate, anyPutOff, anyDay, (date, snoozedUntil, today) => {
        const due = dateDue({ ...date, snoozedUntil }, today);
        const isAhead = snoozedUntil !== null && snoozedUntil > dueOn(today);
        if (isAhead && due.due <= dueOn(today)) throw new Error(`${due.due} came before ${snoozedUntil}`);
      }),
      { numRuns: 500 },
    );
  });
});
