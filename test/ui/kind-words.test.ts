import { expect, it } from 'vitest';
import { kindWordOf } from '../../src/ui/kind-words';

const days = Array.from({ length: 800 }, (_, each) => Temporal.PlainDate.from('2026-01-01').add({ days: each }));

it('is the same all day and another the next, also over the turn of the year', () => {
  for (const day of days) {
    expect(kindWordOf(day)).toBe(kindWordOf(day));
    expect(kindWordOf(day)).not.toBe(kindWordOf(day.add({ days: 1 })));
  }
});

it('is now one, now another', () => {
  expect(new Set(days.map(kindWordOf)).size).toBeGreaterThan(3);
});
