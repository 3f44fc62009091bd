import { describe, expect, it } from 'vitest';
import { isResting, mayRead, privateFor, type ReadingValues, restsUntil, usualReading } from '../../src/domain/reading';

const now = Date.UTC(2026, 11, 1, 9);
const set = (over: Partial<ReadingValues>): ReadingValues => ({ ...usualReading, ...over });

describe('what may be read', () => {
  it.each([
    ['as-opened', true, true],
    ['on-click', false, true],
    ['off', false, false],
  ] as const)('%s', (mode, itself, asked) => {
    const reading = set({ gmail: mode });
    expect(mayRead(reading, 'gmail', 'itself', now)).toBe(itself);
    expect(mayRead(reading, 'gmail', 'asked', now)).toBe(asked);
    expect(mayRead(reading, 'linkedin', 'itself', now)).toBe(true);
  });

  it('is nothing in a private hour, and what it was from the moment it ends', () => {
    const end = now + privateFor;
    for (const mode of ['as-opened', 'on-click', 'off'] as const) {
      const [before, during] = [set({ gmail: mode }), set({ gmail: mode, privateUntil: end })];
      expect(mayRead(during, 'gmail', 'itself', end - 1)).toBe(false);
      expect(mayRead(during, 'gmail', 'asked', end - 1)).toBe(false);
      for (const wish of ['itself', 'asked'] as const) {
        expect(mayRead(during, 'gmail', wish, end)).toBe(mayRead(before, 'gmail', wish, end));
      }
      expect(restsUntil(during, 'gmail', end)).toEqual(restsUntil(before, 'gmail', end));
    }
  });

  it('is told to content scripts as moments that JSON holds', () => {
    const told = restsUntil(set({ gmail: 'off' }), 'gmail', now);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(told.every((moment) => moment > now + 100 * 365 * 86_400_000)).toBe(true);
    expect(restsUntil(usualReading, 'gmail', now)).toEqual([0, 0]);
  });

  it('is a matter for a sign where nothing is read at all', () => {
    expect(isResting(usualReading, now)).toBe(false);
    expect(isResting(set({ linkedin: 'off' }), now)).toBe(false);
    expect(isResting(set({ gmail: 'on-click', linkedin: 'off' }), now)).toBe(false);
    expect(isResting(set({ gmail: 'off', linkedin: 'off' }), now)).toBe(true);
    expect(isResting(set({ privateUntil: now + 1 }), now)).toBe(true);
    expect(isResting(set({ privateUntil: now }), now)).toBe(false);
  });
});
