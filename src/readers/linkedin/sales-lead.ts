import type { Identity } from '../../domain/identity';
import { locate, type Trace } from '../locator';
import { degreeIn } from './card-details';
import * as at from './locators';
import { publicPage } from './people-list';
import { nameIn } from './person-name';
import type { Sighting } from './profile';
import { titleName } from './profile-sdui';
import { textOf, wordsOf } from './text';
import { isVisible } from './visible';

/** The person on a Sales Navigator lead page. Its address holds the key; the heading and the page's title the name. */
export function readLead(page: Document, wanted: Identity, trace: Trace): Sighting {
  const heading = locate(page, at.leadName, trace, isVisible);
  const name = nameIn(heading);
  if (!heading || !name) return null;
  const head = heading.closest('section') ?? heading.parentElement ?? heading;
  if (page.title !== '' && titleName(page) !== name) return null;
  const text = (locator: typeof at.leadTitle, root: ParentNode) => wordsOf(textOf(locate(root, locator, trace)));
  return {
    profile: {
      name,
      identities: [wanted, ...publicPage(head)],
      headline: text(at.leadHeadline, head),
      company: text(at.leadCompany, page),
      title: text(at.leadTitle, page),
      location: text(at.leadLocation, head),
      degree: degreeIn(text(at.leadDegree, head)),
      isSelf: false,
    },
  };
}
