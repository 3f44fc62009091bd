import type { Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenPerson } from '../../domain/observation';
import { locate, locateAll, type Trace } from '../locator';
import { linkIdentity, memberIdentity } from './agreement';
import { connections, leadNames, peopleRows, personLinks } from './locators';
import { nameIn } from './person-name';
import { textOf } from './text';
import { isVisible, visibility } from './visible';

/** The people in a list: search results, connections, suggestions. A row without a link to a person is nobody. */
export function readPeople(page: Document, trace: Trace): SeenPerson[] {
  const links = new Map<Identity, Element[]>();
  for (const link of locateAll(page, personLinks, {}, visibility())) {
    const identity = linkIdentity(link);
    const others = identity && links.get(identity);
    if (others) others.push(link);
    else if (identity) links.set(identity, [link]);
  }
  const people: SeenPerson[] = [];
  for (const identity of new Set(leadingLinks(page, trace).map(linkIdentity))) {
    const person = identity && describe(identity, links.get(identity) ?? []);
    if (person && people.length < limits.people) people.push(person);
  }
  return people;
}

/** The links that say whose row it is; those after in the same row are mutual connections. */
function leadingLinks(page: Document, trace: Trace): Element[] {
  const list = locate(page, connections, trace);
  const rows = locateAll(page, peopleRows, trace).map((row) =>
    locate(row, personLinks, {}, (link) => linkIdentity(link) !== null),
  );
  // Where rows have no mark of their own: links beside a degree of connection (SDUI 2026-06 and 2026-07, captured).
  const loose = locateAll(
    page,
    personLinks,
    {},
    (link) =>
      link.closest('main,[role="listitem"]')?.nodeName === 'MAIN' &&
      /^[·•‧]?\s*[1-3]\P{N}{0,6}$/u.test(textOf(link.nextElementSibling, 40) ?? ''),
  );
  return [...(list ? locateAll(list, personLinks, {}) : []), ...rows, ...loose].filter((link) => link !== null);
}

function describe(identity: Identity, links: Element[]): SeenPerson | null {
  // A link with the picture may say more than the name (presence, "profile picture"), and one of several may double it.
  const plain = links.filter((link) => !link.querySelector('img,figure'));
  const names = (plain.length > 0 ? plain : links).map(nameIn);
  const [name] = names.filter((found) => found !== null).sort((one, other) => one.length - other.length);
  const key = links.map(keyInLink).find((found) => found !== null);
  return name ? { name, identities: key && key !== identity ? [identity, key] : [identity] } : null;
}

/** The member key that some links carry beside the public name. */
function keyInLink(link: Element): Identity | null {
  const key = /miniProfile(?:%3A|:)(ACo[\w-]{36})(?![\w-])/i.exec(link.getAttribute('href') ?? '')?.[1];
  return key ? memberIdentity(key) : null;
}

// Said after the name, in the page's language (PAGES.md 2.2): "… is reachable", "… est joignable"; words in small letters
// do not end a name that has capitals.
const presence = /^(.*\p{Lu}\S*)(?: \p{Ll}+){2,}$/u;

/** The people in a Sales Navigator list. */
export function readLeads(page: Document, trace: Trace): SeenPerson[] {
  const people: SeenPerson[] = [];
  for (const link of locateAll(page, leadNames, trace, isVisible).slice(0, limits.people)) {
    const identity = linkIdentity(link);
    const name = nameIn(link)?.replace(presence, '$1');
    const row = link.closest('li,tr,[role="listitem"],[role="row"]');
    if (identity?.startsWith('linkedin-sales:') && name)
      people.push({ name, identities: [identity, ...publicPage(row)] });
  }
  return people;
}

/** The public page of a Sales Navigator lead, where their row or head links one and no other. */
export function publicPage(root: Element | null): Identity[] {
  const pages = new Set((root ? locateAll(root, personLinks, {}) : []).flatMap((link) => linkIdentity(link) ?? []));
  return pages.size === 1 ? [...pages] : [];
}
