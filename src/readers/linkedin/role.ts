import { locate, locateAll, type Trace } from '../locator';
import { experience, experienceEntry } from './locators';
import { fold } from './person-name';
import { textOf } from './text';
import { isVisible } from './visible';

/** A position that a profile shows as held today. */
export interface Role {
  title: string | null;
  company: string;
}

// "Feb 2024 - Present", "2024年2月 – 現在": a year, a dash, and no digit after it, in any language.
const ongoing = /^\D{0,16}(?:\d{1,2}\D{1,4})?(?:19|20)\d\d(?:\D{1,3}\d{1,2})?\D{0,3}[-–—]\D{2,30}$/u;
const mostLines = 200;

/**
 * The positions held today in the experience card, in its order. An entry says title, company, time; an employer with
 * several positions says company first, then for each position title and time.
 * @param strangers whether a card, by its own marks, belongs to somebody else
 */
export function currentRoles(page: Document, trace: Trace, strangers: (card: Element) => boolean): Role[] {
  const card = locate(page, experience, trace, (found) => isVisible(found) && !strangers(found));
  if (!card) return [];
  const lines: { element: Element; text: string }[] = [];
  for (const element of card.querySelectorAll('p,h3,h4,span[aria-hidden="true"]')) {
    const text = element.querySelector('[data-testid="expandable-text-box"]') ? null : textOf(element);
    if (text) lines.push({ element, text });
    if (lines.length === mostLines) break;
  }
  const entries = locateAll(card, experienceEntry, {});
  const roles: Role[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || !isOngoing(line.element, line.text)) continue;
    let box = line.element.parentElement;
    while (box && box !== card && !box.contains(before.element)) box = box.parentElement;
    if (!box || box === card) continue;
    const first = lines.findIndex(({ element }) => box.contains(element));
    const entry = entries.find((candidate) => candidate.contains(box));
    const head = entry ? lines.findIndex(({ element }) => entry.contains(element)) : first;
    const company = head < first ? lines[head] : index - first > 1 ? lines[first + 1] : undefined;
    const employer = company?.text.split(/\s·\s/, 1)[0];
    if (employer) roles.push({ title: lines[first]?.text ?? null, company: employer });
  }
  return roles;
}

function isOngoing(element: Element, text: string): boolean {
  // The public page marks the days themselves: one that has no second is still open.
  const times = element.querySelectorAll('time').length;
  return times > 0 ? times === 1 : ongoing.test(text.split(/\s·\s/, 1)[0] ?? '');
}

/** The position held at a company of this name, spelling of case and accents aside. */
export function roleAt(roles: readonly Role[], company: string): Role | undefined {
  return roles.find((role) => fold(role.company) === fold(company));
}
