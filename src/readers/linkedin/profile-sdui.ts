import { locate, locateAll, type Trace } from '../locator';
import { type CardDetails, degreeOf, wordsOf } from './card-details';
import { cardName, contactLink } from './locators';
import { personName } from './person-name';
import { type Role, roleAt } from './role';
import { pieces, textOf } from './text';
import { firstVisible, isHidden } from './visible';

// Every class is a hash and every label translated; what lasts is the order of the lines: name, pronouns, degree,
// headline, company and school, location, contact link (PAGES.md 2.3; four layouts of 2026-02 to 2026-10 agree).

/** The element with the name in an SDUI card: a heading, or whatever repeats the name in the page's title. */
export function sduiHeading(card: Element, page: Document, trace: Trace): Element | null {
  const heading = firstVisible(locateAll(card, cardName, trace));
  if (heading) return heading;
  const titled = personName(page.title.replace(/^\(\d+\+?\)\s*/, '').replace(/ \| LinkedIn$/, ''));
  for (const element of titled ? card.querySelectorAll('p,span') : []) {
    if (!isHidden(element) && personName(textOf(element)) === titled) return element;
  }
  return null;
}

const degreeLine = /^[·•‧]\s*([1-3])\P{N}{0,16}$|^([1-3])(?:st|nd|rd|[.ºª°]|[\p{Ll}\p{Lo}]{1,2})\+?$/u;
// Two short words, not both in capitals: "She/Her", "sie/ihr"; not "CTO/CPO", not "CEO/Founder".
const pronounLine = /^\(?(?!\p{Lu}+\/\p{Lu}+\)?$)\p{L}{1,5}\s?\/\s?\p{L}{1,5}(?:\s?\/\s?\p{L}{1,5})?\)?$/u;

/** Degree, headline, company and location from the lines between the name and the contact link. */
export function sduiDetails(card: Element, heading: Element, roles: readonly Role[], trace: Trace): CardDetails {
  const end = locate(card, contactLink, trace);
  const lines = linesBetween(card, heading, end).filter((line) => /[\p{L}\p{N}]|^[-–—]+$/u.test(line));
  // LinkedIn draws a hidden "· 1st" before the real degree, so the last one counts; before it stand only pronouns.
  const at = lines.slice(0, 4).findLastIndex((line) => degreeLine.test(line));
  const [, dotted, bare] = degreeLine.exec(lines[at] ?? '') ?? [];
  const rest = lines.slice(at + 1);
  if (at < 0 && pronounLine.test(rest[0] ?? '')) rest.shift();
  const [headline, ...below] = rest;
  const location = end ? (below.pop() ?? null) : null;
  return {
    headline: wordsOf(headline),
    company: employer(below[0], roles),
    location,
    degree: degreeOf(dotted ?? bare),
  };
}

/** From "Company · School", or one of the two: then only the experience card can say which. */
function employer(line: string | undefined, roles: readonly Role[]): string | null {
  const [first, second] = line?.split(/\s·\s/) ?? [];
  return first && (second || roleAt(roles, first)) ? first : null;
}

function linesBetween(card: Element, start: Element, end: Element | null): string[] {
  const between = (element: Element) =>
    (start.compareDocumentPosition(element) & 20) === 4 && (!end || (element.compareDocumentPosition(end) & 20) === 4);
  const lines: string[] = [];
  for (const element of card.querySelectorAll('p')) {
    const text = between(element) && !isHidden(element) ? textOf(element) : null;
    if (text) lines.push(text);
  }
  if (lines.length > 0) return lines;
  // Where the lines are no paragraphs (2026-02-27 for some), the smallest elements with text are the lines.
  for (const element of card.querySelectorAll('span,div')) {
    if (element.childElementCount === 0 && between(element) && !isHidden(element)) lines.push(...pieces(element));
  }
  return lines;
}
