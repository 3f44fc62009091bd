import type { Identity } from '../../domain/identity';
import type { SeenProfile } from '../../domain/observation';
import { type Locator, locate, locateAll, type Trace } from '../locator';
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
  const text = (locator: Locator, root: ParentNode) => wordsOf(textOf(locate(root, locator, trace, isVisible)));
  return {
    profile: {
      name,
      identities: [wanted, ...publicPage(head)],
      headline: text(at.leadHeadline, head),
      ...currentRole(page, trace),
      location: text(at.leadLocation, head),
      degree: degreeIn(text(at.leadDegree, head)),
      isSelf: false,
    },
  };
}

/** The first position, with the company that stands in its row; one that may be another position's is left out. */
function currentRole(page: Document, trace: Trace): Pick<SeenProfile, 'title' | 'company'> {
  const title = locate(page, at.leadTitle, trace, isVisible);
  const companiesIn = (row: Element) => locateAll(row, at.leadCompany, trace, isVisible);
  let row = title?.parentElement;
  while (row && companiesIn(row).length === 0) row = row.parentElement;
  const [company, another] = row ? companiesIn(row) : [];
  const isOnly = row && !another && locateAll(row, at.leadTitle, {}, isVisible).length === 1;
  return { title: wordsOf(textOf(title)), company: isOnly ? wordsOf(textOf(company)) : null };
}
