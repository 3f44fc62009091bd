import { locate, locateAll } from '../locator';
import * as at from './locators';
import { placeOf } from './place';
import { isVisible } from './visible';

// A conversation grows at its ends, so of a long one only these many rows are compared: of the start, of the end.
const [fromStart, fromEnd] = [8, 24];

/**
 * See `Reader.fingerprint`: texts, addresses and visibility of the page's main part and of every open conversation.
 * Selectors are few and simple, because on a large page the walk through its tree is what costs.
 */
export function fingerprint(page: Document, url: URL): string {
  const print = [url.href, page.title, page.documentElement.lang];
  const { kind } = placeOf(url);
  if (kind === 'messaging') {
    const thread = locate(page, at.thread, {});
    if (thread) addConversation(print, thread);
    else addTo(print, locate(page, at.messageRows, {}));
    addTo(print, locate(page, at.activeRow, {}));
  } else if (kind !== 'other') {
    const mains = page.querySelectorAll('main');
    const parts = mains.length > 0 ? mains : page.body.querySelectorAll(':scope > :not(code,script,style)');
    for (const part of [...parts, ...locateAll(page, at.contactDialog, {})]) addTo(print, part);
  }
  const shadow = locate(page, at.interopOutlet, {})?.shadowRoot;
  for (const root of shadow ? [page, shadow] : [page]) {
    for (const bubble of root.querySelectorAll(at.bubbles.ways[0])) addConversation(print, bubble);
  }
  return print.join('\n');
}

function addConversation(print: string[], root: Element): void {
  const list = locate(root, at.messageRows, {})?.parentElement ?? root;
  print.push(root.className, `${list.childElementCount}`);
  addTo(print, locate(root, at.personLinks, {}));
  addTo(print, locate(root, at.messageBox, {}));
  let row = list.firstElementChild;
  for (let count = 0; row && count < fromStart; count += 1, row = row.nextElementSibling) addTo(print, row);
  row = list.lastElementChild;
  for (let count = 0; row && count < fromEnd; count += 1, row = row.previousElementSibling) addTo(print, row);
}

function addTo(print: string[], element: Element | null): void {
  if (!element) return;
  const silenced = element.querySelectorAll('[aria-hidden="true"],[inert]').length;
  print.push(`${isVisible(element)} ${silenced}`, element.className, element.textContent);
  for (const link of [element, ...element.querySelectorAll('a')]) print.push(`${link.getAttribute('href')}`);
  for (const inner of [element, ...element.querySelectorAll('[hidden],[style],[data-event-urn]')]) {
    const urn = inner.getAttribute('data-event-urn');
    print.push(`${inner.hasAttribute('hidden')} ${inner.getAttribute('style')} ${urn}`, urn ? inner.className : '');
  }
}
