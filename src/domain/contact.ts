import type { Cadence } from './cadence';
import { type Identity, identityText } from './identity';
import type { ImportantDate } from './important-date';
import type { SharedRecord } from './record';
import { type RelationshipKind, relationshipKinds } from './relationship';
import { fold } from './search';
import type { Day } from './working-time';

export { type RelationshipKind, relationshipKinds };

/** A person you keep a relationship with. */
export interface Contact extends SharedRecord {
  name: string;
  /** The name as lists are sorted by it. */
  sortName: string;
  identities: Identity[];
  relationship: RelationshipKind;
  company: string | null;
  title: string | null;
  location: string | null;
  phone: string | null;
  tags: string[];
  /** Identities that the user said belong to somebody else. */
  notIdentities: Identity[];
  /** Unix milliseconds. */
  keptAt: number;
  /** Absent: inherited from tags and relationship; null: none, whatever those say. */
  cadence?: Cadence | null;
  /** No cadence reminders before that day. */
  cadencePausedUntil?: Day | null;
  /** The cadence counts from then, where no touchpoint is later: the rep skipped one. Unix milliseconds. */
  cadenceFrom?: number | null;
  importantDates?: ImportantDate[];
  /** Made up, to try things with. */
  sample?: true;
}

/** What can be said of a contact by hand. */
export type ContactDetails = Pick<
  Contact,
  'name' | 'identities' | 'relationship' | 'company' | 'title' | 'location' | 'phone' | 'tags'
>;

/** The name as lists are sorted by it: folded, so that Émile stands beside Emil. */
export function sortNameOf(name: string): string {
  return fold(name);
}

/** A name for somebody whose page shows none: the readable part of the address. */
export function nameFromIdentity(identity: Identity): string {
  const text = identityText(identity);
  const local = identity.startsWith('email:')
    ? text.slice(0, text.lastIndexOf('@'))
    : text.replace(/-[0-9a-f]{6,}$/, '');
  return local
    .split(/[._+\s-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1))
    .join(' ');
}

/** The e-mail addresses among a contact's identities, in their order. */
export function addressesOf(contact: Pick<Contact, 'identities'>): string[] {
  return contact.identities.filter((identity) => identity.startsWith('email:')).map(identityText);
}
