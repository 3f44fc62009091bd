import { type Contact, type ContactDetails, type RelationshipKind, relationshipKinds } from '../domain/contact';
import {
  emailIdentity,
  type Identity,
  identityFromProfileAddress,
  identityText,
  profileAddress,
} from '../domain/identity';

/** A contact as the fields of a form hold it. */
export interface ContactFields extends Record<string, string> {
  name: string;
  /** One a line. */
  emails: string;
  /** Addresses of profiles, one a line. */
  profiles: string;
  phone: string;
  company: string;
  title: string;
  location: string;
  relationship: RelationshipKind;
  /** Separated by commas. */
  tags: string;
}

export const blankContact: ContactFields = {
  name: '',
  emails: '',
  profiles: '',
  phone: '',
  company: '',
  title: '',
  location: '',
  relationship: 'prospect',
  tags: '',
};

/** What is wrong in a form, by field: the offending text. */
export type ContactErrors = Partial<Record<'name' | 'emails' | 'profiles', string>>;

/** The fields that show a contact. */
export function fieldsOf(contact: ContactDetails): ContactFields {
  const emails = contact.identities.filter((identity) => identity.startsWith('email:'));
  const profiles = contact.identities.filter((identity) => !identity.startsWith('email:'));
  return {
    name: contact.name,
    emails: emails.map(shown).join('\n'),
    profiles: profiles.map(shown).join('\n'),
    phone: contact.phone ?? '',
    company: contact.company ?? '',
    title: contact.title ?? '',
    location: contact.location ?? '',
    relationship: contact.relationship,
    tags: contact.tags.join(', '),
  };
}

/** An identity as the form shows it. */
function shown(identity: Identity): string {
  const address = profileAddress(identity);
  return address === null ? identityText(identity) : decodeURI(address);
}

/**
 * What the fields say of a contact, or what is wrong with them.
 * @param known the identities the contact has: as long as their text is left alone, they stay exactly what they are
 */
export function detailsOf(
  fields: ContactFields,
  known: readonly Identity[] = [],
): { details: ContactDetails } | { errors: ContactErrors } {
  const errors: ContactErrors = {};
  const knownByText = new Map(known.map((identity) => [shown(identity), identity]));
  const read = (text: string, identify: (word: string) => Identity | null, field: 'emails' | 'profiles') =>
    text
      .split(field === 'emails' ? /[\s,;]+/ : /\s+/) // some profile addresses hold commas
      .filter(Boolean)
      .map((word) => {
        const identity = knownByText.get(word) ?? identify(word);
        if (identity === null) errors[field] ??= word;
        return identity;
      })
      .filter((identity) => identity !== null);
  const emails = read(fields.emails, emailIdentity, 'emails');
  const profiles = read(fields.profiles, profileIdentity, 'profiles');
  const name = fields.name.trim();
  if (name === '' && emails.length + profiles.length === 0) errors.name = '';
  if (Object.keys(errors).length > 0) return { errors };
  return {
    details: {
      name,
      identities: [...new Set([...emails, ...profiles])],
      phone: orNull(fields.phone),
      company: orNull(fields.company),
      title: orNull(fields.title),
      location: orNull(fields.location),
      relationship: relationshipKinds.find((kind) => kind === fields.relationship) ?? 'other',
      tags: fields.tags
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    },
  };
}

/** The details that differ from what the contact has: only these are asked to be changed. */
export function changedDetails(contact: Contact, details: ContactDetails): Partial<ContactDetails> {
  // Forms show addresses by their kind; that order is no change.
  const kept = contact.identities.filter((identity) => details.identities.includes(identity));
  const identities = [...new Set([...kept, ...details.identities])];
  const changed = Object.entries({ ...details, identities }).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(contact[field as keyof ContactDetails]), // details have no other keys
  );
  return Object.fromEntries(changed);
}

/** Addresses are often written without their scheme. */
function profileIdentity(line: string): Identity | null {
  return identityFromProfileAddress(/^https?:\/\//i.test(line) ? line : `https://${line}`);
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
