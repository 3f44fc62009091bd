import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysNeedHolds, heardOf, isOpenNeed, isToConfirm } from '../../src/domain/need';
import { noteKinds } from '../../src/domain/note';
import { anyMoment } from './any-moment';

const now = Temporal.ZonedDateTime.from('2026-11-21T12:00[Europe/Berlin]');
const ago = (days: number) => now.subtract({ days }).epochMilliseconds;
const need = (days: number, more: { confirmedAt?: number; endedAt?: number | null } = {}) => ({
  kind: 'need' as const,
  at: ago(days),
  ...more,
});

describe('a need', () => {
  it.each([
    ['is not asked about within 90 days', need(90), false],
    ['is asked about after more', need(91), true],
    ['is not asked about once it was confirmed', need(400, { confirmedAt: ago(3) }), false],
    ['is asked about again 90 days after that', need(400, { confirmedAt: ago(91) }), true],
    ['is asked about no more once it holds no longer', need(400, { endedAt: ago(1) }), false],
    ['is asked about where it holds again after all', need(400, { endedAt: null }), true],
  ])('%s', (_what, note, asked) => {
    expect(isToConfirm(note, now)).toBe(asked);
  });

  it('is not the only kind of note that grows old, but the only one that is asked about', () => {
    expect(noteKinds.filter((kind) => isToConfirm({ ...need(400), kind }, now))).toEqual(['need']);
  });

  it('is heard of when it was confirmed, never before it was noted', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (at, confirmedAt) => {
        expect(heardOf({ at, confirmedAt })).toBe(Math.max(at, confirmedAt));
        expect(heardOf({ at })).toBe(at);
      }),
    );
  });

  it('asked about once stays so until it is heard of, whatever the clock and the zone', () => {
    fc.assert(
      fc.property(anyMoment, fc.nat({ max: 1_000 }), fc.nat({ max: 1_000 }), (moment, days, later) => {
        const note = { kind: 'need' as const, at: moment.subtract({ days }).epochMilliseconds };
        const asked = isToConfirm(note, moment);
        if (asked) expect(isToConfirm(note, moment.add({ days: later }))).toBe(true);
        const confirmed = { ...note, confirmedAt: moment.epochMilliseconds };
        expect(isToConfirm(confirmed, moment.add({ days: Math.min(later, daysNeedHolds - 1) }))).toBe(false);
        expect(isOpenNeed(confirmed)).toBe(true);
      }),
    );
  });
});
