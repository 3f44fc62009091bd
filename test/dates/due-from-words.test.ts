import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueFromWords } from '../../src/dates/due-from-words';
import { dueInWords } from '../../src/dates/due-in-words';
import { type Due, dueAtMinute, dueOn, isOverdue, parseDue } from '../../src/domain/due';
import { addWorkingDays, isWorkingDay, usualHours } from '../../src/domain/working-time';
import { moments } from './moments';

// A Friday.
const friday = Temporal.ZonedDateTime.from('2026-11-20T10:30[Europe/Berlin]');
const anchors = [
  { name: 'Renewal', day: '2025-11-15' },
  { name: 'birthday', day: '--02-29' },
  { name: 'Kick-off', day: '2029-03-01' },
];
const read = (text: string, language: string | null = null) =>
  dueFromWords(text, friday, usualHours, anchors, language);

describe('words for a day', () => {
  it.each<[words: string, due: Due]>([
    ['today', '2026-11-20'],
    ['Tomorrow', '2026-11-21'],
    ['tomorrow.', '2026-11-21'],
    ['day after tomorrow', '2026-11-22'],
    ['the day after tomorrow', '2026-11-22'],
    ['in 3 days', '2026-11-23'],
    ['within 3 days', '2026-11-23'],
    ['3 days from now', '2026-11-23'],
    ['in a week', '2026-11-27'],
    ['in 2 weeks', '2026-12-04'],
    ['2w', '2026-12-04'],
    ['in a couple of weeks', '2026-12-04'],
    ['in a fortnight', '2026-12-04'],
    ['next business day', '2026-11-23'],
    ['two days before the end of the month', '2026-11-28'],
    ['in 3 months', '2027-02-20'],
    ['in 1 year', '2027-11-20'],
    ['in 3 working days', '2026-11-25'],
    ['in three business days', '2026-11-25'],
    ['3 wd', '2026-11-25'],
    ['3wd', '2026-11-25'],
    ['in 1 week and 2 days', '2026-11-29'],
  ])('%s', (words, due) => {
    expect(read(words)).toBe(due);
  });
});

describe('weekdays', () => {
  it.each<[words: string, due: Due]>([
    ['friday', '2026-11-27'],
    ['saturday', '2026-11-21'],
    ['thursday', '2026-11-26'],
    ['on Tue', '2026-11-24'],
    ['this friday', '2026-11-20'],
    ['this sunday', '2026-11-22'],
    ['next friday', '2026-11-27'],
    ['next monday', '2026-11-23'],
    ['friday next week', '2026-11-27'],
    ['next week, on friday', '2026-11-27'],
    ['friday week', '2026-12-04'],
    ['a week from friday', '2026-12-04'],
    ['by friday', '2026-11-27'],
    ['before friday', '2026-11-26'],
    ['tuesday 24th', '2026-11-24'],
    ['Tuesday, 24 November', '2026-11-24'],
  ])('%s', (words, due) => {
    expect(read(words)).toBe(due);
  });

  it('"next friday" said on a Monday is not this week’s', () => {
    const monday = Temporal.ZonedDateTime.from('2026-11-16T08:00[Europe/Berlin]');
    expect(dueFromWords('friday', monday, usualHours)).toBe('2026-11-20');
    expect(dueFromWords('this friday', monday, usualHours)).toBe('2026-11-20');
    expect(dueFromWords('next friday', monday, usualHours)).toBe('2026-11-27');
  });
});

