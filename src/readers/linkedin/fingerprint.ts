import { locate } from '../locator';
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
    const row = locate(page, at.activeRow, {});
    if (row) addTo(print, row);
  } else if (kind !== 'other') {
    const main = page.querySelector('main');
    for (const part of main ? [main] : page.body.children)
      if (!/^(?:CODE|SCRIPT|STYLE)$/.test(part.nodeName)) addTo(print, part);
    const dialog = locate(page, at.contactDialog, {});
    if (dialog) addTo(print, dialog);
  }
  const shadow = locate(page, at.interopOutlet, {})?.shadowRoot;
  for (const root of shadow ? [page, shadow] : [page]) {
    for (const bubble of root.querySelectorAll(at.bubbles.ways[0].selector)) addConversation(print, bubble);
  }
  return print.join('\n');
}

function addConversation(print: string[], root: Element): void {
  const rows = [...(locate(root, at.messageRows, {})?.parentElement?.children ?? [root])];
  const ends = rows.length > fromStart + fromEnd ? [...rows.slice(0, fromStart), ...rows.slice(-fromEnd)] : rows;
  print.push(root.className, `${rows.length}`);
  for (const part of [locate(root, at.personLinks, {}), locate(root, at.messageBox, {}), ...ends])
    if (part) addTo(print, part);
}

function addTo(print: string[], element: Element): void {
  const silenced = element.querySelectorAll('[aria-hidden="true"],[inert]').length;
  print.push(`${isVisible(element)} ${silenced}`, element.className, element.textContent);
  for (const inner of element.querySelectorAll('a,[hidden],[style],[data-event-urn]')) {
    for (const name of ['href', 'style', 'hidden', 'data-event-urn']) print.push(inner.getAttribute(name) ?? '');
    if (inner.hasAttribute('data-event-urn')) print.push(inner.className);
  }
}
