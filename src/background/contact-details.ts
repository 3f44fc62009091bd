import { type Contact, type ContactDetails, nameFromIdentity } from '../domain/contact';
import { type Identity, parseIdentity } from '../domain/identity';
import { cut, limits } from '../domain/limits';
import { named, type Patch } from '../store/write';
import { invalid } from './invalid';

/** A new contact from what is told of it. Rejects with an `invalid` problem that says what is wrong. */
export function contactFrom(details: ContactDetails, now: number): Contact {
  const identities = union([], details.identities.map(valid));
  const fallback = identities[0] ? nameFromIdentity(identities[0]) : '';
  const name = nameFrom(details.name) || fallback;
  if (name === '') throw invalid('invalidNoName');
  return {
    ...named(name),
    id: crypto.randomUUID(),
    identities,
    relationship: details.relationship,
    company: optional(details.company),
    title: optional(details.title),
    location: optional(details.location),
    phone: optional(details.phone),
    tags: tagsFrom(details.tags),
    notIdentities: [],
    keptAt: now,
    updatedAt: '' as Contact['updatedAt'], // the writer stamps it
    stamps: {},
  };
}

/** The fields to change in a contact. Rejects with an `invalid` problem that says what is wrong. */
export function patchFrom(details: Partial<ContactDetails>, before: Contact): Patch<Contact> {
  const patch: Patch<Contact> = {};
  if (details.name !== undefined) {
    const name = nameFrom(details.name);
    if (name === '') throw invalid('invalidNoName');
    Object.assign(patch, named(name));
  }
  if (details.identities !== undefined) {
    patch.identities = union([], details.identities.map(valid));
    // An address taken away by hand was somebody else's: it must not be offered again as the same person.
    const removed = before.identities.filter((identity) => !patch.identities?.includes(identity));
    if (removed.length > 0) patch.notIdentities = union(before.notIdentities, removed);
  }
  if (details.relationship !== undefined) patch.relationship = details.relationship;
  if (details.tags !== undefined) patch.tags = tagsFrom(details.tags);
  for (const field of ['company', 'title', 'location', 'phone'] as const) {
    if (details[field] !== undefined) patch[field] = optional(details[field]);
  }
  return patch;
}

function nameFrom(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim(), limits.name);
}

function optional(text: string | null): string | null {
  const trimmed = cut((text ?? '').replace(/\s+/g, ' ').trim(), limits.text);
  return trimmed === '' ? null : trimmed;
}

function tagsFrom(tags: readonly string[]): string[] {
  return union(
    [],
    tags.map(nameFrom).filter((tag) => tag !== ''),
  );
}

/** The identity in its normal form; rejects what is none. */
export function valid(identity: Identity): Identity {
  const parsed = parseIdentity(identity);
  if (!parsed) throw invalid('invalidAddress', cut(identity, 80));
  return parsed;
}

/** Each element once, in the order of first appearance. */
export function union<T>(some: readonly T[], others: readonly T[]): T[] {
  return [...new Set([...some, ...others])];
}