describe('weeks, months, quarters, years', () => {
  it.each<[words: string, due: Due]>([
    ['eow', '2026-11-20'],
    ['by the end of the week', '2026-11-20'],
    ['this week', '2026-11-20'],
    ['next week', '2026-11-23'],
    ['middle of next week', '2026-11-25'],
    ['the week after next', '2026-11-30'],
    ['end of the month after next', '2027-01-29'],
    ['end of next week', '2026-11-27'],
    ['eom', '2026-11-30'],
    ['end of month', '2026-11-30'],
    ['month end', '2026-11-30'],
    ['start of the month', '2026-12-01'],
    ['next month', '2026-12-01'],
    ['mid-december', '2026-12-15'],
    ['end of next month', '2026-12-31'],
    ['middle of january', '2027-01-15'],
    ['end of january', '2027-01-29'],
    ['in december', '2026-12-01'],
    ['eoq', '2026-12-31'],
    ['next quarter', '2027-01-01'],
    ['middle of next quarter', '2027-02-15'],
    ['q1', '2027-01-01'],
    ['end of Q1', '2027-03-31'],
    ['q1 2028', '2028-01-03'],
    ['end of q4', '2026-12-31'],
    ['eoy', '2026-12-31'],
    ['year-end', '2026-12-31'],
    ['end of 2027', '2027-12-31'],
    ['first monday of january', '2027-01-04'],
    ['last friday of the month', '2026-11-27'],
    ['first friday of the month', '2026-12-04'],
    ['2nd tuesday of next month', '2026-12-08'],
    ['first working day of next quarter', '2027-01-01'],
    ['last working day of january', '2027-01-29'],
    ['last day of january', '2027-01-31'],
    ['15th of next month', '2026-12-15'],
    ['day after eom', '2026-12-01'],
  ])('%s', (words, due) => {
    expect(read(words)).toBe(due);
  });

  it('the end of a week whose working days are over is its last day', () => {
    const saturday = Temporal.ZonedDateTime.from('2026-11-21T10:00[Europe/Berlin]');
    expect(dueFromWords('eow', saturday, usualHours)).toBe('2026-11-22');
  });

  it('starts and ends keep off holidays', () => {
    const hours = { ...usualHours, holidays: new Set(['2027-01-01', '2026-12-31', '2026-11-23']) };
    expect(dueFromWords('q1', friday, hours)).toBe('2027-01-04');
    expect(dueFromWords('eoy', friday, hours)).toBe('2026-12-30');
    expect(dueFromWords('next week', friday, hours)).toBe('2026-11-24');
    expect(dueFromWords('in 1 working day', friday, hours)).toBe('2026-11-24');
  });
});

describe('important dates', () => {
  it.each<[words: string, due: Due]>([
    ['2 weeks after the renewal', '2026-11-29'],
    ['day before the renewal', '2027-11-14'],
    ['the renewal', '2027-11-15'],
    ['on the renewal at 3pm', '2027-11-15T15:00'],
    ['3 working days before her birthday', '2027-02-24'],
    ['a week before the kick-off', '2029-02-22'],
  ])('%s', (words, due) => {
    expect(read(words)).toBe(due);
  });

  it('not of a name that two different ones have, nor of a name nobody gave', () => {
    const twice = [...anchors, { name: 'renewal', day: '2026-12-15' }];
    expect(dueFromWords('day before the renewal', friday, usualHours, twice)).toBeNull();
    expect(dueFromWords('day before the audit', friday, usualHours, twice)).toBeNull();
  });
});

