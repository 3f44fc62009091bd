import type { Identity } from '../../domain/identity';
import { locate, type Trace } from '../locator';
import { soundsLike } from './agreement';
import { type CardDetails, degreeIn } from './card-details';
import { cardName, contactLink } from './locators';
import { personName } from './person-name';
import { type Role, roleAt } from './role';
import { hasButton, textOf, textsIn, wordsOf } from './text';
import { isVisible } from './visible';

// Every class is a hash and every label translated; what lasts is the order of the lines: name, pronouns, degree,
// headline, company and school, location, contact link (PAGES.md 2.3; four layouts of 2026-02 to 2026-10 agree).

/** The element with the name in an SDUI card: a heading, or the first line that repeats the title or the address. */
export function sduiHeading(card: Element, page: Document, wanted: Identity, trace: Trace): Element | null {
  const heading = locate(card, cardName, trace, isVisible);
  if (heading) return heading;
  const titled = titleName(page);
  for (const line of linesBetween(card, card, null)) {
    const name = personName(textOf(line));
    if (name && (name === titled || soundsLike(name, wanted))) return line;
  }
  return null;
}

/** The name in a page's title, as in "(3) Ada Lovelace | LinkedIn". */
export function titleName(page: Document): string | null {
  return personName(page.title.replace(/^\(\d+\+?\)\s*/, ''));
}

const degreeLine = /^[·•‧]\s*[1-3]\P{N}{0,40}$|^[1-3](?:st|nd|rd|[.ºª°]|[\p{Ll}\p{Lo}]{1,2})\+?$/u;
// Two short words, not both in capitals: "She/Her", "sie/ihr"; not "CTO/CPO", not "CEO/Founder".
const pronounLine = /^\(?(?!\p{Lu}+\/\p{Lu}+\)?$)\p{L}{1,5}(?:\s?\/\s?\p{L}{1,5}){1,2}\)?$/u;

/** Degree, headline, company and location from the lines between the name and the contact link. */
export function sduiDetails(card: Element, heading: Element, roles: readonly Role[], trace: Trace): CardDetails {
  const end = locate(card, contactLink, trace);
  const all = linesBetween(card, heading, end);
  // Where LinkedIn writes paragraphs, what stands between them is a guest's.
  const paragraphs = all.filter(({ nodeName }) => nodeName === 'P');
  const texts = [heading, ...(paragraphs.length > 0 ? paragraphs : all)].map((line) => textOf(line) ?? '');
  // The first repeats the name, and any other the one before it.
  const lines = texts.filter(
    (text, index) => index > 0 && text !== texts[index - 1] && /[\p{L}\p{N}]|^[-–—]+$/u.test(text),
  );
  // LinkedIn draws a hidden "· 1st" before the real degree, so the last one counts; before it stand only pronouns.
  const at = lines.slice(0, 4).findLastIndex((line) => degreeLine.test(line));
  const rest = lines.slice(at + 1);
  if (at < 0 && pronounLine.test(rest[0] ?? '')) rest.shift();
  const [headline, ...below] = rest;
  const location = end ? (below.pop() ?? null) : null;
  return { headline: wordsOf(headline), company: employer(below, roles), location, degree: degreeIn(lines[at]) };
}

/** From "Company · School", or a line of one of the two: then only the experience card can say which. */
function employer(lines: readonly string[], roles: readonly Role[]): string | null {
  for (const line of lines) {
    const [first, second] = line.split(/\s·\s/);
    if (first && (second || roleAt(roles, first))) return first;
  }
  return null;
}

/** Paragraphs, or where there are none the smallest elements with text, between two places of a card. */
function linesBetween(card: Element, start: Element, end: Element | null): Element[] {
  const lines = new Set<Element>();
  const isBeside = (box: Element) => start !== card && hasButton(box) && !box.contains(start);
  for (const node of textsIn(card, isBeside)) {
    const after = start === card || follows(start, node);
    if (end && !follows(node, end)) break;
    const around = node.parentElement;
    if (after && around && node.data.trim()) lines.add(around.closest('p') ?? around);
  }
  return [...lines].filter((line) => isVisible(line) && !line.closest('button,[role="button"]'));
}

/** Whether `second` begins after `first` has ended. */
function follows(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & 20) === 4;
}
