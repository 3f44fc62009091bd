import { expect, it } from 'vitest';
import { countedIn, daysKept, type PagesRead } from '../../src/domain/pages-read';
import { profileOf, rep, threadBetween } from '../ui/observations';

const now = Temporal.ZonedDateTime.from('2026-12-01T10:00[Europe/Berlin]');
const today = now.toPlainDate();

it('counts by site and kind of page, and forgets what is older than thirty days', () => {
  let counts: PagesRead = {};
  for (let days = 40; days >= 0; days -= 1) {
    counts = countedIn(counts, threadBetween([], [], now), today.subtract({ days }));
  }
  counts = countedIn(counts, threadBetween([], [], now), today);
  counts = countedIn(counts, profileOf(rep, null), today);
  expect(counts['2026-12-01']).toEqual({ 'gmail-thread': 2, 'linkedin-profile': 1 });
  expect(Object.keys(counts)).toHaveLength(daysKept);
  expect(Object.keys(counts).sort()[0]).toBe('2026-11-02');
});