describe('times of day', () => {
  it.each<[words: string, due: Due]>([
    ['next tue 3pm', '2026-11-24T15:00'],
    ['3pm next tue', '2026-11-24T15:00'],
    ['tue at 3', '2026-11-24T15:00'],
    ['at 10 tomorrow', '2026-11-21T10:00'],
    ['tuesday 15:30', '2026-11-24T15:30'],
    ['tuesday, 3:30 p.m.', '2026-11-24T15:30'],
    ['tuesday 3:30', '2026-11-24T15:30'],
    ['tuesday 03:30', '2026-11-24T03:30'],
    ['tomorrow 12am', '2026-11-21T00:00'],
    ['at 3pm', '2026-11-20T15:00'],
    ['9:00', '2026-11-21T09:00'],
    ['noon', '2026-11-20T12:00'],
    ['noon tomorrow', '2026-11-21T12:00'],
    ['in the morning', '2026-11-21T09:00'],
    ['tomorrow morning', '2026-11-21T09:00'],
    ['this afternoon', '2026-11-20T14:00'],
    ['this evening', '2026-11-20T18:00'],
    ['tonight', '2026-11-20T18:00'],
    ['first thing tomorrow', '2026-11-21T09:00'],
    ['on friday in the afternoon', '2026-11-27T14:00'],
    ['eod', '2026-11-20T17:45'],
    ['by EOD', '2026-11-20T17:45'],
    ['eod tomorrow', '2026-11-21T17:45'],
    ['by close of business on friday', '2026-11-27T17:45'],
    ['until 5pm friday', '2026-11-27T17:00'],
    ['before friday 3pm', '2026-11-27T15:00'],
    ['tue @ 3pm', '2026-11-24T15:00'],
    ['tomorrow afternoon at 3', '2026-11-21T15:00'],
    ['tomorrow morning at 8:30', '2026-11-21T08:30'],
    ['at 8 in the evening', '2026-11-20T20:00'],
    ['at 8 in the evening on friday', '2026-11-27T20:00'],
    ['tonight at 8', '2026-11-20T20:00'],
    ['monday evening at 8', '2026-11-23T20:00'],
    ['later today', '2026-11-20T13:30'],
    ['in 2 hours', '2026-11-20T12:30'],
    ['in half an hour', '2026-11-20T11:00'],
    ['in 20 minutes', '2026-11-20T10:50'],
    ['2026-12-01T15:00', '2026-12-01T15:00'],
    ['1 dec, 15:00', '2026-12-01T15:00'],
  ])('%s', (words, due) => {
    expect(read(words)).toBe(due);
  });

  it('clocks that skip it give the minute as long after the change', () => {
    const before = Temporal.ZonedDateTime.from('2026-03-28T12:00[Europe/Berlin]');
    expect(dueFromWords('tomorrow 02:30', before, usualHours)).toBe('2026-03-29T03:30');
    const lordHowe = Temporal.ZonedDateTime.from('2026-10-03T12:00[Australia/Lord_Howe]');
    expect(dueFromWords('tomorrow 02:10', lordHowe, usualHours)).toBe('2026-10-04T02:40');
  });

  it('hours ahead are hours passed, also over a change of clocks', () => {
    const before = Temporal.ZonedDateTime.from('2026-10-25T00:30[Europe/Berlin]');
    expect(dueFromWords('in 6 hours', before, usualHours)).toBe('2026-10-25T05:30');
  });
});

describe('dates', () => {
  it.each<[words: string, due: Due]>([
    ['1 dec', '2026-12-01'],
    ['Dec. 1st', '2026-12-01'],
    ['the 1st of December 2027', '2027-12-01'],
    ['1 nov', '2027-11-01'],
    ['20 nov', '2026-11-20'],
    ['29 feb', '2028-02-29'],
    ['the 15th', '2026-12-15'],
    ['the 31st', '2026-12-31'],
    ['24/12', '2026-12-24'],
    ['12/24', '2026-12-24'],
    ['24.12.', '2026-12-24'],
    ['24.12.2026', '2026-12-24'],
    ['24/12/26', '2026-12-24'],
    ['5/5', '2027-05-05'],
    ['2026-12-01', '2026-12-01'],
  ])('%s', (words, due) => {
    expect(read(words)).toBe(due);
  });

  it('the language orders day and month', () => {
    expect(read('5/6')).toBeNull();
    expect(read('5/6', 'en-US')).toBe('2027-05-06');
    expect(read('5/6', 'en-GB')).toBe('2027-06-05');
    expect(read('5.6.', 'de')).toBe('2027-06-05');
    expect(read('5/6', 'ja')).toBeNull();
  });
});

describe('no date rather than a wrong one', () => {
  it.each([
    ...[
      '',
      ' ',
      'yesterday',
      '3 weeks ago',
      '2026-01-01',
      '9am today',
      'this morning at 9',
      '15:30 in the morning',
      'this morning',
      'this monday',
      'last friday',
    ],
    ...['31 nov', 'feb 30', '2026-02-29', '32/13', 'the 32nd', '25:00', '12:60', 'at 25', '13pm', '0pm'],
    ...['Monday, 24 November', 'tue at 8', 'midnight', 'tomorrow midnight', '12-24', '5/6', 'november', 'q4'],
    ...['week', 'the month', 'soon', 'later', '3', 'friday or monday', '2-3 days', 'in 2-3 days', '1-5 dec'],
    ...['tomorrow 3-5pm', '3pm EST', 'next december', 'next weekend', 'saturday night', 'in 99999 days', 'in 0x3 days'],
    ...[
      'friday the',
      'tomorrow maybe',
      'call tomorrow',
      'not tomorrow',
      'in -3 days',
      'in 3.5 days',
      'morgen',
      'demain',
    ],
    ...['in and', 'and 15:30', 'morning and', '15:30 on', 'tomorrow at in noon', 'in noon', 'noon weeks after friday'],
    ...[
      '15:30 tuesday today',
      'noon before morning',
      'every friday',
      '3 weeks before christmas',
      'mon 9',
      'now',
      'asap',
    ],
    ...['year 2027', '2027', 'renewal of the renewal', '\u202etomorrow', '<b>tomorrow</b>', 'tomorrow\u0000'],
  ])('%j', (words) => {
    expect(read(words)).toBeNull();
  });
});

