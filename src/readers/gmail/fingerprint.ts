import * as at from './locators';
import { visibility } from './visible-root';

// What a reading of the application depends on, with the attributes that it takes from there.
const watched: [selector: string, attributes: string[]][] = [
  [at.accountButton.ways[0].selector, ['aria-label']],
  ['[role="main"],h2,[gh="tl"]', ['data-legacy-thread-id', 'data-thread-perm-id']],
  ['.adn,[data-message-id],.adf,.adx,.adv', ['data-message-id', 'data-legacy-message-id']],
  ['[email]', ['email', 'name']],
  ['.g3,.xW [title],.apt [title]', ['title']],
  ['tr.zA', ['class']],
  ['[data-legacy-last-message-id]', ['data-legacy-last-message-id', 'data-legacy-thread-id', 'data-thread-id']],
  ['.boq,[idlink],[role="option"][data-hovercard-id]', ['data-hovercard-id']],
];

const fields = ['composeid', 'draft', 'subjectbox', 'rt', 'from', 'to', 'cc']
  .map((name) => `input[name="${name}"]`)
  .join();

/**
 * A short text that changes whenever the reading of a page would: addresses, ids, names, dates, what is on screen, how
 * much of each message has been drawn, and what stands in message boxes.
 */
export function fingerprint(page: Document, url: URL): string {
  const shown = visibility();
  const parts = [url.href, page.title, page.documentElement.lang];
  for (const [selector, attributes] of watched) {
    for (const element of page.querySelectorAll(selector)) {
      parts.push(shown(element) ? '+' : '-');
      for (const attribute of attributes) parts.push(element.getAttribute(attribute) ?? '');
    }
    parts.push('|');
  }
  for (const body of page.querySelectorAll('.a3s,.hP,.bog,pre,.message')) parts.push(String(weight(body)));
  for (const field of page.querySelectorAll(fields)) {
    parts.push(shown(field) ? '+' : '-', 'value' in field ? String(field.value) : '');
  }
  return hash(parts.join('\n'));
}

/** How much an element holds, without reading it. */
function weight(element: Element): number {
  return element.childNodes.length;
}

/** FNV-1a in two halves of 32 bits each: what is kept between two looks stays small. */
function hash(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x1000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other + code, 0x85ebca6b) ^ (other >>> 13);
  }
  return `${text.length}.${one >>> 0}.${other >>> 0}`;
}
