import type { StartablePlan } from '../domain/built-in-plans';
import { isSoundStep, type PlanStep } from '../domain/plan';

/** On which side of its plan's day a step stands. */
export const stepSides = ['after', 'before'] as const;
export type StepSide = (typeof stepSides)[number];

/** A step as it stands in a form. */
export interface StepFields {
  id: string;
  /** How many days from the plan's day; nought for the day itself. */
  days: string;
  side: StepSide;
  what: string;
  onlyAfterGoodFeedback: boolean;
}

/** A plan as it stands in a form. The steps are JSON, for drafts hold text. */
export interface PlanFields extends Record<string, string> {
  name: string;
  steps: string;
}

/** The fields of a form: of a plan, or of a new one with a first step. */
export function fieldsOfPlan(plan: StartablePlan | null): PlanFields {
  const steps = plan?.steps.map(fieldsOfStep) ?? [blankStep([])];
  return { name: plan?.name ?? '', steps: textOfSteps(steps) };
}

function fieldsOfStep({ id, days, what, onlyAfterGoodFeedback }: PlanStep): StepFields {
  return { id, days: String(Math.abs(days)), side: days < 0 ? 'before' : 'after', what, onlyAfterGoodFeedback };
}

/** A step to fill in, a week after the last. */
export function blankStep(before: readonly StepFields[]): StepFields {
  const last = before.at(-1);
  const days = last?.side === 'before' ? '0' : String(last ? (Number.parseInt(last.days, 10) || 0) + 7 : 7);
  return { id: crypto.randomUUID(), days, side: 'after', what: '', onlyAfterGoodFeedback: false };
}

/** Steps as text, for a draft. */
export function textOfSteps(steps: readonly StepFields[]): string {
  return JSON.stringify(steps);
}

/** Steps read back from text; none where another version of the form wrote it. */
export function stepsFromText(text: string): StepFields[] {
  const found: unknown = JSON.parse(text);
  return Array.isArray(found) ? found.filter(isStepFields) : [];
}

function isStepFields(value: unknown): value is StepFields {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'days' in value &&
    typeof value.days === 'string' &&
    'what' in value &&
    typeof value.what === 'string' &&
    'side' in value &&
    stepSides.some((side) => side === value.side) &&
    'onlyAfterGoodFeedback' in value &&
    typeof value.onlyAfterGoodFeedback === 'boolean'
  );
}

/** The plan that the fields tell, its steps by their day; null where a number of days is none. */
export function planOfFields({ name, steps }: PlanFields): { name: string; steps: PlanStep[] } | null {
  const told = stepsFromText(steps).map(({ days, side, ...rest }) => ({
    ...rest,
    days: side === 'before' ? -Number(days) || 0 : Number(days),
  }));
  if (!told.every(isSoundStep)) return null;
  return { name, steps: told.toSorted((one, other) => one.days - other.days) };
}