describe('what words promise', () => {
  it('in N days is N days of the calendar, in every zone', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 3000 }), (now, days) => {
        expect(dueFromWords(`in ${days} days`, now, usualHours)).toBe(dueOn(now.toPlainDate().add({ days })));
      }),
    );
  });

  it('in N working days is a working day with N of them from tomorrow to it', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 60 }), (now, count) => {
        const due = dueFromWords(`${count} working days`, now, usualHours);
        expect(due).toBe(dueOn(addWorkingDays(now.toPlainDate(), count, usualHours)));
        expect(isWorkingDay(Temporal.PlainDate.from(due ?? ''), usualHours)).toBe(true);
      }),
    );
  });

  it('a weekday comes within seven days, and not today', () => {
    const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 6 }), (now, index) => {
        const due = dueFromWords(names[index] ?? '', now, usualHours);
        const day = Temporal.PlainDate.from(due ?? '');
        expect(day.dayOfWeek).toBe(index + 1);
        const ahead = now.toPlainDate().until(day).days;
        expect(ahead).toBeGreaterThanOrEqual(1);
        expect(ahead).toBeLessThanOrEqual(7);
      }),
    );
  });

  const part = fc.constantFrom(
    ...['today', 'tomorrow', 'next', 'this', 'week', 'month', 'quarter', 'friday', 'tue', 'end of', 'start of', 'mid'],
    ...['in', '3', 'days', 'working days', 'after', 'before', 'by', 'the', 'renewal', 'first', 'last', 'of', 'january'],
    ...[
      '1',
      '31',
      'dec',
      'feb 29',
      '3pm',
      'at 3',
      '15:30',
      'eod',
      'eom',
      'q1',
      'noon',
      'morning',
      '12/24',
      '2027',
      'a',
    ],
  );

  it('never a due that has passed, always one of the calendar', () => {
    let understood = 0;
    fc.assert(
      fc.property(moments, fc.array(part, { minLength: 1, maxLength: 5 }), (now, parts) => {
        const due = dueFromWords(parts.join(' '), now, usualHours, anchors, 'en-GB');
        if (due === null) return;
        understood += 1;
        expect(isOverdue(due, now)).toBe(false);
        expect(parseDue(due)).toBe(due);
      }),
      { numRuns: 2000 },
    );
    expect(understood).toBeGreaterThan(50);
  });

  it('a due that is shown in words is understood as itself', () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 1, max: 800 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.boolean(),
        fc.constantFrom('en-GB', 'en-US', 'en-AU', 'en-IN'),
        (now, days, minutes, isWhole, language) => {
          const day = now.toPlainDate().add({ days });
          const due = isWhole
            ? dueOn(day)
            : dueAtMinute(day.toPlainDateTime(Temporal.PlainTime.from('00:00').add({ minutes })));
          const words = dueInWords(due, now, language).split(' · ')[0] ?? '';
          expect(dueFromWords(words, now, usualHours, [], language), words).toBe(due);
        },
      ),
    );
  });
});

describe('hostile text', () => {
  it.each([
    ['long', 'tomorrow '.repeat(12_000)],
    ['long and of one word', 'a'.repeat(100_000)],
    ['spaces', `in${' '.repeat(96)}3`],
    ['nested', `${'day after '.repeat(9)}today`],
    ['figures', '1'.repeat(100)],
    ['marks', '.'.repeat(100)],
    ['right to left', '\u202eمرحبا بالعالم غدا'],
  ])('%s costs little', (_name, text) => {
    const start = performance.now();
    expect(read(text)).toBeNull();
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
