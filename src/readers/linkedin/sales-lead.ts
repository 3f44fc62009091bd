import type { Identity } from '../../domain/identity';
import { locate, locateAll, type Trace } from '../locator';
import { linkIdentity } from './agreement';
import { degreeOf } from './card-details';
import * as at from './locators';
import { personName } from './person-name';
import type { Sighting } from './profile';
import { titleName } from './profile-sdui';
import { textOf, wordsOf } from './text';
import { isVisible } from './visible';

/** The person on a Sales Navigator lead page. Its address holds the key; the heading and the page's title the name. */
export function readLead(page: Document, wanted: Identity, trace: Trace): Sighting {
  const heading = locate(page, at.leadName, trace, isVisible);
  const name = personName(textOf(heading));
  if (!heading || !name) return null;
  const head = heading.closest('section') ?? heading.parentElement ?? heading;
  const links = locateAll(head, at.leadLinks, {});
  const others = links.map(linkIdentity).filter((identity) => identity !== null);
  if (page.title !== '' && titleName(page) !== name) return null;
  if (others.length > 0 && !others.includes(wanted)) return null;
  const text = (locator: typeof at.leadTitle, root: ParentNode) => wordsOf(textOf(locate(root, locator, trace)));
  return {
    profile: {
      name,
      identities: [wanted],
      headline: text(at.leadHeadline, head),
      company: text(at.leadCompany, page),
      title: text(at.leadTitle, page),
      location: text(at.leadLocation, head),
      degree: degreeOf(/[1-3]/.exec(text(at.leadDegree, head) ?? '')?.[0]),
      isSelf: false,
    },
  };
}
