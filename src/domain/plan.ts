import { type Due, dayOf, dueOn, onDay } from './due';
import type { PlanStepDue } from './follow-up';
import type { Rating } from './note';
import type { SharedRecord } from './record';
import type { Day } from './working-time';

/** A reusable list of dated steps, such as the check-ins after a sale. */
export interface Plan extends SharedRecord {
  name: string;
  steps: PlanStep[];
}

export interface PlanStep {
  id: string;
  /** Days from the anchor; negative before it. */
  days: number;
  what: string;
  /** Held back unless the contact's last feedback was good. */
  onlyAfterGoodFeedback: boolean;
}

/** How far from its anchor a step may be, in days: ten years. */
export const furthestStep = 3650;

/** Whether a step can be reckoned with. */
export function isSoundStep({ days }: Pick<PlanStep, 'days'>): boolean {
  return Number.isInteger(days) && Math.abs(days) <= furthestStep;
}

/** A step with its day. */
export interface DatedStep {
  step: PlanStep;
  due: Due;
}

/**
 * The steps that starting a plan makes, by their day. Those that would be past are left out; what falls on today is not.
 * @param anchor the day they count from: the sale, the event, the renewal
 */
export function stepsOf(plan: Pick<Plan, 'steps'>, anchor: Day, today: Temporal.PlainDate): DatedStep[] {
  const from = Temporal.PlainDate.from(anchor);
  return plan.steps
    .map((step) => ({ step, due: dueOn(from.add({ days: step.days })) }))
    .filter(({ due }) => due >= dueOn(today))
    .sort((one, other) => one.step.days - other.step.days);
}

/** What moving its anchor does to a step. */
export type MovedStep = Pick<PlanStepDue, 'id' | 'due' | 'run'>;

/**
 * The steps of a run that move when its anchor does: those neither done nor dismissed. Each keeps its distance from the
 * anchor, and the days and the time of day by which the rep changed it.
 */
export function movedSteps(steps: readonly PlanStepDue[], anchor: Day): MovedStep[] {
  const to = Temporal.PlainDate.from(anchor);
  return steps
    .filter(({ status }) => status === 'open' || status === 'asleep')
    .map(({ id, due, run }) => {
      const days = dayOf(run.anchor).until(to, { largestUnit: 'days' }).days;
      return { id, due: onDay(due, dayOf(due).add({ days })), run: { ...run, anchor } };
    });
}

/**
 * The steps that a later anchor brings back: left out when the run was started, for they would have been past then.
 * @param made the steps of the run that there are, whatever became of them
 */
export function regainedSteps(
  plan: Pick<Plan, 'steps'>,
  made: readonly Pick<PlanStepDue, 'stepId'>[],
  anchor: Day,
  today: Temporal.PlainDate,
): DatedStep[] {
  const known = new Set(made.map(({ stepId }) => stepId));
  return stepsOf(plan, anchor, today).filter(({ step }) => !known.has(step.id));
}

/** Whether a step is held back: it asks a favour, and the last feedback was not good, or there was none. */
export function isHeld(
  { onlyAfterGoodFeedback }: Pick<PlanStep, 'onlyAfterGoodFeedback'>,
  lastFeedback: Rating | null,
): boolean {
  return onlyAfterGoodFeedback && lastFeedback !== 'good';
}
