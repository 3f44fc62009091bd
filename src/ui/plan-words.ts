import type { Rating } from '../domain/note';
import type { PlanStep } from '../domain/plan';
import { t, tn } from './t';

/** When a step is, told from the day its plan counts from: "30 days before", "on the day", "90 days after". */
export function distanceWords({ days }: Pick<PlanStep, 'days'>): string {
  if (days === 0) return t('planOnTheDay');
  return days < 0 ? tn('planDaysBefore', -days) : tn('planDaysAfter', days);
}

const heldKeys = { none: 'planHeldNone', mixed: 'planHeldMixed', bad: 'planHeldBad' } as const;

/** Why a step is held back. */
export function heldWords(lastFeedback: Rating | null): string {
  return t(heldKeys[lastFeedback === null || lastFeedback === 'good' ? 'none' : lastFeedback]);
}
