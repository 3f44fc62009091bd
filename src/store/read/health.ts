import { chasingOf, reachableBy } from '../../domain/chasing';
import type { Contact } from '../../domain/contact';
import { type Health, healthOf } from '../../domain/health';
import type { Store } from '../schema';
import { conversationsOf, latestTouches, promisesOf, standingDuesAbout } from './about-contact';
import { notesOfKind } from './notes';

// As many of the newest touches as the rule about chasing asks for.
const touchesLookedAt = 50;

/** How a relationship stands by all that is kept of it. */
export async function healthOfContact(store: Store, contact: Contact, now: Temporal.ZonedDateTime): Promise<Health> {
  const { id } = contact;
  const [touches, conversations, promises, standing, feedback] = await Promise.all([
    latestTouches(store, id, touchesLookedAt),
    conversationsOf(store, id),
    promisesOf(store, id),
    standingDuesAbout(store, id),
    notesOfKind(store, id, ['feedback']),
  ]);
  const [touch = null] = touches;
  const rhythm = standing.find((due) => due.kind === 'cadence') ?? null;
  const chasing = chasingOf(touches, conversations, reachableBy(contact), now);
  return healthOf({ contact, touch, conversations, promises, rhythm, feedback, chasing }, now);
}
