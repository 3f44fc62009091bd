import type { Plan, PlanStep } from './plan';

/** A plan that comes with Touchbase. Its words are keys of the texts, so that it speaks the rep's language. */
export interface BuiltInPlan<Key extends string = BuiltInPlanText> {
  id: `built-in:${string}`;
  nameKey: Key;
  steps: (Omit<PlanStep, 'what'> & { whatKey: Key })[];
}

const favour = { onlyAfterGoodFeedback: true };
const step = { onlyAfterGoodFeedback: false };

const plans = [
  {
    // Counted from the sale.
    id: 'built-in:after-sale',
    nameKey: 'planAfterSale',
    steps: [
      { ...step, id: 'welcome', days: 3, whatKey: 'planAfterSaleWelcome' },
      { ...step, id: 'feedback', days: 30, whatKey: 'planAfterSaleFeedback' },
      { ...step, id: 'value', days: 90, whatKey: 'planAfterSaleValue' },
      // Once the value was talked about, and only to somebody content.
      { ...favour, id: 'referral', days: 95, whatKey: 'planAfterSaleReferral' },
    ],
  },
  {
    // Counted from the renewal: it has another anchor than the sale, so it is a plan of its own.
    id: 'built-in:renewal',
    nameKey: 'planRenewal',
    steps: [
      { ...step, id: 'review', days: -120, whatKey: 'planRenewalReview' },
      { ...step, id: 'offer', days: -60, whatKey: 'planRenewalOffer' },
      { ...step, id: 'settle', days: -30, whatKey: 'planRenewalSettle' },
    ],
  },
  {
    // Counted from the day they start.
    id: 'built-in:onboarding',
    nameKey: 'planOnboarding',
    steps: [
      { ...step, id: 'start', days: 0, whatKey: 'planOnboardingStart' },
      { ...step, id: 'obstacles', days: 7, whatKey: 'planOnboardingObstacles' },
      { ...step, id: 'first-result', days: 21, whatKey: 'planOnboardingFirstResult' },
      { ...step, id: 'expectations', days: 45, whatKey: 'planOnboardingExpectations' },
    ],
  },
  {
    // Counted from the event.
    id: 'built-in:event',
    nameKey: 'planEvent',
    steps: [
      { ...step, id: 'thanks', days: 1, whatKey: 'planEventThanks' },
      { ...step, id: 'promised', days: 4, whatKey: 'planEventPromised' },
      { ...step, id: 'meeting', days: 14, whatKey: 'planEventMeeting' },
    ],
  },
  {
    // Counted from the day the offer went out.
    id: 'built-in:offer',
    nameKey: 'planOffer',
    steps: [
      { ...step, id: 'questions', days: 3, whatKey: 'planOfferQuestions' },
      { ...step, id: 'deciders', days: 10, whatKey: 'planOfferDeciders' },
      { ...step, id: 'close', days: 24, whatKey: 'planOfferClose' },
    ],
  },
  {
    // Counted from the day it is started. Each message is further from the last, and the last lets go.
    id: 'built-in:quiet-customer',
    nameKey: 'planQuiet',
    steps: [
      { ...step, id: 'useful', days: 0, whatKey: 'planQuietUseful' },
      { ...step, id: 'other-channel', days: 10, whatKey: 'planQuietOtherChannel' },
      { ...step, id: 'question', days: 30, whatKey: 'planQuietQuestion' },
      { ...step, id: 'let-go', days: 60, whatKey: 'planQuietLetGo' },
    ],
  },
] as const satisfies readonly BuiltInPlan<string>[];

/** The key of a text of a built-in plan. */
export type BuiltInPlanText = (typeof plans)[number]['nameKey' | 'steps'] extends infer Words
  ? Words extends string
    ? Words
    : Words extends readonly { whatKey: infer Key }[]
      ? Key
      : never
  : never;

/** The plans that come with Touchbase. */
export const builtInPlans: readonly BuiltInPlan[] = plans;

/** A plan as it is started: the rep's own, or a built-in one in the rep's language. */
export type StartablePlan = Pick<Plan, 'id' | 'name' | 'steps'>;

/** A built-in plan in the rep's language. */
export function inWords({ id, nameKey, steps }: BuiltInPlan, words: (key: BuiltInPlanText) => string): StartablePlan {
  return {
    id,
    name: words(nameKey),
    steps: steps.map(({ whatKey, ...rest }) => ({ ...rest, what: words(whatKey) })),
  };
}

/** All plans that can be started, the built-in ones first; one that the rep changed stands in the place of its original. */
export function startablePlans(own: readonly Plan[], words: (key: BuiltInPlanText) => string): StartablePlan[] {
  const changed = new Map(own.map((plan) => [plan.id, plan]));
  const builtIn = builtInPlans.map((plan) => changed.get(plan.id) ?? inWords(plan, words));
  const ids = new Set<string>(builtInPlans.map(({ id }) => id));
  return [...builtIn, ...own.filter(({ id }) => !ids.has(id))];
}
