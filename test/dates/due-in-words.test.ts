import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueInWords } from '../../src/dates/due-in-words';
import { type Due, dueOn } from '../../src/domain/due';
import { moments } from './moments';

const now = Temporal.ZonedDateTime.from('2026-11-20T10:30[Europe/Berlin]');
// ICU writes some spaces narrow or unbreakable.
const shown = (due: Due, language: string) => dueInWords(due, now, language).replace(/\s/g, ' ');

describe('a due shown back', () => {
  it.each<[due: Due, language: string, words: string]>([
    ['2026-11-20', 'en-GB', 'Friday 20 November · today'],
    ['2026-11-21', 'en-US', 'Saturday, November 21 · tomorrow'],
    ['2026-11-24T15:00', 'en-GB', 'Tuesday 24 November at 15:00 · in 4 days'],
    ['2026-11-24T09:05', 'en-GB', 'Tuesday 24 November at 09:05 · in 4 days'],
    ['2026-11-24T15:00', 'en-US', 'Tuesday, November 24 at 3:00 PM · in 4 days'],
    ['2026-11-20T10:50', 'en-GB', 'Friday 20 November at 10:50 · in 20 minutes'],
    ['2026-11-20T12:30', 'en-GB', 'Friday 20 November at 12:30 · in 2 hours'],
    ['2026-12-24', 'en-GB', 'Thursday 24 December · in 5 weeks'],
    ['2027-03-01', 'en-GB', 'Monday, 1 March 2027 · in 3 months'],
    ['2030-11-20', 'en-GB', 'Wednesday, 20 November 2030 · in 4 years'],
    ['2026-11-18', 'en-GB', 'Wednesday 18 November · 2 days ago'],
    ['2026-11-24T15:00', 'de', 'Dienstag, 24. November um 15:00 · in 4 Tagen'],
  ])('%s in %s', (due, language, words) => {
    expect(shown(due, language)).toBe(words);
  });

  it.each(['ar', 'fa', 'th', 'ja', 'he', 'ru', 'pt-BR', 'zh-CN', 'hi'])('speaks %s', (language) => {
    const [words, distance, ...more] = shown('2026-11-24T15:00', language).split(' · ');
    expect(more).toEqual([]);
    expect(words).not.toMatch(/Tuesday|November|\d{4}-/);
    expect(distance).not.toMatch(/days/);
  });

  it('names near days by their distance in every zone', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 2, max: 20 }), (from, days) => {
        const due = dueOn(from.toPlainDate().add({ days }));
        expect(dueInWords(due, from, 'en')).toMatch(new RegExp(` · in ${days} days$`));
      }),
    );
  });
});
