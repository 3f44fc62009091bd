import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueFromWords } from '../../src/dates/due-from-words';
import { splitDue } from '../../src/dates/split-due';
import type { Due } from '../../src/domain/due';
import { usualHours } from '../../src/domain/working-time';

// A Friday.
const now = Temporal.ZonedDateTime.from('2026-11-20T10:30[Europe/Berlin]');
const split = (line: string) => splitDue(line, now, usualHours, [{ name: 'renewal', day: '2025-12-15' }]);

describe('a date at the end of a line', () => {
  it.each<[line: string, what: string, phrase: string, due: Due]>([
    ['send the quote next tue 3pm', 'send the quote', 'next tue 3pm', '2026-11-24T15:00'],
    ['Send the quote by Friday.', 'Send the quote', 'by Friday.', '2026-11-27'],
    ['call Ada in 3 working days', 'call Ada', 'in 3 working days', '2026-11-25'],
    ['call Ada at 3pm tomorrow', 'call Ada', 'at 3pm tomorrow', '2026-11-21T15:00'],
    ['call tomorrow morning', 'call', 'tomorrow morning', '2026-11-21T09:00'],
    ['call tomorrow', 'call', 'tomorrow', '2026-11-21'],
    ['review Q4 numbers by the end of the month', 'review Q4 numbers', 'by the end of the month', '2026-11-30'],
    ['ask for a referral 2 weeks after the renewal', 'ask for a referral', '2 weeks after the renewal', '2026-12-29'],
    ['sign on the renewal', 'sign', 'on the renewal', '2026-12-15'],
    ['sign before the renewal', 'sign', 'before the renewal', '2026-12-14'],
    ['demo tomorrow afternoon at 3', 'demo', 'tomorrow afternoon at 3', '2026-11-21T15:00'],
    ['demo - Monday', 'demo', 'Monday', '2026-11-23'],
    ['schedule the call for friday', 'schedule the call', 'friday', '2026-11-27'],
    ['meet again on the 15th', 'meet again', 'on the 15th', '2026-12-15'],
    ['meet again the 15th', 'meet again', 'the 15th', '2026-12-15'],
    ['close the deal in April', 'close the deal', 'in April', '2027-04-01'],
    ['plan the first monday of january', 'plan', 'the first monday of january', '2027-01-04'],
    ['last friday of the month', '', 'last friday of the month', '2026-11-27'],
    ['tomorrow', '', 'tomorrow', '2026-11-21'],
    ['pay the invoice 24.12.2026', 'pay the invoice', '24.12.2026', '2026-12-24'],
  ])('%s', (line, what, phrase, due) => {
    expect(split(line)).toEqual({ what, phrase, due });
  });

  it.each([
    ...['', 'call', 'call Monday.com', 'meet April', 'thank May', 'offer 3 days', 'discount for 2 weeks', 'seats: 3d'],
    ...[
      'tomorrow call Ada',
      'call every friday',
      'call friday or monday',
      'we spoke last friday',
      'we spoke yesterday',
    ],
    ...['call today 9am', 'call this morning', 'call tue at 8', 'release 5/6', 'sent 2 days ago', 'not tomorrow'],
    ...[
      'prepare Black Friday',
      'talk about Q4',
      'ask Sat',
      'chapter 15th',
      'room 12.24',
      'read RFC 5322',
      'version 2.0',
    ],
    ...['prepare the renewal', 'sign after the renewal', 'enjoy the sun', 'read The Sun'],
    ...['from monday to friday', 'call after 3pm', 'write in next december', 'the day after the renewal party'],
  ])('none in %j', (line) => {
    expect(split(line)).toBeNull();
  });

  it('is what the whole phrase is, and the rest is kept as it was', () => {
    const whats = fc.constantFrom('send the quote', 'Call Ada & Ünal', 'x', 'ask “why?”', '電話する', '<b>pay</b>');
    const phrases = fc.constantFrom('tomorrow', 'next friday', 'in 3 weeks', 'by eom', 'on 24 dec at 3pm', 'tue 15:30');
    fc.assert(
      fc.property(whats, phrases, (what, phrase) => {
        expect(split(`${what} ${phrase}`)).toEqual({ what, phrase, due: dueFromWords(phrase, now, usualHours) });
      }),
    );
  });

  it('any text gives a date that its end names, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const found = split(text);
        if (found !== null) expect(text.trimEnd().endsWith(found.phrase)).toBe(true);
      }),
    );
  });

  it.each([
    ['words', 'tomorrow '.repeat(12_000)],
    ['one word', 'a'.repeat(100_000)],
    ['spaces', `call${' '.repeat(1_900)}tomorro`],
    ['dashes', `call ${'- '.repeat(900)}tomorrow`],
    ['commas', `${','.repeat(1_900)} tomorrow`],
    ['markup', '<script>'.repeat(240)],
  ])('a hostile line of %s costs little', (_name, line) => {
    const start = performance.now();
    split(line);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
