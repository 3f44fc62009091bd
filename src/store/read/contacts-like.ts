import type { Contact } from '../../domain/contact';
import { stands } from '../../domain/record';
import { type Likeness, likeness, type Somebody } from '../../domain/same-person';
import type { Store } from '../schema';
import { search } from './directory';

/** Contacts that somebody on a page may be, surest first. */
export async function contactsLike(
  store: Store,
  somebody: Somebody,
): Promise<{ contact: Contact; likeness: Likeness }[]> {
  if (somebody.name === null) return [];
  // Every word of the name must fit, in any order; the directory finds them without a walk through the contacts.
  const hits = await search(store, somebody.name, 20);
  const contacts = await store.contacts.bulkGet(hits.map((hit) => hit.id));
  return contacts
    .filter(stands)
    .map((contact) => ({ contact, likeness: likeness(somebody, contact) }))
    .filter((candidate): candidate is { contact: Contact; likeness: Likeness } => candidate.likeness !== null)
    .sort((one, other) => (one.likeness === other.likeness ? 0 : one.likeness === 'name-and-company' ? -1 : 1));
}
