import './browser-stub';
import { describe, expect, it } from 'vitest';
import { parseDue } from '../../src/domain/due';
import { ago, dueWords, machineMoment, moment } from '../../src/ui/format';

const now = Temporal.ZonedDateTime.from('2026-12-04T10:00[Europe/Berlin]');
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`).epochMilliseconds;

describe('ago', () => {
  it.each([
    ['2026-12-04T09:59:30', 'just now'],
    ['2026-12-04T10:03', 'just now'],
    ['2026-12-04T09:55', '5 minutes ago'],
    ['2026-12-04T07:10', '2 hours ago'],
    ['2026-12-03T23:59', 'yesterday'],
    ['2026-11-22T10:01', '12 days ago'],
    ['2026-08-20T10:00', '3 months ago'],
    ['2023-12-01T10:00', '3 years ago'],
  ])('%s is %s', (text, words) => {
    expect(ago(at(text), 'ms', now)).toBe(words);
  });

  it('does not pretend to know the hour of a day', () => {
    expect(ago(at('2026-12-04T00:00'), 'day', now)).toBe('today');
    expect(moment(at('2026-12-04T00:00'), 'day', now)).not.toContain(':');
    expect(machineMoment(at('2026-12-04T00:00'), 'day', now)).toBe('2026-12-04');
  });

  it('counts days by the calendar, also over a change of the clock', () => {
    // On 29 March 2026 the clock went forward in Berlin: 23 hours make a day.
    const after = Temporal.ZonedDateTime.from('2026-03-29T12:00[Europe/Berlin]');
    expect(ago(at('2026-03-28T23:30'), 'ms', after)).toBe('yesterday');
  });
});

it('gives machines the moment to the millisecond', () => {
  expect(machineMoment(1778706153400, 'ms', now)).toBe('2026-05-13T21:02:33.400Z');
});

describe('dueWords', () => {
  it.each([
    ['2026-12-04', /^today$/],
    ['2026-12-04T15:00', /^15:00$/],
    ['2026-12-05', /^tomorrow$/],
    ['2026-12-05T08:30', /^tomorrow, 08:30$/],
    ['2026-12-03', /^1 day late$/],
    ['2026-11-30T08:00', /^4 days late$/],
    ['2026-12-11', /^Fri,? 11 Dec$/],
    ['2026-12-31T08:00', /^Thu,? 31 Dec, 08:00$/],
    ['2027-01-04', /^4 Jan 2027$/],
  ])('%s', (text, words) => {
    const due = parseDue(text);
    expect(due && dueWords(due, now)).toMatch(words);
  });
});
