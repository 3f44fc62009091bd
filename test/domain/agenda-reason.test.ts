import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../src/domain/agenda-reason';
import { anyItem, cadence, followUp, importantDate, turn } from './any-agenda-item';
import { anyMoment } from './any-moment';

const now = Temporal.ZonedDateTime.from('2026-11-21T12:00[Europe/Berlin]');
const since = {
  at: Temporal.ZonedDateTime.from('2026-11-15T18:00[Europe/Berlin]').epochMilliseconds,
  precision: 'ms',
} as const;

describe('why something stands on the agenda', () => {
  it.each([
    [followUp('planned', 'f', '2026-11-19'), { kind: 'planned', inDays: -2 }],
    [followUp('planned', 'f', '2026-11-21T15:00'), { kind: 'planned', inDays: 0 }],
    [followUp('wait', 'f', '2026-11-20', { since }), { kind: 'no-answer-seen', days: 6, inDays: -1 }],
    [
      followUp('wait', 'f', '2026-11-20', { since, perhapsAnsweredBy: 'gmail:v' }),
      { kind: 'perhaps-answered', messageKey: 'gmail:v' },
    ],
    [followUp('commitment', 'f', '2026-11-18'), { kind: 'promise-overdue', by: 'me', days: 3 }],
    [followUp('commitment', 'f', '2026-11-21T11:59'), { kind: 'promise-overdue', by: 'me', days: 0 }],
    [followUp('commitment', 'f', '2026-11-21', { by: 'them' }), { kind: 'promise-due', by: 'them', inDays: 0 }],
    [followUp('commitment', 'f', '2026-11-24T10:00'), { kind: 'promise-due', by: 'me', inDays: 3 }],
    [
      followUp('commitment', 'f', '2026-11-24', { promisedFor: '2026-11-16' }),
      { kind: 'promise-overdue', by: 'me', days: 5 },
    ],
    [
      followUp('plan-step', 'f', '2026-11-21'),
      { kind: 'plan-step', planName: 'After the sale', fromAnchor: 3, inDays: 0 },
    ],
    [
      cadence('dana', '2026-10-30', '2026-11-20', '2026-11-30'),
      { kind: 'out-of-touch', days: 22, ideal: 21, colour: 'amber' },
    ],
    [importantDate('b', '2026-11-18', '2026-11-25'), { kind: 'important-date', dateId: 'b', inDays: 4 }],
    [importantDate('b', '2026-11-01', '2026-11-20'), { kind: 'important-date', dateId: 'b', inDays: -1 }],
    [
      turn('gmail:t', { waited: 5, lateness: 2, lookedAt: 7 }),
      { kind: 'your-turn', waited: 5, lateness: 2, lookedAt: 7 },
    ],
  ])('%#: is told as data', (item, reason) => {
    expect(reasonOf(item, now)).toEqual(reason);
  });

  it('is told in whole days, and never an overdue promise ahead of its day', () => {
    const items = anyMoment.chain((moment) => fc.tuple(fc.constant(moment), anyItem(moment, 'i')));
    fc.assert(
      fc.property(items, ([moment, item]) => {
        const reason = reasonOf(item, moment);
        if ('inDays' in reason) expect(Number.isInteger(reason.inDays)).toBe(true);
        if ('days' in reason) expect(Number.isInteger(reason.days) && !Object.is(reason.days, -0)).toBe(true);
        if (reason.kind === 'promise-overdue') expect(reason.days).toBeGreaterThanOrEqual(0);
        if (reason.kind === 'promise-due') expect(reason.inDays).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
