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
  const emails = contact.identities.filter((identity) => identity.startsWith('email:')).map(identityText);
  const profiles = contact.identities.map(profileAddress).filter((address) => address !== null);
  return {
    name: contact.name,
    emails: emails.join('\n'),
    profiles: profiles.map(decodeURI).join('\n'),
    phone: contact.phone ?? '',
    company: contact.company ?? '',
    title: contact.title ?? '',
    location: contact.location ?? '',
    relationship: contact.relationship,
    tags: contact.tags.join(', '),
  };
}

/** What the fields say of a contact, or what is wrong with them. */
export function detailsOf(fields: ContactFields): { details: ContactDetails } | { errors: ContactErrors } {
  const errors: ContactErrors = {};
  const emails = read(fields.emails, /[\s,;]+/, emailIdentity, (wrong) => {
    errors.emails ??= wrong;
  });
  const profiles = read(fields.profiles, /\s+/, profileIdentity, (wrong) => {
    errors.profiles ??= wrong;
  });
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

function read(
  text: string,
  separator: RegExp,
  identify: (word: string) => Identity | null,
  onWrong: (word: string) => void,
): Identity[] {
  return text
    .split(separator)
    .filter(Boolean)
    .flatMap((word) => {
      const identity = identify(word);
      if (identity === null) onWrong(word);
      return identity === null ? [] : [identity];
    });
}

/** Addresses are often written without their scheme. */
function profileIdentity(line: string): Identity | null {
  return identityFromProfileAddress(/^https?:\/\//i.test(line) ? line : `https://${line}`);
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
