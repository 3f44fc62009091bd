import Dexie from 'dexie';
import { type Due, lastDueAt } from '../../domain/due';
import type { FollowUp } from '../../domain/follow-up';
import { isHeld } from '../../domain/plan';
import { stands } from '../../domain/record';
import type { StandingDue } from '../../domain/standing-due';
import type { Store } from '../schema';
import { lastFeedbackRating } from './about-contact';
import { get } from './record';

/** All that is due at `now`, and the next to come: open follow-ups and standing dues. Steps that are held back are left out. */
export async function dueAndNext(store: Store, now: Temporal.ZonedDateTime): Promise<(FollowUp | StandingDue)[]> {
  const until = lastDueAt(now);
  const [followUps, nextFollowUp, standing, nextStanding] = await Promise.all([
    openFollowUps(store, until).toArray(),
    store.followUps.where('[status+due]').between(['open', until], ['open', Dexie.maxKey], false, true).first(),
    store.standingDues.where('due').belowOrEqual(until).toArray(),
    store.standingDues.where('due').above(until).first(),
  ]);
  const due = await withoutHeld(store, followUps.filter(stands));
  return [
    ...due,
    ...(stands(nextFollowUp) ? [nextFollowUp] : []),
    ...standing,
    ...(nextStanding ? [nextStanding] : []),
  ];
}

/** Those of the items that are still open, whenever they are due. */
export async function openItems(store: Store, ids: readonly string[]): Promise<(FollowUp | StandingDue)[]> {
  const [followUps, standing] = await Promise.all([
    store.followUps.bulkGet([...ids]),
    store.standingDues.bulkGet([...ids]),
  ]);
  return [
    ...followUps.filter(stands).filter(({ status }) => status === 'open'),
    ...standing.filter((each) => each !== undefined),
  ];
}

/** The follow-up or standing due of that id; null where there is none. */
export async function dueItem(store: Store, id: string): Promise<FollowUp | StandingDue | null> {
  return (await get(store, 'followUps', id)) ?? (await store.standingDues.get(id)) ?? null;
}

/** Whether it follows from a contact by itself. */
export function isStanding(item: FollowUp | StandingDue): item is StandingDue {
  return !('status' in item);
}

export function openFollowUps(store: Store, until: Due | typeof Dexie.maxKey) {
  return store.followUps.where('[status+due]').between(['open', Dexie.minKey], ['open', until], true, true);
}

/** Takes out the steps of plans that wait for good feedback. */
export async function withoutHeld(store: Store, followUps: readonly FollowUp[]): Promise<FollowUp[]> {
  const asking = followUps.filter((followUp) => followUp.kind === 'plan-step' && followUp.onlyAfterGoodFeedback);
  if (asking.length === 0) return [...followUps];
  const contactIds = [...new Set(asking.flatMap((step) => step.subjectIds.slice(0, 1)))];
  const ratings = new Map(
    await Promise.all(contactIds.map(async (id) => [id, await lastFeedbackRating(store, id)] as const)),
  );
  return followUps.filter(
    (followUp) => followUp.kind !== 'plan-step' || !isHeld(followUp, ratings.get(followUp.subjectIds[0] ?? '') ?? null),
  );
}
