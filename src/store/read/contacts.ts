import type { Contact } from '../../domain/contact';
import type { Identity } from '../../domain/identity';
import { stands } from '../../domain/record';
import type { Store } from '../schema';

/** The contacts that any of the identities belongs to, each once. */
export async function contactsWith(store: Store, identities: readonly Identity[]): Promise<Contact[]> {
  const found = await store.contacts
    .where('identities')
    .anyOf([...identities])
    .distinct()
    .toArray();
  return found.filter(stands);
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
