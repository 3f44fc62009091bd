import { emailIdentity, type Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenPerson } from '../../domain/observation';
import { addressList } from './address-list';
import { meWords } from './me-words';
import { ownText } from './own-text';
import { plainText } from './plain-text';

/** Somebody as an element names them. */
export interface Named extends SeenPerson {
  /** The address of the list that wrote in this person's name; it is not the person's. */
  list: Identity | null;
}

// Groups rewrite the sender to `'Dana Reyes' via Sales` with their own address (PAGES.md 1.7); so do services that
// write in somebody's name. A quoted full name tells even where another word stands for "via".
const inName = /^(?:['‘](\S+\s.+)['’]\s+\p{L}+\s+\S|(.+?)\s+\(?via(?:\s+\S|\.$))/u;

/** The person whom an element with `email` and `name` (or, on hover cards and chips, their `data-` twins) names. */
export function personOf(element: Element): Named | null {
  const attribute = element.getAttribute('name') ?? element.getAttribute('data-name');
  const address = element.getAttribute('email') ?? element.getAttribute('data-hovercard-id') ?? '';
  const text = ownText(element, limits.name);
  // The attribute may hold the person alone where the text has "via" (PAGES.md 1.7).
  return person(text && inName.test(text) ? text : (attribute ?? text), address);
}

/** The person in one address as mail headers write it: `"Reyes, Dana" <dana@vendor.example>`, or without a name. */
export function personIn(mailbox: string): Named | null {
  const [, name = null, address = mailbox] = /^(.*)<([^<>]*)>\s*$/.exec(mailbox) ?? [];
  return person(name, address);
}

/** The people in a list of addresses as mail headers write it. */
export function peopleInList(list: string): Named[] {
  return addressList(list).flatMap(({ name, address }) => person(name, address) ?? []);
}

/** The person behind a name and an address; null where neither says anything. */
function person(rawName: string | null, address: string): Named | null {
  const identity = emailIdentity(address);
  const text = plainText(rawName, limits.name);
  const via = text && inName.exec(text);
  if (via) return { name: bare(via[1] ?? via[2] ?? ''), identities: [], list: identity };
  const name = text && !meWords.includes(text) ? bare(text) : null;
  return name || identity ? { name, identities: identity ? [identity] : [], list: null } : null;
}

/** A name without the quotes around it; null where it is an address. */
function bare(name: string): string | null {
  const inner = /^(['"‘“])(.+)['"’”]$/u.exec(name)?.[2] ?? name;
  return emailIdentity(inner.replace(/^<|>$/g, '')) ? null : inner;
}

/** People by identity, without repetition, in order of appearance. */
export function distinct(people: Iterable<SeenPerson>, most: number): SeenPerson[] {
  const found = new Map<string, SeenPerson>();
  for (const { name, identities } of people) {
    const key = identities[0] ?? `name:${name}`;
    const before = found.get(key);
    if (before) before.name ??= name;
    else if (found.size < most) found.set(key, { name, identities });
  }
  return [...found.values()];
}
