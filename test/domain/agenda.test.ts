import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenda, type DueItem, groupOf } from '../../src/domain/agenda';
import { type Due, dueAtMinute, dueOn } from '../../src/domain/due';
import { usualHours } from '../../src/domain/working-time';

const at = (text: string) => Temporal.ZonedDateTime.from(text);
const item = (id: string, due: Due): DueItem => ({ id, due });
const none = new Map<string, Due>();

describe('agenda', () => {
  it('lists a whole day from midnight, and announces it when the working day starts', () => {
    const open = [item('a', '2026-12-01')];
    const night = agenda(open, none, at('2026-12-01T00:00[Europe/Berlin]'), usualHours);
    expect(night.due).toEqual(open);
    expect(night.announce).toEqual([]);
    const morning = agenda(open, none, at('2026-12-01T09:00[Europe/Berlin]'), usualHours);
    expect(morning.announce).toEqual(open);
  });

  it('looks again when the working day starts', () => {
    const early = agenda([item('a', '2026-12-01')], none, at('2026-12-01T08:50[Europe/Berlin]'), usualHours);
    expect(early.lookAgainAt.toString()).toBe('2026-12-01T08:00:00Z');
  });

  it('announces a minute at its minute, and looks again just then', () => {
    const open = [item('a', '2026-12-01T06:07')];
    const before = agenda(open, none, at('2026-12-01T06:00[Europe/Berlin]'), usualHours);
    expect(before.due).toEqual([]);
    expect(before.lookAgainAt.toString()).toBe('2026-12-01T05:07:00Z');
    expect(agenda(open, none, at('2026-12-01T06:07[Europe/Berlin]'), usualHours).announce).toEqual(open);
  });

  it('announces nothing twice for one due, and a snoozed one anew', () => {
    const now = at('2026-12-01T10:00[Europe/Berlin]');
    const announced = new Map<string, Due>([['a', '2026-12-01']]);
    expect(agenda([item('a', '2026-12-01')], announced, now, usualHours).announce).toEqual([]);
    expect(agenda([item('a', '2026-12-01T09:30')], announced, now, usualHours).announce).toHaveLength(1);
  });

  it('catches up with what came due while nobody looked', () => {
    const open = [item('b', '2026-11-30T18:00'), item('a', '2026-11-20')];
    const late = agenda(open, none, at('2026-12-01T10:00[Europe/Berlin]'), usualHours);
    expect(late.announce.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('never sleeps past a due, nor longer than a quarter of an hour, nor backwards', () => {
    const dues = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
        fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Sao_Paulo'),
        fc.array(fc.tuple(dues, fc.boolean(), fc.boolean()), { maxLength: 20 }),
        (ms, zone, specs) => {
          const now = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
          const open = specs.map(([minutes, whole], index) => {
            const then = now.add({ minutes }).toPlainDateTime();
            return item(`f${index}`, whole ? dueOn(then.toPlainDate()) : dueAtMinute(then));
          });
          const announced = new Map(open.filter((_, index) => specs[index]?.[2]).map(({ id, due }) => [id, due]));
          const plan = agenda(open, announced, now, usualHours);
          const sleep = plan.lookAgainAt.epochMilliseconds - now.epochMilliseconds;
          expect(sleep).toBeGreaterThan(0);
          expect(sleep).toBeLessThanOrEqual(15 * 60_000);
          const then = plan.lookAgainAt.subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone);
          // Nothing new may have come between the two looks. In the repeated hour of a clock change texts go back.
          if (then.offset === now.offset && then.epochMilliseconds > now.epochMilliseconds) {
            const known = new Map([...announced, ...plan.announce.map(({ id, due }) => [id, due] as const)]);
            expect(agenda(open, known, then, usualHours).announce).toEqual([]);
            expect(agenda(open, known, then, usualHours).due).toEqual(plan.due);
          }
        },
      ),
    );
  });

  it('orders by due, then by id, whatever the order it came in', () => {
    const items = [item('c', '2026-01-02'), item('a', '2026-01-02'), item('b', '2026-01-01')];
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 3 }), (shuffled) => {
        const plan = agenda(shuffled, none, at('2026-12-01T10:00[Europe/Berlin]'), usualHours);
        expect(plan.due.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
      }),
    );
  });

  it('groups under overdue, today and coming', () => {
    const now = at('2026-12-01T10:00[Europe/Berlin]');
    expect(groupOf('2026-11-30', now)).toBe('overdue');
    expect(groupOf('2026-12-01T09:59', now)).toBe('overdue');
    expect(groupOf('2026-12-01', now)).toBe('today');
    expect(groupOf('2026-12-01T15:00', now)).toBe('today');
    expect(groupOf('2026-12-02', now)).toBe('coming');
  });
});
