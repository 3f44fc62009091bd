import { describe, expect, it } from 'vitest';
import { builtInPlans, inWords, startablePlans } from '../../src/domain/built-in-plans';
import { isSoundStep, type Plan, stepsOf } from '../../src/domain/plan';
import messages from '../../src/public/_locales/en/messages.json';

const english = (key: keyof typeof messages) => messages[key].message;
const own = (id: string): Plan => ({
  id,
  name: 'My own',
  steps: [],
  updatedAt: '2026-12-01T00:00:00.000Z-0000-x',
  stamps: {},
});

describe('the built-in plans', () => {
  it('check in after a sale on day 3, 30 and 90, and ask for a referral only after good feedback', () => {
    const plan = builtInPlans.find(({ id }) => id === 'built-in:after-sale');
    expect(plan?.steps.map(({ id, days, onlyAfterGoodFeedback }) => [id, days, onlyAfterGoodFeedback])).toEqual([
      ['welcome', 3, false],
      ['feedback', 30, false],
      ['value', 90, false],
      ['referral', 95, true],
    ]);
  });

  it('prepare a renewal 120, 60 and 30 days ahead of it', () => {
    const plan = startablePlans([], english).find(({ id }) => id === 'built-in:renewal');
    const steps = plan ? stepsOf(plan, '2027-05-01', Temporal.PlainDate.from('2026-11-21')) : [];
    expect(steps.map(({ due }) => due)).toEqual(['2027-01-01', '2027-03-02', '2027-04-01']);
    expect(steps[1]?.step.what).toBe('Send the renewal offer');
  });

  it('have ids and words of their own, and sound steps in their order', () => {
    const ids = builtInPlans.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = builtInPlans.flatMap(({ nameKey, steps }) => [nameKey, ...steps.map(({ whatKey }) => whatKey)]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id, steps } of builtInPlans) {
      expect(new Set(steps.map((step) => step.id)).size, id).toBe(steps.length);
      expect(steps.every(isSoundStep), id).toBe(true);
      const days = steps.map((step) => step.days);
      expect(days, id).toEqual(days.toSorted((one, other) => one - other));
    }
  });

  it('speak the language they are started in', () => {
    for (const plan of builtInPlans) {
      const said = inWords(plan, english);
      expect([said.name, ...said.steps.map(({ what }) => what)].every((text) => text.length > 0)).toBe(true);
      expect(inWords(plan, (key) => `<${key}>`).name).toBe(`<${plan.nameKey}>`);
    }
  });

  it('stand beside the rep’s own, and give way to one that the rep changed', () => {
    const plans = startablePlans([own('mine'), own('built-in:event')], english);
    expect(plans).toHaveLength(builtInPlans.length + 1);
    expect(plans.at(-1)?.id).toBe('mine');
    expect(plans.filter(({ id }) => id === 'built-in:event')).toEqual([own('built-in:event')]);
  });
});
