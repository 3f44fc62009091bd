import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wakes } from '../../src/domain/wakes';

const asleep = {
  status: 'asleep' as const,
  subjectIds: ['dana', 'lee'],
  asleepSince: { at: Date.UTC(2026, 10, 21, 12), precision: 'ms' as const },
};
const written = (hours: number, precision: 'ms' | 'minute' | 'day' = 'ms', contactId = 'dana') => ({
  contactId,
  time: { at: Date.UTC(2026, 10, 21, hours), precision },
});

describe('a follow-up that sleeps until they write', () => {
  it.each([
    ['a message after it', written(13), true],
    ['one of another of its contacts', written(13, 'ms', 'lee'), true],
    ['one of that very moment', written(12), true],
    ['one of the same minute', written(12, 'minute'), true],
    ['one of the same day', written(0, 'day'), true],
    ['one of the day after', written(24, 'day'), true],
    ['a message before it', written(11), false],
    ['one of two days before', written(-48, 'day'), false],
    ['somebody else’s', written(13, 'ms', 'kim'), false],
  ])('by %s: %s', (_what, message, woken) => {
    expect(wakes(asleep, message)).toBe(woken);
  });

  it.each(['open', 'done', 'answered', 'dismissed', 'broken'] as const)('and nothing that is %s', (status) => {
    expect(wakes({ ...asleep, status }, written(13))).toBe(false);
  });

  it('wakes by anything where it is not known since when it sleeps', () => {
    expect(wakes({ status: 'asleep', subjectIds: ['dana'] }, written(1))).toBe(true);
  });

  it('sleeps through no message that may have come after it', () => {
    const time = fc.record({
      at: fc.integer({ min: 0, max: 10 * 86_400_000 }),
      precision: fc.constantFrom('ms' as const, 'minute' as const, 'day' as const),
    });
    // A day may have 25 hours.
    const lengths = { ms: 1, minute: 60_000, day: 25 * 3_600_000 };
    fc.assert(
      fc.property(time, time, (asleepSince, message) => {
        const surelyBefore = message.at + lengths[message.precision] <= asleepSince.at;
        expect(wakes({ ...asleep, asleepSince }, { contactId: 'dana', time: message })).toBe(!surelyBefore);
      }),
    );
  });
});
