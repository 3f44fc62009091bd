import { builtInPlans, inWords, type StartablePlan } from '../domain/built-in-plans';
import { stands } from '../domain/record';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import { change } from '../store/write';
import { text } from './text';

/**
 * The plan of that id: the rep's own, or a built-in one in the rep's language; null where there is none. An erased one
 * hides the built-in one of its id.
 */
export async function planOf(store: Store, id: string): Promise<StartablePlan | null> {
  const record = await store.plans.get(id);
  if (record !== undefined) return get(store, 'plans', id);
  return builtInPlan(id);
}

/**
 * Makes a record of a built-in plan that has none yet, as it stands. Done before it is first changed: undoing the
 * change then gives this record back, where an erased one would hide the plan.
 */
export async function settle(store: Store, id: string, now: number): Promise<void> {
  const plan = builtInPlan(id);
  if (plan === null) return;
  await change(store, { label: null, now }, async (writer) => {
    if ((await store.plans.get(id)) === undefined) await writer.make('plans', plan);
  });
}

function builtInPlan(id: string): StartablePlan | null {
  const plan = builtInPlans.find((each) => each.id === id);
  return plan ? inWords(plan, (key) => text(key)) : null;
}

/** How many plans are the rep's own. There are a few dozen at most, so no index counts them. */
export async function countPlans(store: Store): Promise<number> {
  return (await store.plans.toArray()).filter(stands).length;
}
