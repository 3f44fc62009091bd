import { type Fits, type Locator, locate, locateAll, type Trace } from '../locator';
import { type CardDetails, degreeIn } from './card-details';
import { company, companyAndSchool, degree, headline, location } from './locators';
import { type Role, roleAt } from './role';
import { textOf, wordsOf } from './text';
import { isVisible } from './visible';

/** Headline, company, location and degree from a card with names to go by: Ember (2018–2025) and the public page's. */
export function namedDetails(card: Element, _heading: Element, roles: readonly Role[], trace: Trace): CardDetails {
  const text = (locator: Locator, fits?: Fits) => wordsOf(textOf(locate(card, locator, trace, fits)));
  return {
    headline: text(headline),
    company: text(company) ?? employer(card, roles, trace),
    location: text(location, isVisible),
    degree: degreeIn(text(degree)),
  };
}

/** Of two the first is the company; one alone may be the school, unless a position is held there. */
function employer(card: Element, roles: readonly Role[], trace: Trace): string | null {
  const [first, second] = locateAll(card, companyAndSchool, trace);
  const name = textOf(first);
  return name && (second || roleAt(roles, name)) ? name : null;
}
