import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countIn,
  isSoundLead,
  nextOccurrence,
  occurrenceIn,
  parseYearlyDay,
  toldDate,
  type YearlyDay,
} from '../../src/domain/important-date';
import { anyDay } from './any-moment';

const day = (text: string) => Temporal.PlainDate.from(text);

function read(text: string): YearlyDay {
  const yearly = parseYearlyDay(text);
  if (!yearly) throw new Error(`${text} is no day`);
  return yearly;
}

/** Any day that comes back, leap days among them, with its year or without. */
const anyYearlyDay = fc.oneof(
  anyDay.map((each) => each.toString()),
  anyDay.map((each) => `-${each.toString().slice(4)}`),
  fc.constantFrom('--02-29', '1992-02-29', '2024-02-29'),
);

describe('a day that comes back every year', () => {
  it.each([
    ['1992-02-29', { year: 1992, month: 2, day: 29 }],
    ['--02-29', { year: null, month: 2, day: 29 }],
    ['--12-31', { year: null, month: 12, day: 31 }],
    ['2026-11-21', { year: 2026, month: 11, day: 21 }],
  ])('is read from %s', (text, yearly) => {
    expect(parseYearlyDay(text)).toEqual(yearly);
  });

  it.each([
    '1990-02-29',
    '--02-30',
    '--13-01',
    '--00-10',
    '--04-31',
    '-02-29',
    '02-29',
    '1992-2-29',
    '1992-02-29T10:00',
    ' 1992-02-29',
    '',
    'birthday',
  ])('is not read from "%s"', (text) => {
    expect(parseYearlyDay(text)).toBeNull();
  });

  it.each([
    ['--02-29', '2026-02-01', '2026-02-28'],
    ['--02-29', '2026-03-01', '2027-02-28'],
    ['--02-29', '2027-03-01', '2028-02-29'],
    ['--02-29', '2028-02-29', '2028-02-29'],
    ['1992-02-29', '2100-01-01', '2100-02-28'],
    ['1990-05-01', '2026-05-01', '2026-05-01'],
    ['1990-05-01', '2026-05-02', '2027-05-01'],
    ['--12-31', '2026-12-31', '2026-12-31'],
    ['--01-01', '2026-12-31', '2027-01-01'],
    ['2028-03-01', '2026-12-31', '2028-03-01'],
  ])('%s, from %s on, comes on %s', (text, from, on) => {
    expect(nextOccurrence(read(text), day(from)).toString()).toBe(on);
  });

  it('comes on that day or within the next year and a day, once in every year, on its day or 28 February', () => {
    fc.assert(
      fc.property(anyYearlyDay, anyDay, (text, from) => {
        const yearly = read(text);
        const on = nextOccurrence(yearly, from);
        const first = yearly.year === null ? from : occurrenceIn(yearly, yearly.year);
        const earliest = Temporal.PlainDate.compare(first, from) > 0 ? first : from;
        const ahead = earliest.until(on, { largestUnit: 'days' }).days;
        expect(ahead).toBeGreaterThanOrEqual(0);
        expect(ahead).toBeLessThanOrEqual(366);
        const isLeapDay = yearly.month === 2 && yearly.day === 29;
        expect([on.month, on.day]).toEqual(isLeapDay && !on.inLeapYear ? [2, 28] : [yearly.month, yearly.day]);
        // The one after it is a year later, and nothing lies between.
        expect(nextOccurrence(yearly, on.add({ days: 1 })).year).toBe(on.year + 1);
        expect(nextOccurrence(yearly, on).equals(on)).toBe(true);
      }),
    );
  });

  it('is counted where its year is known', () => {
    expect(countIn(read('1990-05-01'), 2026)).toBe(36);
    expect(countIn(read('1992-02-29'), 2027)).toBe(35);
    expect(countIn(read('2026-05-01'), 2026)).toBeNull();
    expect(countIn(read('2028-05-01'), 2026)).toBeNull();
    expect(countIn(read('--05-01'), 2026)).toBeNull();
  });

  it.each([
    [0, true],
    [365, true],
    [366, false],
    [-1, false],
    [1.5, false],
    [Number.NaN, false],
  ])('a lead of %s days is sound: %s', (lead, sound) => {
    expect(isSoundLead(lead)).toBe(sound);
  });
});

describe('an important date that is told', () => {
  const told = { id: 'd', kind: 'birthday', label: '', day: '--05-01', leadDays: 7 } as const;

  it('counts as handled where it passed before it was told, not on its day', () => {
    expect(toldDate(told, null, day('2026-05-02')).handledYear).toBe(2026);
    expect(toldDate(told, null, day('2026-05-01')).handledYear).toBe(2025);
    expect(toldDate(told, null, day('2026-01-01')).handledYear).toBe(2025);
  });

  it('keeps what was done about it while its day stays, and forgets it with another day', () => {
    const before = { ...told, handledYear: 2026, snoozedUntil: '2026-05-09' } as const;
    expect(toldDate({ ...told, label: 'Dana', leadDays: 3 }, before, day('2026-05-02'))).toEqual({
      ...before,
      label: 'Dana',
      leadDays: 3,
    });
    expect(toldDate({ ...told, day: '--06-01' }, before, day('2026-05-02'))).toEqual({
      ...told,
      day: '--06-01',
      handledYear: 2025,
      snoozedUntil: null,
    });
  });

  it('leaves nothing that passed to remind of, and everything that comes', () => {
    fc.assert(
      fc.property(anyYearlyDay, anyDay, (text, today) => {
        const { handledYear } = toldDate({ ...told, day: text }, null, today);
        expect(handledYear).toBe(nextOccurrence(read(text), today).year - 1);
      }),
    );
  });
});
