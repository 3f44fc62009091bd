import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStamp, type Stamp } from '../../src/domain/stamp';

const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('stamps', () => {
  it('read as a time, a counter and a device', () => {
    expect(nextStamp(null, Date.UTC(2026, 10, 21, 18, 14, 3, 123), 'ab12cd34')).toBe(
      '2026-11-21T18:14:03.123Z-0000-ab12cd34',
    );
  });

  it('never run backwards, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 2, maxLength: 50 }), (clock) => {
        let last: Stamp | null = null;
        for (const now of clock) {
          const next: Stamp = nextStamp(last, now, 'device');
          if (last !== null) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it('borrow the next millisecond when the counter is full', () => {
    const full = '2026-11-21T18:14:03.999Z-ffff-device' as Stamp;
    expect(nextStamp(full, 0, 'device')).toBe('2026-11-21T18:14:04.000Z-0000-device');
  });
});
