import type { Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenPerson } from '../../domain/observation';
import { locate, locateAll, type Trace } from '../locator';
import { linkIdentity, memberIdentity } from './agreement';
import { connections, leadNames, peopleRows, personLinks } from './locators';
import { personName } from './person-name';
import { pieces, textOf } from './text';
import { isVisible } from './visible';

/** The people in a list: search results, connections, suggestions. A row without a link to a person is nobody. */
export function readPeople(page: Document, trace: Trace): SeenPerson[] {
  const people = new Map<Identity, SeenPerson>();
  for (const links of linkGroups(page, trace)) {
    const person = personIn(links);
    const identity = person?.identities[0];
    if (person && identity && !people.has(identity)) people.set(identity, person);
    if (people.size === limits.people) break;
  }
  return [...people.values()];
}

/** Links that are of one person, with that person's first in each group. */
function* linkGroups(page: Document, trace: Trace): Generator<Element[]> {
  const list = locate(page, connections, trace);
  const byPerson = new Map<Identity | null, Element[]>();
  for (const link of list ? locateAll(list, personLinks, {}) : []) {
    const identity = linkIdentity(link);
    const group = byPerson.get(identity);
    if (group) group.push(link);
    else byPerson.set(identity, [link]);
  }
  yield* byPerson.values();
  for (const row of locateAll(page, peopleRows, trace)) yield locateAll(row, personLinks, {});
  // Where rows have no mark of their own: links beside a degree of connection (SDUI 2026-06 and 2026-07, captured).
  for (const link of page.querySelectorAll('main a[href*="/in/"]')) {
    const degree = !link.closest('[role="listitem"]') && link.nextElementSibling;
    if (degree && /^[·•‧]?\s*[1-3]\P{N}{0,6}$/u.test(textOf(degree, 40) ?? '')) yield [link];
  }
}

/** The first person who is linked is whose row it is; those after are mutual connections. */
function personIn(links: Element[]): SeenPerson | null {
  const identity = links.map(linkIdentity).find((found) => found !== null);
  const own = identity ? links.filter((link) => linkIdentity(link) === identity && isVisible(link)) : [];
  // A link with the picture may say more than the name (presence, "profile picture"), and one of several may double it.
  const plain = own.filter((link) => !link.querySelector('img,figure'));
  const names = (plain.length > 0 ? plain : own).map((link) => personName(pieces(link)[0] ?? null));
  const [name] = names.filter((found) => found !== null).sort((one, other) => one.length - other.length);
  if (!identity || !name) return null;
  const key = own.map(keyInLink).find((found) => found !== null);
  return { name, identities: key && key !== identity ? [identity, key] : [identity] };
}

/** The member key that some links carry beside the public name. */
function keyInLink(link: Element): Identity | null {
  const key = /miniProfile(?:%3A|:)(ACo[\w-]{36})(?![\w-])/i.exec(link.getAttribute('href') ?? '')?.[1];
  return key ? memberIdentity(key) : null;
}

/** The people in a Sales Navigator list; a row may link the public page, too. */
export function readLeads(page: Document, trace: Trace): SeenPerson[] {
  const people: SeenPerson[] = [];
  for (const link of locateAll(page, leadNames, trace, isVisible)) {
    const identity = linkIdentity(link);
    const name = personName(textOf(link));
    if (!identity?.startsWith('linkedin-sales:') || !name) continue;
    const row = link.closest('li,tr,[role="listitem"],[role="row"]');
    const pages = new Set((row ? locateAll(row, personLinks, {}) : []).flatMap((other) => linkIdentity(other) ?? []));
    people.push({ name, identities: pages.size === 1 ? [identity, ...pages] : [identity] });
    if (people.length === limits.people) break;
  }
  return people;
}
