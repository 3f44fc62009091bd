import type { Contact } from '../../domain/contact';
import { type DirectoryHit, searchAlmost, searchDirectory } from '../../domain/directory';
import type { Identity } from '../../domain/identity';
import { stands } from '../../domain/record';
import { type Likeness, likeness, type Somebody } from '../../domain/same-person';
import { fold } from '../../domain/search';
import type { Store } from '../schema';
import { fact } from './record';

/** The contacts that any of the identities belongs to, each once. */
export async function contactsWith(store: Store, identities: readonly Identity[]): Promise<Contact[]> {
  const found = await store.contacts
    .where('identities')
    .anyOf([...identities])
    .distinct()
    .toArray();
  return found.filter(stands);
}

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

/** All identities of some contacts, and of those into whom they were merged; of those that are gone none. */
export async function identitiesOf(store: Store, ids: readonly string[]): Promise<Identity[]> {
  const seen = new Set<string>();
  const identities: Identity[] = [];
  for (let next = [...ids]; next.length > 0; ) {
    for (const id of next) seen.add(id);
    const found = await store.contacts.bulkGet(next);
    identities.push(...found.filter(stands).flatMap((contact) => contact.identities));
    const heirs = found.flatMap((record) => (record && 'mergedInto' in record ? (record.mergedInto ?? []) : []));
    next = heirs.filter((id) => !seen.has(id));
  }
  return identities;
}

export async function contactsById(store: Store, ids: readonly string[]): Promise<Map<string, Contact>> {
  const contacts = await store.contacts.bulkGet([...new Set(ids)]);
  return new Map(contacts.filter(stands).map((contact) => [contact.id, contact]));
}

/** People by name, company, address or phone number; every word of the query begins a word of theirs. */
export async function search(store: Store, query: string, most: number): Promise<DirectoryHit[]> {
  if (fold(query) === '') return [];
  const [directory, delta] = await Promise.all([fact(store, 'directory', ''), fact(store, 'directoryDelta', {})]);
  return searchDirectory(directory, delta, query, most);
}

/**
 * As `search`; where nobody is found, those who would be but for a few slips of the fingers.
 * @returns `almost`: whether they are such
 */
export async function searchLeniently(
  store: Store,
  query: string,
  most: number,
): Promise<{ hits: DirectoryHit[]; almost: boolean }> {
  const hits = await search(store, query, most);
  if (hits.length > 0 || fold(query) === '') return { hits, almost: false };
  const [directory, delta] = await Promise.all([fact(store, 'directory', ''), fact(store, 'directoryDelta', {})]);
  return { hits: searchAlmost(directory, delta, query, most), almost: true };
}

/** Whether anybody is kept. Counting 10,000 takes some 60 ms, finding one takes none. */
export async function hasContacts(store: Store): Promise<boolean> {
  const [someone] = await store.contacts.where('sortName').above('').limit(1).primaryKeys();
  return someone !== undefined;
}

/** Every tag in use, in alphabetical order. Walks through all contacts: for a room that is seldom opened. */
export async function tagsInUse(store: Store): Promise<string[]> {
  const tags = new Set<string>();
  await store.contacts
    .where('sortName')
    .above('')
    .each((contact) => {
      if (stands(contact)) for (const tag of contact.tags) tags.add(tag);
    });
  return [...tags].sort();
}
