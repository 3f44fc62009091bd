import { type CadenceRules, cadenceRulesId } from '../../domain/cadence';
import { type OwnAddresses, ownAddressesId } from '../../domain/own-addresses';
import type { Plan } from '../../domain/plan';
import { type ReadingValues, readingId, usualReading } from '../../domain/reading';
import { stands } from '../../domain/record';
import { hoursFrom, type WorkingHours, workingTimeId } from '../../domain/working-time';
import type { Setting, Store } from '../schema';
import { get } from './record';

/** What the rep set of a kind; null where nothing was. */
export async function setting<Id extends Setting['id']>(
  store: Store,
  id: Id,
): Promise<Extract<Setting, { id: Id }> | null> {
  const found = await get(store, 'settings', id);
  return found as Extract<Setting, { id: Id }> | null; // a setting's id is its kind
}

/** The rep's own addresses; null before any is known. */
export function ownAddresses(store: Store): Promise<OwnAddresses | null> {
  return setting(store, ownAddressesId);
}

/** When the rep works, ready to reckon with; the usual hours before any were set. */
export async function workingHours(store: Store): Promise<WorkingHours> {
  return hoursFrom(await setting(store, workingTimeId));
}

/** What may be read; the usual before anything was set. */
export async function readingOf(store: Store): Promise<ReadingValues> {
  return (await setting(store, readingId)) ?? usualReading;
}

/** The cadences that contacts inherit; null before any was set. */
export function cadenceRules(store: Store): Promise<CadenceRules | null> {
  return setting(store, cadenceRulesId);
}

/** The zone of the device, as it was when reminders were looked at last. */
export async function zoneOf(store: Store): Promise<string> {
  const found = await store.facts.get('reckonedAt');
  return found?.key === 'reckonedAt' ? found.value.zone : 'UTC';
}

/** The rep's own plans, and those built in that were changed. */
export async function plans(store: Store): Promise<Plan[]> {
  // All of them: a rep has a dozen.
  return (await store.plans.toArray()).filter(stands);
}

/** The built-in plans that the rep erased, and own ones: their ids. */
export async function erasedPlanIds(store: Store): Promise<string[]> {
  return (await store.plans.toArray()).filter((plan) => !stands(plan)).map(({ id }) => id);
}
