import { type Identity, linkedInIdentity } from '../../domain/identity';
import type { SeenProfile } from '../../domain/observation';
import { type Locator, locate, locateAll, type Trace } from '../locator';
import { agrees, claimedBy, keyInMark, linkIdentity, soundsLike } from './agreement';
import type { CardDetails } from './card-details';
import { contactEmails } from './contact-dialog';
import { emberCard, mainHeadings, ownLinks, ownProfile, publicCard, sduiCard } from './locators';
import { personName } from './person-name';
import { namedDetails } from './profile-named';
import { sduiDetails, sduiHeading, titleName } from './profile-sdui';
import { currentRoles, type Role, roleAt } from './role';
import { textOf } from './text';
import { isVisible } from './visible';

interface Layout {
  card: Locator;
  heading: (card: Element, page: Document, wanted: Identity, trace: Trace) => Element | null;
  details: (card: Element, heading: Element, roles: readonly Role[], trace: Trace) => CardDetails;
}

const topHeading = (card: Element) => [...card.querySelectorAll('h1')].find(isVisible) ?? null;

// The one on screen, and a few that were.
const mostCards = 10;

const layouts: readonly Layout[] = [
  { card: sduiCard, heading: sduiHeading, details: sduiDetails },
  { card: emberCard, heading: topHeading, details: namedDetails },
  { card: publicCard, heading: topHeading, details: namedDetails },
];

/** What a page showed where a person was expected: the person, what could not be found, or nobody (null). */
export type Sighting = { profile: SeenProfile } | { missing: string } | null;

/**
 * The person on a profile page, in any layout. Nobody is there unless the card and the address agree.
 * @param wanted the identity in the address
 * @param whole whether the address is that of the profile itself, where its head must stand
 */
export function readProfile(page: Document, wanted: Identity, whole: boolean, trace: Trace): Sighting {
  let strange = false;
  for (const layout of layouts) {
    for (const card of locateAll(page, layout.card, trace, isVisible).slice(0, mostCards)) {
      const heading = layout.heading(card, page, wanted, trace);
      const name = personName(textOf(heading));
      const claimed = claimedBy(card, heading);
      // The public page is never swapped, so its canonical address is that of its card.
      const canonical = layout.card === publicCard && page.querySelector('link[rel="canonical"]');
      const address = canonical && linkIdentity(canonical);
      if (address) claimed.push(address);
      if (!agrees(wanted, claimed, name)) strange = true;
      else if (!heading || !name) return { missing: 'the name' };
      else return { profile: describe(page, wanted, { layout, card, heading, name, claimed }, trace) };
    }
  }
  if (strange) return null;
  return headedOnly(page, wanted) ?? (whole && isDrawn(page, wanted) ? { missing: sduiCard.name } : null);
}

interface Found {
  layout: Layout;
  card: Element;
  heading: Element;
  name: string;
  claimed: readonly Identity[];
}

function describe(page: Document, wanted: Identity, found: Found, trace: Trace): SeenProfile {
  const { layout, card, heading, name, claimed } = found;
  const identities = identitiesOf(page, wanted, claimed);
  // Cards are marked with the key of whose they are: those of the last person may still stand below the new head.
  const strangers = (element: Element) => {
    const key = keyInMark(element);
    return (
      key !== null && identities.some((identity) => identity.startsWith('linkedin-id:')) && !identities.includes(key)
    );
  };
  const roles = currentRoles(page, trace, strangers);
  const details = layout.details(card, heading, roles, trace);
  const role = details.company ? roleAt(roles, details.company) : roles[0];
  return {
    name,
    identities: [...identities, ...contactEmails(page, identities, trace)],
    ...details,
    company: details.company ?? role?.company ?? null,
    title: role?.title ?? null,
    isSelf: locate(card, ownProfile, trace) !== null,
  };
}

/** The public name and the member key, where the page shows both for this person and neither twice. */
function identitiesOf(page: Document, wanted: Identity, claimed: readonly Identity[]): Identity[] {
  const all = [...new Set([wanted, ...claimed, ...keysInLinks(page, wanted)])];
  const names = all.filter((identity) => identity.startsWith('linkedin:'));
  const keys = all.filter((identity) => identity.startsWith('linkedin-id:'));
  return [names, keys].flatMap((kind) => (kind.length === 1 || !kind.includes(wanted) ? kind.slice(0, 1) : [wanted]));
}

/** Member keys in the profile's own links, as in `/in/ada/details/skills?profileUrn=…`. */
function keysInLinks(page: Document, wanted: Identity): Identity[] {
  const keys = new Set<Identity>();
  for (const link of page.querySelectorAll('a[href*="/in/"][href*="ACo"]')) {
    const key = /(?:%3A|%28|[:(])(ACo[\w-]{36})(?![\w-])/i.exec(link.getAttribute('href') ?? '')?.[1];
    const identity = key && linkIdentity(link) === wanted ? linkedInIdentity(key) : null;
    if (identity) keys.add(identity);
  }
  return [...keys];
}

/** A page in no layout we know, with a heading that repeats both the page's title and the address. */
function headedOnly(page: Document, wanted: Identity): Sighting {
  for (const heading of locateAll(page, mainHeadings, {}, isVisible)) {
    const name = personName(textOf(heading));
    if (!name || name !== titleName(page) || !soundsLike(name, wanted)) continue;
    const nothing = { headline: null, company: null, title: null, location: null, degree: null, isSelf: false };
    return { profile: { name, identities: [wanted], ...nothing } };
  }
  return null;
}

/** Whether a profile of this person is drawn, though its head cannot be found. */
function isDrawn(page: Document, wanted: Identity): boolean {
  const main = page.querySelector('main');
  if (!main || main.querySelector('[aria-busy="true"],[role="progressbar"]')) return false;
  return locateAll(main, ownLinks, {}).some((link) => linkIdentity(link) === wanted);
}
