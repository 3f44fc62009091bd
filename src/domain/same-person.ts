import type { Contact } from './contact';
import type { Identity } from './identity';
import { fold } from './search';

/** Somebody on a page who may be a contact. */
export interface Somebody {
  name: string | null;
  identities: readonly Identity[];
  company: string | null;
}

/** Why somebody may be a known contact, surest first. It is only ever a question to the user. */
export type Likeness = 'name-and-company' | 'name';

/**
 * Whether somebody on a page may be this contact under another identity: the same name, in any order of its words, and
 * perhaps the same company, by its name or by the domain of an address. Null where they are known to be different
 * people, or nothing speaks for it.
 */
export function likeness(
  somebody: Somebody,
  contact: Pick<Contact, 'name' | 'identities' | 'company' | 'notIdentities'>,
): Likeness | null {
  if (somebody.name === null) return null;
  if (somebody.identities.some((identity) => contact.notIdentities.includes(identity))) return null;
  const words = nameWords(somebody.name);
  // A single word ("Ada") fits too many people.
  if (!words.includes(' ') || words !== nameWords(contact.name)) return null;
  return sameCompany(companiesOf(somebody), companiesOf(contact)) ? 'name-and-company' : 'name';
}

/** Folded words of a name in alphabetical order: "Reyes, Dana" is "Dana Reyes". */
function nameWords(name: string): string {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

function companiesOf(who: { company: string | null; identities: readonly Identity[] }): string[] {
  const domains = who.identities
    .filter((identity) => identity.startsWith('email:'))
    .map(
      (identity) =>
        identity
          .slice(identity.lastIndexOf('@') + 1)
          .split('.')
          .at(-2) ?? '',
    );
  return [who.company ?? '', ...domains].map(companyKey).filter((key) => key.length > 1);
}

/** Letters and digits alone, without the legal form: "Vendor GmbH" is "vendor". */
function companyKey(company: string): string {
  const words = fold(company).match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = words.filter((word) => !legalForms.has(word));
  return (named.length > 0 ? named : words).join('');
}

// The commonest legal forms that people write or leave out; ISO 20275 lists thousands, few of which appear on profiles.
const legalForms = new Set(
  'inc llc ltd limited corp corporation co gmbh ag kg se sa sas sarl srl spa bv nv oy ab as aps plc pty'.split(' '),
);

function sameCompany(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
