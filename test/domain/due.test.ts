import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAtMinute, dueOn, isDue, isOverdue, lastDueAt, onDay, parseDue } from '../../src/domain/due';

const at = (text: string) => Temporal.ZonedDateTime.from(text);
const moments = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) })
  .chain((ms) =>
    fc
      .constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/New_York')
      .map((zone) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)),
  );

describe('due', () => {
  it.each(['2026-12-01', '2028-02-29', '2026-12-01T15:00'])('reads %s', (text) => {
    expect(parseDue(text)).toBe(text);
  });

  it.each(['', '2026-02-30', '2026-13-01', '2026-12-01T24:00', '2026-12-01T15:00:00', 'tomorrow', '2026-12-01T15:00Z'])(
    'refuses %s',
    (text) => {
      expect(parseDue(text)).toBeNull();
    },
  );

  it('a day comes at its midnight and is overdue when it is over', () => {
    expect(isDue('2026-12-01', at('2026-11-30T23:59[Europe/Berlin]'))).toBe(false);
    expect(isDue('2026-12-01', at('2026-12-01T00:00[Europe/Berlin]'))).toBe(true);
    expect(isOverdue('2026-12-01', at('2026-12-01T23:59[Europe/Berlin]'))).toBe(false);
    expect(isOverdue('2026-12-01', at('2026-12-02T00:00[Europe/Berlin]'))).toBe(true);
  });

  it('a minute comes with it and is overdue after it', () => {
    expect(isDue('2026-12-01T15:00', at('2026-12-01T14:59:59[Europe/Berlin]'))).toBe(false);
    expect(isDue('2026-12-01T15:00', at('2026-12-01T15:00[Europe/Berlin]'))).toBe(true);
    expect(isOverdue('2026-12-01T15:00', at('2026-12-01T15:00:59[Europe/Berlin]'))).toBe(false);
    expect(isOverdue('2026-12-01T15:00', at('2026-12-01T15:01[Europe/Berlin]'))).toBe(true);
  });

  it('what is overdue is due, and the last due at a moment is due at it', () => {
    fc.assert(
      fc.property(moments, moments, fc.boolean(), (then, now, whole) => {
        const due = whole ? dueOn(then.toPlainDate()) : dueAtMinute(then.toPlainDateTime());
        expect(parseDue(due)).toBe(due);
        if (isOverdue(due, now)) expect(isDue(due, now)).toBe(true);
        expect(isDue(lastDueAt(now), now)).toBe(true);
      }),
    );
  });

  it('keeps its time of day on another day', () => {
    expect(onDay('2026-12-01T15:00', Temporal.PlainDate.from('2026-12-24'))).toBe('2026-12-24T15:00');
    expect(onDay('2026-12-01', Temporal.PlainDate.from('2026-12-24'))).toBe('2026-12-24');
  });
});
