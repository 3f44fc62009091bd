import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationshipKinds } from '../../src/domain/contact';
import { dueOn } from '../../src/domain/due';
import { type HealthSigns, healthOf, healthStates } from '../../src/domain/health';
import { ratings } from '../../src/domain/note';
import { zones } from './any-moment';

const now = Temporal.ZonedDateTime.from('2026-11-21T12:00[Europe/Berlin]');
const ago = (days: number) => now.subtract({ days }).epochMilliseconds;
const on = (days: number) => dueOn(now.toPlainDate().add({ days }));

const nothing: HealthSigns = {
  contact: { relationship: 'prospect', keptAt: ago(10) },
  touch: null,
  conversations: [],
  promises: [],
  rhythm: null,
  feedback: [],
  chasing: { unanswered: 0 },
};
const touched = (days: number) => ({ ...nothing, touch: { at: ago(days) } });
const promise = (by: 'me' | 'them', days: number) => ({ by, status: 'open' as const, due: on(days), closedAt: null });
const theyWrote = (days: number, needsNoAnswer = -1) => ({
  turn: 'mine' as const,
  at: ago(days),
  needsNoAnswer,
});
const customer = { relationship: 'customer' as const, keptAt: ago(200) };

describe('health', () => {
  it.each<[string, HealthSigns, string, object]>([
    ['is unknown where nothing was seen', nothing, 'unknown', { kind: 'nothing-seen' }],
    ['is good after a touch', touched(12), 'good', { kind: 'nothing-overdue' }],
    [
      'counts no days below none of what lies ahead of the clock',
      { ...touched(-3), rhythm: { due: on(0), latest: on(6) as `${number}-${number}-${number}` } },
      'attention',
      { kind: 'rhythm', colour: 'amber', days: 0, touched: true },
    ],
    ['asks for attention after a quarter without a touch', touched(91), 'attention', { kind: 'silent', days: 91 }],
    [
      'leaves alone whom the rep wants to leave alone',
      { ...touched(91), contact: { ...nothing.contact, cadence: null } },
      'good',
      { kind: 'nothing-overdue' },
    ],
    [
      'asks for attention when the rhythm is due',
      { ...touched(22), rhythm: { due: on(-1), latest: on(6) as `${number}-${number}-${number}` } },
      'attention',
      { kind: 'rhythm', colour: 'amber', days: 22, touched: true },
    ],
    [
      'is at risk once the rhythm is broken, also before the first touch',
      { ...nothing, rhythm: { due: on(-9), latest: on(0) as `${number}-${number}-${number}` } },
      'at-risk',
      { kind: 'rhythm', colour: 'red', days: 10, touched: false },
    ],
    [
      'is measured by the rhythm alone where there is one',
      { ...touched(200), rhythm: { due: on(1), latest: on(2) as `${number}-${number}-${number}` } },
      'good',
      { kind: 'nothing-overdue' },
    ],
    [
      'asks for attention when a promise is past its day',
      { ...touched(1), promises: [promise('me', -1), promise('me', -7), promise('me', 0), promise('them', -30)] },
      'attention',
      { kind: 'promise-overdue', count: 2 },
    ],
    [
      'is at risk when a promise is past its day for more than a week',
      { ...touched(1), promises: [promise('me', -8)] },
      'at-risk',
      { kind: 'promise-overdue', count: 1 },
    ],
    [
      'counts a promise from what it was promised for, not from what its reminder was put off to',
      { ...touched(1), promises: [{ ...promise('me', 5), promisedFor: on(-2) }] },
      'attention',
      { kind: 'promise-overdue', count: 1 },
    ],
    [
      'lets a day pass before an answer is owed',
      { ...touched(0), conversations: [theyWrote(0)] },
      'good',
      { kind: 'nothing-overdue' },
    ],
    [
      'asks for attention when an answer is owed',
      { ...touched(3), conversations: [theyWrote(2), theyWrote(3)] },
      'attention',
      { kind: 'answer-owed', days: 3 },
    ],
    [
      'is at risk when one is owed for more than a week',
      { ...touched(8), conversations: [theyWrote(8)] },
      'at-risk',
      { kind: 'answer-owed', days: 8 },
    ],
    [
      'takes whoever was touched since as answered',
      { ...touched(7), conversations: [theyWrote(8)] },
      'good',
      { kind: 'nothing-overdue' },
    ],
    [
      'takes what needs no answer as answered',
      { ...touched(8), conversations: [theyWrote(8, ago(8))] },
      'good',
      { kind: 'nothing-overdue' },
    ],
    [
      'asks for attention after two messages without an answer that was seen',
      { ...touched(1), chasing: { unanswered: 2 } },
      'attention',
      { kind: 'unanswered', times: 2 },
    ],
    [
      'is at risk after three',
      { ...touched(1), chasing: { unanswered: 3 } },
      'at-risk',
      { kind: 'unanswered', times: 3 },
    ],
    [
      'is at risk while they are not content, whatever was noted since without a rating',
      { ...touched(1), feedback: [{ at: ago(1) }, { rating: 'bad', at: ago(5) }, { rating: 'good', at: ago(50) }] },
      'at-risk',
      { kind: 'feedback', rating: 'bad', at: ago(5) },
    ],
    [
      'asks for attention while they are half content',
      { ...touched(1), feedback: [{ rating: 'mixed', at: ago(5) }] },
      'attention',
      { kind: 'feedback', rating: 'mixed', at: ago(5) },
    ],
    [
      'forgets that they were not once they are',
      {
        ...touched(1),
        feedback: [
          { rating: 'good', at: ago(5) },
          { rating: 'bad', at: ago(50) },
        ],
      },
      'good',
      { kind: 'nothing-overdue' },
    ],
    [
      'asks for attention where a customer was never asked',
      { ...touched(1), contact: customer },
      'attention',
      { kind: 'feedback-never' },
    ],
    [
      'gives a new customer time',
      { ...touched(1), contact: { ...customer, keptAt: ago(90) } },
      'good',
      { kind: 'nothing-overdue' },
    ],
  ])('%s', (_what, signs, state, reason) => {
    const health = healthOf(signs, now);
    expect(health.state).toBe(state);
    expect(health.reasons[0]).toEqual(reason);
  });

  it('tells what puts it at risk before what asks for attention', () => {
    const signs = {
      ...touched(9),
      feedback: [{ rating: 'mixed' as const, at: ago(1) }],
      conversations: [theyWrote(9)],
    };
    expect(healthOf(signs, now).reasons.map(({ kind }) => kind)).toEqual(['answer-owed', 'feedback']);
  });

  const anyDays = fc.integer({ min: -5, max: 400 });
  const anyDue = anyDays.map((days) => on(-days));
  const anySigns: fc.Arbitrary<HealthSigns> = fc.record({
    contact: fc.record({ relationship: fc.constantFrom(...relationshipKinds), keptAt: anyDays.map(ago) }),
    touch: fc.option(fc.record({ at: anyDays.map(ago) })),
    conversations: fc.array(fc.record({ turn: fc.constantFrom('mine', 'theirs'), at: anyDays.map(ago) }), {
      maxLength: 3,
    }),
    promises: fc.array(
      fc.record({
        by: fc.constantFrom('me', 'them'),
        status: fc.constantFrom('open', 'done', 'dismissed'),
        due: anyDue,
        closedAt: fc.option(anyDays.map(ago)),
      }),
      { maxLength: 3 },
    ),
    rhythm: fc.option(
      fc.tuple(anyDays, fc.nat({ max: 50 })).map(([days, more]) => ({
        due: on(-days),
        latest: on(more - days) as `${number}-${number}-${number}`, // as `on` writes a day
      })),
    ),
    feedback: fc.array(fc.record({ rating: fc.constantFrom(null, ...ratings), at: anyDays.map(ago) }), {
      maxLength: 3,
    }),
    chasing: fc.record({ unanswered: fc.nat({ max: 5 }) }),
  });
  const rank = (signs: HealthSigns) => healthStates.indexOf(healthOf(signs, now).state);

  it('is never bettered by one more promise broken, answer owed, or message without an answer', () => {
    fc.assert(
      fc.property(anySigns, fc.integer({ min: 1, max: 60 }), (signs, days) => {
        const before = rank(signs);
        expect(rank({ ...signs, promises: [...signs.promises, promise('me', -days)] })).toBeGreaterThanOrEqual(before);
        expect(rank({ ...signs, conversations: [...signs.conversations, theyWrote(days)] })).toBeGreaterThanOrEqual(
          before,
        );
        const unanswered = signs.chasing.unanswered + 1;
        expect(rank({ ...signs, chasing: { unanswered } })).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('is only good where something was seen, and only unknown where nothing was and nothing speaks against it', () => {
    fc.assert(
      fc.property(anySigns, (signs) => {
        const { state, reasons } = healthOf(signs, now);
        expect(reasons.some(({ kind }) => kind === 'nothing-overdue')).toBe(state === 'good');
        expect(reasons.some(({ kind }) => kind === 'nothing-seen')).toBe(state === 'unknown');
        if (state === 'good') expect(signs.touch).not.toBeNull();
        if (state === 'unknown') expect(signs.touch).toBeNull();
      }),
    );
  });

  it('counts no days below none, in any zone and whatever lies ahead of the clock', () => {
    fc.assert(
      fc.property(anySigns, fc.constantFrom(...zones), (signs, zone) => {
        const there = healthOf({ ...signs, promises: [], rhythm: null }, now.withTimeZone(zone));
        for (const reason of there.reasons) if ('days' in reason) expect(reason.days).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
