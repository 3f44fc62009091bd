import type { Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenPerson } from '../../domain/observation';
import { locateAll, type Trace } from '../locator';
import { linkIdentity, memberIdentity } from './agreement';
import { leadNames, peopleRows, personLinks } from './locators';
import { personName } from './person-name';
import { pieces, textOf } from './text';
import { isHidden } from './visible';

/** The people in a list: search results, connections, suggestions. A row without a link to a person is nobody. */
export function readPeople(page: Document, trace: Trace): SeenPerson[] {
  const people = new Map<Identity, SeenPerson>();
  const rows = locateAll(page, peopleRows, trace);
  for (const row of rows.length > 0 ? rows : degreeRows(page)) {
    const person = isHidden(row) ? null : personIn(row);
    const identity = person?.identities[0];
    if (person && identity && !people.has(identity)) people.set(identity, person);
    if (people.size === limits.people) break;
  }
  return [...people.values()];
}

/** The first person a row links to is whose row it is; those after are mutual connections. */
function personIn(row: Element): SeenPerson | null {
  const links = row.matches('a') ? [row] : locateAll(row, personLinks, {});
  const identity = links.map(linkIdentity).find((found) => found !== null);
  if (!identity) return null;
  const own = links.filter((link) => linkIdentity(link) === identity);
  // A link with the picture may say more than the name (presence, "profile picture"), and one of several may double it.
  const plain = own.filter((link) => !link.querySelector('img,figure'));
  const names = (plain.length > 0 ? plain : own).map((link) => personName(pieces(link)[0] ?? null));
  const [name] = names.filter((found) => found !== null).sort((one, other) => one.length - other.length);
  if (!name) return null;
  const key = own.map(keyInLink).find((found) => found !== null);
  return { name, identities: key && key !== identity ? [identity, key] : [identity] };
}

/** The member key that some links carry beside the public name. */
function keyInLink(link: Element): Identity | null {
  const key = /miniProfile(?:%3A|:)(ACo[\w-]{36})(?![\w-])/i.exec(link.getAttribute('href') ?? '')?.[1];
  return key ? memberIdentity(key) : null;
}

const degreeAfter = /^[·•‧]?\s*[1-3]\P{N}{0,6}$/u;

/** Where rows have no mark of their own: links beside a degree of connection (SDUI 2026-06 and 2026-07, captured). */
function degreeRows(page: Document): Element[] {
  return [...page.querySelectorAll('main a[href*="/in/"]')].filter((link) => {
    const next = link.nextElementSibling;
    return next !== null && degreeAfter.test(textOf(next, 40) ?? '');
  });
}

/** The people in a Sales Navigator list; a row may link the public page, too. */
export function readLeads(page: Document, trace: Trace): SeenPerson[] {
  const people: SeenPerson[] = [];
  for (const link of locateAll(page, leadNames, trace)) {
    const identity = isHidden(link) ? null : linkIdentity(link);
    const name = personName(textOf(link));
    if (!identity?.startsWith('linkedin-sales:') || !name) continue;
    const row = link.closest('li,tr,[role="listitem"],[role="row"]');
    const pages = new Set((row ? locateAll(row, personLinks, {}) : []).flatMap((other) => linkIdentity(other) ?? []));
    people.push({ name, identities: pages.size === 1 ? [identity, ...pages] : [identity] });
    if (people.length === limits.people) break;
  }
  return people;
}
