import { type Brief, briefOf } from '../../domain/brief';
import { cadenceOrigin } from '../../domain/cadence-origin';
import type { Contact } from '../../domain/contact';
import { noteKinds } from '../../domain/note';
import { stands } from '../../domain/record';
import { isSameAccount } from '../../domain/same-account';
import type { Store } from '../schema';
import { conversationsOf, latestTouches, openFollowUpsOf, standingDuesAbout } from './about-contact';
import { search } from './directory';
import { notesOfKind } from './notes';
import { cadenceRules } from './settings';

// More than half a page shows, for messages that were seen under several addresses are shown once.
const touchesLookedAt = 30;

/** The brief of a contact. */
export async function briefOfContact(store: Store, contact: Contact, now: Temporal.ZonedDateTime): Promise<Brief> {
  const { id } = contact;
  const [notes, touches, conversations, followUps, standing, rules, colleagues] = await Promise.all([
    notesOfKind(store, id, noteKinds),
    latestTouches(store, id, touchesLookedAt),
    conversationsOf(store, id),
    openFollowUpsOf(store, id),
    standingDuesAbout(store, id),
    cadenceRules(store),
    colleaguesOf(store, contact),
  ]);
  const origin = cadenceOrigin(contact, rules);
  const hasRhythm = origin.cadence !== null || origin.from === 'own';
  return briefOf({ contact, notes, touches, conversations, followUps, standing, hasRhythm, colleagues }, now);
}

// Enough to find one other.
const colleaguesLookedAt = 20;

/** How many others are kept who work for the same company, up to a few: by its name, for the directory is asked by it. */
async function colleaguesOf(store: Store, contact: Contact): Promise<number> {
  if (contact.company === null) return 0;
  const hits = await search(store, contact.company, colleaguesLookedAt);
  const found = await store.contacts.bulkGet(hits.map((hit) => hit.id).filter((id) => id !== contact.id));
  return found.filter(stands).filter((other) => isSameAccount(contact, other)).length;
}
