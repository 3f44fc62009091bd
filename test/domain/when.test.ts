import { describe, expect, it } from 'vitest';
import { dueOfFields, laterToday, nearDue } from '../../src/domain/when';

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin');

describe('nearDue', () => {
  it('counts days, whatever the clock does in between', () => {
    // Daylight saving ended in Berlin on 25 October 2026.
    expect(nearDue('tomorrow', at('2026-10-24T23:30'))).toBe('2026-10-25');
    expect(nearDue('in-3-days', at('2026-10-24T23:30'))).toBe('2026-10-27');
  });
  it.each([
    ['2026-12-04', '2026-12-07'],
    ['2026-12-06', '2026-12-07'],
    ['2026-12-07', '2026-12-14'],
  ])('takes next week as the Monday after %s', (today, monday) => {
    expect(nearDue('next-week', at(`${today}T12:00`))).toBe(monday);
  });
});

describe('laterToday', () => {
  it('is three hours off, on a quarter', () => {
    expect(laterToday(at('2026-12-04T10:01'))).toBe('2026-12-04T13:15');
    expect(laterToday(at('2026-12-04T10:00'))).toBe('2026-12-04T13:00');
  });
  it('is nothing where the day ends before', () => {
    expect(laterToday(at('2026-12-04T20:46'))).toBeNull();
    expect(laterToday(at('2026-12-04T20:45'))).toBe('2026-12-04T23:45');
  });
});

describe('dueOfFields', () => {
  it('is a day, or a minute of it', () => {
    expect(dueOfFields('2026-12-04', '')).toBe('2026-12-04');
    expect(dueOfFields('2026-12-04', '15:30')).toBe('2026-12-04T15:30');
    expect(dueOfFields('2026-12-04', '15:30:20')).toBe('2026-12-04T15:30');
  });
  it('is nothing without a day of the calendar', () => {
    expect(dueOfFields('', '15:30')).toBeNull();
    expect(dueOfFields('2026-02-30', '')).toBeNull();
  });
});
