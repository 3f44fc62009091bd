import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../src/domain/agenda-item';
import { agendaId, compareOnAgenda, inAgendaOrder } from '../../src/domain/agenda-order';
import { isDue } from '../../src/domain/due';
import { anyItem, cadence, followUp, importantDate, turn } from './any-agenda-item';
import { anyMoment, zones } from './any-moment';

const now = Temporal.ZonedDateTime.from('2026-11-21T12:00[Europe/Berlin]');
const ordered = (...items: AgendaItem[]) => inAgendaOrder(items, now).map(agendaId);

describe('the order of the agenda', () => {
  it('has overdue promises of mine first, then who waits for me, then waits, then the rest, then what is to come', () => {
    expect(
      ordered(
        followUp('planned', 'tomorrow', '2026-11-22'),
        followUp('planned', 'plan', '2026-11-01'),
        followUp('wait', 'wait', '2026-11-21'),
        turn('gmail:t1', { lateness: -1 }),
        followUp('commitment', 'mine', '2026-11-20'),
      ),
    ).toEqual(['mine', 'turn:gmail:t1', 'wait', 'plan', 'tomorrow']);
  });

  it('has their promises, and mine of today, among the rest', () => {
    expect(
      ordered(
        followUp('commitment', 'theirs', '2026-11-01', { by: 'them' }),
        followUp('commitment', 'today', '2026-11-21'),
        followUp('wait', 'wait', '2026-11-21'),
      ),
    ).toEqual(['wait', 'theirs', 'today']);
  });

  it('has a promise that was put off among the overdue ones, once it is due again', () => {
    const putOff = { promisedFor: '2026-11-10' } as const;
    expect(ordered(turn('gmail:t1'), followUp('commitment', 'again', '2026-11-21', putOff))).toEqual([
      'again',
      'turn:gmail:t1',
    ]);
    expect(ordered(turn('gmail:t1'), followUp('commitment', 'later', '2026-11-25', putOff))).toEqual([
      'turn:gmail:t1',
      'later',
    ]);
  });

  it('has those first who wait the longest for what is usual', () => {
    expect(ordered(turn('gmail:a', { lateness: 1 }), turn('gmail:b', { lateness: 3 }))).toEqual([
      'turn:gmail:b',
      'turn:gmail:a',
    ]);
    expect(
      ordered(
        turn('gmail:a', { since: now.epochMilliseconds }),
        turn('gmail:b', { since: now.epochMilliseconds - 1e9 }),
      ),
    ).toEqual(['turn:gmail:b', 'turn:gmail:a']);
  });

  it('has the rest by how late each is for its time', () => {
    expect(
      ordered(
        // 5 of 10 days late, 3 of 1, 1 of 30, 3 of 7.
        followUp('planned', 'half', '2026-11-16'),
        cadence('often', '2026-11-17', '2026-11-18', '2026-11-19'),
        cadence('seldom', '2026-10-21', '2026-11-20', '2026-12-20'),
        importantDate('birthday', '2026-11-18', '2026-11-25'),
      ),
    ).toEqual(['cadence:often', 'half', 'date:dana/birthday', 'cadence:seldom']);
  });

  it('has equals by their due, then by id; what is to come by its due', () => {
    expect(
      ordered(
        followUp('planned', 'b', '2026-11-21'),
        followUp('planned', 'a', '2026-11-21'),
        followUp('planned', 'd', '2026-12-01', { madeAt: now.subtract({ days: 300 }).epochMilliseconds }),
        followUp('planned', 'c', '2026-11-30'),
        cadence('z', '2026-11-11', '2026-11-21', '2026-12-01'),
      ),
    ).toEqual(['a', 'b', 'cadence:z', 'c', 'd']);
  });

  const agendas = fc
    .tuple(anyMoment, fc.constantFrom(...zones))
    .map(([moment, zone]) => moment.withTimeZone(zone))
    .chain((moment) =>
      fc.tuple(
        fc.constant(moment),
        // Every item has an id of its own.
        fc
          .integer({ min: 3, max: 12 })
          .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyItem(moment, `i${index}`)))),
      ),
    );

  it('is total: of two items one stands before the other, and never both', () => {
    fc.assert(
      fc.property(agendas, ([moment, items]) => {
        for (const one of items) {
          for (const other of items) {
            const [there, back] = [compareOnAgenda(one, other, moment), compareOnAgenda(other, one, moment)];
            expect(Number.isFinite(there)).toBe(true);
            expect(Math.sign(there) + Math.sign(back)).toBe(0);
            expect(there === 0).toBe(one === other);
          }
        }
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(agendas, ([moment, items]) => {
        const isBefore = (one: AgendaItem, other: AgendaItem) => compareOnAgenda(one, other, moment) < 0;
        for (const one of items) {
          for (const other of items) {
            if (!isBefore(one, other)) continue;
            for (const third of items) if (isBefore(other, third)) expect(isBefore(one, third)).toBe(true);
          }
        }
      }),
    );
  });

  it('is stable: the same whatever order the items came in, with none lost or doubled', () => {
    const shuffled = agendas.chain(([moment, items]) =>
      fc.tuple(
        fc.constant(moment),
        fc.constant(items),
        fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([moment, items, others]) => {
        const order = inAgendaOrder(items, moment);
        expect(inAgendaOrder(others, moment)).toEqual(order);
        expect(inAgendaOrder(order, moment)).toEqual(order);
        expect(order.map(agendaId).toSorted()).toEqual(items.map(agendaId).toSorted());
        for (const [index, item] of order.entries()) {
          const next = order[index + 1];
          if (next) expect(compareOnAgenda(item, next, moment)).toBeLessThan(0);
        }
      }),
    );
  });

  it('never has what is to come before what is due', () => {
    fc.assert(
      fc.property(agendas, ([moment, items]) => {
        const isToCome = (item: AgendaItem) =>
          item.kind !== 'your-turn' && !isDue(item.kind === 'standing' ? item.standing.due : item.followUp.due, moment);
        const toCome = inAgendaOrder(items, moment).map(isToCome);
        expect(toCome).toEqual(toCome.toSorted((one, other) => Number(one) - Number(other)));
      }),
    );
  });
});
