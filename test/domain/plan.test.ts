import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, dueOn } from '../../src/domain/due';
import type { PlanStepDue } from '../../src/domain/follow-up';
import { isHeld, isSoundStep, movedSteps, type PlanStep, regainedSteps, stepsOf } from '../../src/domain/plan';
import type { Day } from '../../src/domain/working-time';
import { anyDay } from './any-moment';

const day = (text: string) => Temporal.PlainDate.from(text);
const dayText = (each: Temporal.PlainDate) => each.toString() as Day; // ISO 8601 is the form of Day

function step(id: string, days: number, over: Partial<PlanStep> = {}): PlanStep {
  return { id, days, what: id, onlyAfterGoodFeedback: false, ...over };
}

function made(over: Partial<PlanStepDue>): PlanStepDue {
  return {
    kind: 'plan-step',
    id: 'f',
    subjectIds: ['dana'],
    originContactId: 'dana',
    what: '',
    due: '2026-12-04',
    status: 'open',
    closedAt: null,
    madeAt: 0,
    run: { id: 'run', planId: 'after-sale', planName: 'After the sale', anchor: '2026-12-01' },
    stepId: 'welcome',
    days: 3,
    onlyAfterGoodFeedback: false,
    updatedAt: '2026-12-01T00:00:00.000Z-0000-x',
    stamps: {},
    ...over,
  };
}

const steps = [step('value', 90), step('welcome', 3), step('feedback', 30)];
const anySteps = fc
  .array(fc.integer({ min: -400, max: 400 }), { maxLength: 12 })
  .map((all) => all.map((days, index) => step(`s${index}`, days)));

describe('the steps of a plan', () => {
  it('have their days, in their order', () => {
    const dated = stepsOf({ steps }, '2026-12-01', day('2026-12-01'));
    expect(dated.map(({ step: { id }, due }) => [id, due])).toEqual([
      ['welcome', '2026-12-04'],
      ['feedback', '2026-12-31'],
      ['value', '2027-03-01'],
    ]);
  });

  it('that would be past are left out, those of today are not', () => {
    const ids = (today: string) => stepsOf({ steps }, '2026-12-01', day(today)).map(({ step: { id } }) => id);
    expect(ids('2026-12-04')).toEqual(['welcome', 'feedback', 'value']);
    expect(ids('2026-12-05')).toEqual(['feedback', 'value']);
    expect(ids('2027-03-02')).toEqual([]);
  });

  it('may be before the anchor, and reach over leap days', () => {
    const renewal = [step('review', -120), step('offer', -60), step('settle', -30)];
    expect(stepsOf({ steps: renewal }, '2028-03-31', day('2027-01-01')).map(({ due }) => due)).toEqual([
      '2027-12-02',
      '2028-01-31',
      '2028-03-01',
    ]);
  });

  it('are all there or past, each as far from the anchor as the plan says, the earliest first', () => {
    fc.assert(
      fc.property(anySteps, anyDay, fc.integer({ min: -500, max: 500 }), (all, anchor, offset) => {
        const today = anchor.add({ days: offset });
        const dated = stepsOf({ steps: all }, dayText(anchor), today);
        expect(dated).toHaveLength(all.filter(({ days }) => days >= offset).length);
        for (const { step: each, due } of dated) {
          expect(anchor.until(dayOf(due), { largestUnit: 'days' }).days).toBe(each.days);
          expect(due >= dueOn(today)).toBe(true);
        }
        const dues = dated.map(({ due }) => due);
        expect(dues).toEqual(dues.toSorted());
      }),
    );
  });

  it.each([
    [0, true],
    [-3650, true],
    [3651, false],
    [1.5, false],
    [Number.NaN, false],
  ])('%s days from the anchor is sound: %s', (days, sound) => {
    expect(isSoundStep({ days })).toBe(sound);
  });
});

describe('a run whose anchor moves', () => {
  it('takes its open and sleeping steps along, and leaves what is closed', () => {
    const all = [
      made({ id: 'open' }),
      made({ id: 'asleep', status: 'asleep', due: '2026-12-31' }),
      made({ id: 'done', status: 'done' }),
      made({ id: 'dismissed', status: 'dismissed' }),
    ];
    const moved = movedSteps(all, '2027-01-11');
    expect(moved.map(({ id, due }) => [id, due])).toEqual([
      ['open', '2027-01-14'],
      ['asleep', '2027-02-10'],
    ]);
    expect(moved[0]?.run).toEqual({
      id: 'run',
      planId: 'after-sale',
      planName: 'After the sale',
      anchor: '2027-01-11',
    });
  });

  it('keeps what the rep changed of a step: its day and its time', () => {
    expect(movedSteps([made({ due: '2026-12-07T15:00' })], '2026-12-11')[0]?.due).toBe('2026-12-17T15:00');
  });

  it('ends the same by whatever way it went, and where it began', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, fc.integer({ min: -400, max: 400 }), fc.boolean(), (a, b, c, days, timed) => {
        const due = dueOn(a.add({ days }));
        const first = made({
          due: timed ? (`${due}T15:00` as PlanStepDue['due']) : due, // ISO 8601 is the form of Due
          run: { id: 'run', planId: 'p', planName: '', anchor: dueOn(a) },
        });
        const to = (from: PlanStepDue, anchor: Temporal.PlainDate): PlanStepDue => ({
          ...from,
          ...movedSteps([from], dayText(anchor))[0],
        });
        expect(to(to(first, b), c)).toEqual(to(first, c));
        expect(to(to(first, b), a)).toEqual(first);
        expect(c.until(dayOf(to(first, c).due), { largestUnit: 'days' }).days).toBe(days);
      }),
    );
  });

  it('regains the steps that had passed when it was started', () => {
    const renewal = { steps: [step('review', -120), step('offer', -60), step('settle', -30)] };
    const started = stepsOf(renewal, '2026-12-31', day('2026-11-21')).map(({ step: { id } }) => ({ stepId: id }));
    expect(started).toEqual([{ stepId: 'settle' }]);
    expect(regainedSteps(renewal, started, '2027-06-30', day('2026-11-21'))).toMatchObject([
      { step: { id: 'review' }, due: '2027-03-02' },
      { step: { id: 'offer' }, due: '2027-05-01' },
    ]);
    expect(regainedSteps(renewal, started, '2026-12-30', day('2026-11-21'))).toEqual([]);
  });

  it('loses no step to a late start', () => {
    fc.assert(
      fc.property(anySteps, anyDay, anyDay, anyDay, (all, today, first, second) => {
        const started = stepsOf({ steps: all }, dayText(first), today).map((each) => ({ stepId: each.step.id }));
        const regained = regainedSteps({ steps: all }, started, dayText(second), today);
        const ids = new Set([...started.map(({ stepId }) => stepId), ...regained.map((each) => each.step.id)]);
        for (const each of stepsOf({ steps: all }, dayText(second), today)) expect(ids.has(each.step.id)).toBe(true);
        expect(ids.size).toBe(started.length + regained.length);
      }),
    );
  });
});

describe('a step that asks a favour', () => {
  it.each([
    [true, 'good', false],
    [true, 'mixed', true],
    [true, 'bad', true],
    [true, null, true],
    [false, 'bad', false],
    [false, null, false],
  ] as const)('only after good feedback: %s, last feedback %s: held %s', (onlyAfterGoodFeedback, last, held) => {
    expect(isHeld({ onlyAfterGoodFeedback }, last)).toBe(held);
  });
});
