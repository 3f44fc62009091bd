import fc from 'fast-check';
import type { AgendaItem } from '../../src/domain/agenda-item';
import { type Due, dueAtMinute, dueOn } from '../../src/domain/due';
import type { FollowUp } from '../../src/domain/follow-up';
import type { Day } from '../../src/domain/working-time';
import type { YourTurn } from '../../src/domain/your-turn';

const dayText = (day: Temporal.PlainDate) => day.toString() as Day; // ISO 8601 is the form of Day

/** A follow-up of that kind, made ten days before the day it is due; the rest as told. */
export function followUp<Kind extends FollowUp['kind']>(
  kind: Kind,
  id: string,
  due: Due,
  over: Partial<Extract<FollowUp, { kind: Kind }>> = {},
): AgendaItem & { kind: 'follow-up' } {
  const made = Temporal.PlainDate.from(due).subtract({ days: 10 }).toZonedDateTime('UTC').epochMilliseconds;
  const base = {
    id,
    subjectIds: ['dana'],
    originContactId: 'dana',
    what: '',
    due,
    status: 'open' as const,
    closedAt: null,
    madeAt: made,
    updatedAt: '2026-11-01T00:00:00.000Z-0000-x' as const,
    stamps: {},
  };
  const kinds: { [K in FollowUp['kind']]: Extract<FollowUp, { kind: K }> } = {
    planned: { ...base, kind: 'planned' },
    wait: {
      ...base,
      kind: 'wait',
      since: { at: made, precision: 'ms' },
      conversationId: null,
      perhapsAnsweredBy: null,
      notAnsweredBy: [],
    },
    commitment: { ...base, kind: 'commitment', by: 'me', quote: null, conversationId: null },
    'plan-step': {
      ...base,
      kind: 'plan-step',
      run: { id: 'run', planId: 'after-sale', planName: 'After the sale', anchor: due },
      stepId: 'welcome',
      days: 3,
      onlyAfterGoodFeedback: false,
    },
  };
  return { kind: 'follow-up', followUp: { ...kinds[kind], ...over } };
}

/** The due of a cadence that counts from `from`. */
export function cadence(contactId: string, from: Day, due: Day, latest: Day): AgendaItem & { kind: 'standing' } {
  return {
    kind: 'standing',
    standing: { kind: 'cadence', id: `cadence:${contactId}`, contactId, from, due, latest },
  };
}

/** The due of an important date. */
export function importantDate(dateId: string, due: Due, on: Day): AgendaItem & { kind: 'standing' } {
  return {
    kind: 'standing',
    standing: { kind: 'date', id: `date:dana/${dateId}`, contactId: 'dana', dateId, due, on },
  };
}

/** Somebody who waits for my answer. */
export function turn(conversationId: string, over: Partial<YourTurn> = {}): AgendaItem & { kind: 'your-turn' } {
  return {
    kind: 'your-turn',
    turn: { conversationId, contactIds: ['dana'], since: 0, waited: 0, lookedAt: 0, lateness: 0, ...over },
  };
}

/** Anything that may stand on an agenda around that moment, with the given id. */
export function anyItem(now: Temporal.ZonedDateTime, id: string): fc.Arbitrary<AgendaItem> {
  // Few values, so that ties are frequent.
  const days = fc.integer({ min: -4, max: 3 });
  const day = (ahead: number) => now.toPlainDate().add({ days: ahead });
  const due = fc
    .tuple(days, fc.boolean())
    .map(([ahead, timed]) => (timed ? dueAtMinute(day(ahead).toPlainDateTime('12:00')) : dueOn(day(ahead))));
  const ofKind = fc.constantFrom<FollowUp['kind']>('planned', 'wait', 'commitment', 'plan-step');
  return fc.oneof(
    fc.tuple(ofKind, due).map(([kind, each]) => followUp(kind, id, each)),
    fc
      .tuple(due, days)
      .map(([each, promised]) => followUp('commitment', id, each, { promisedFor: dueOn(day(promised)), by: 'me' })),
    fc.tuple(due).map(([each]) => followUp('commitment', id, each, { by: 'them' })),
    fc
      .tuple(days, fc.integer({ min: 1, max: 3 }))
      .map(([ahead, ideal]) => cadence(id, dayText(day(ahead - ideal)), dayText(day(ahead)), dayText(day(ahead + 1)))),
    fc.tuple(due, days).map(([each, on]) => importantDate(id, each, dayText(day(on)))),
    fc
      .tuple(fc.integer({ min: -1, max: 3 }), days)
      .map(([lateness, ago]) => turn(id, { lateness, since: now.add({ days: ago }).epochMilliseconds })),
  );
}
