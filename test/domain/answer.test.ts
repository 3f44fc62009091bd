import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, isTheirWord } from '../../src/domain/answer';
import type { SeenTime } from '../../src/domain/observation';

const ms = (at: number): SeenTime => ({ at, precision: 'ms' });
const minute = (at: number): SeenTime => ({ at, precision: 'minute' });

describe('whether a message answers a wait', () => {
  it('does when it was written after the wait began', () => {
    expect(answers(ms(1_000), ms(1_001))).toBe('yes');
    expect(answers(ms(1_000), ms(999))).toBe('no');
  });

  it('asks when the known minute overlaps the beginning', () => {
    expect(answers(ms(90_000), minute(60_000))).toBe('unclear');
    expect(answers(minute(60_000), ms(90_000))).toBe('unclear');
    expect(answers(ms(120_000), minute(60_000))).toBe('no');
    expect(answers(minute(60_000), ms(120_000))).toBe('yes');
  });

  it('is sure only when every moment of the intervals says so', () => {
    const time = fc.record({
      at: fc.integer({ min: 0, max: 10_000_000 }),
      precision: fc.constantFrom('ms' as const, 'minute' as const),
    });
    const end = ({ at, precision }: SeenTime) => at + (precision === 'ms' ? 0 : 59_999);
    fc.assert(
      fc.property(time, time, (since, written) => {
        const verdict = answers(since, written);
        if (verdict === 'yes') expect(written.at).toBeGreaterThan(end(since));
        if (verdict === 'no') expect(end(written)).toBeLessThan(since.at);
        if (verdict === 'unclear') {
          expect(written.at <= end(since) && end(written) >= since.at).toBe(true);
        }
      }),
    );
  });

  it('is never answered by myself, by a machine, or by nobody knows whom', () => {
    expect(isTheirWord({ direction: 'in', automatic: false })).toBe(true);
    expect(isTheirWord({ direction: 'in', automatic: true })).toBe(false);
    expect(isTheirWord({ direction: 'out', automatic: false })).toBe(false);
    expect(isTheirWord({ direction: null, automatic: false })).toBe(false);
  });
});
