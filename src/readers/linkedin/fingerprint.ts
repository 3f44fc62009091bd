import { locate, locateAll } from '../locator';
import * as at from './locators';
import { placeOf } from './place';
import { shadows } from './shadows';
import { isVisible } from './visible';

// Of a long conversation all words are compared, ids and looks only where it grows: in this many rows at its start, with
// the sign that earlier ones are being fetched, and at its end. A thousand ids would cost as much as all else together.
const [fromStart, fromEnd] = [4, -24];

/**
 * See `Reader.fingerprint`: texts, addresses and visibility of the page's main part and of every open conversation.
 * Selectors are few and simple, because on a large page the walk through its tree is what costs.
 */
export function fingerprint(page: Document, url: URL): string {
  const print = [url.href, page.title, page.documentElement.lang];
  const { kind } = placeOf(url);
  if (kind === 'messaging') {
    const threads = locateAll(page, at.thread, {});
    for (const thread of threads) addConversation(print, thread);
    if (threads.length === 0) addTo(print, locate(page, at.messageRows, {}));
    addTo(print, locate(page, at.activeRow, {}));
  } else if (kind !== 'other') {
    const mains = page.querySelectorAll('main');
    const parts = mains.length > 0 ? mains : page.body.querySelectorAll(':scope > :not(code,script,style)');
    for (const part of [...parts, ...locateAll(page, at.contactDialog, {})]) addTo(print, part);
  }
  for (const root of [page, ...shadows(page)]) {
    for (const bubble of root.querySelectorAll(at.bubbles.ways[0])) addConversation(print, bubble);
  }
  return print.join('\n');
}

function addConversation(print: string[], root: Element): void {
  const list = locate(root, at.messageRows, {})?.parentElement ?? root;
  const rows = [...list.children];
  print.push(root.className, `${rows.length}`, list.textContent);
  const drawn = [locate(root, at.personLinks, {}), locate(root, at.messageBox, {})];
  for (const part of [...drawn, ...rows.slice(0, fromStart), ...rows.slice(fromEnd)]) addTo(print, part);
}

function addTo(print: string[], element: Element | null): void {
  if (!element) return;
  // Asked for together, these two would take Chromium three times as long (measured 2026-11).
  const [silent, inert] = [element.querySelectorAll('[aria-hidden="true"]'), element.querySelectorAll('[inert]')];
  print.push(`${isVisible(element)} ${silent.length} ${inert.length}`, element.className, element.textContent);
  for (const inner of [element, ...element.querySelectorAll('a,[hidden],[style],[data-event-urn]')]) {
    const urn = inner.getAttribute('data-event-urn');
    const looks = `${inner.getAttribute('style')} ${inner.hasAttribute('hidden')} ${urn && inner.className}`;
    print.push(`${inner.getAttribute('href')} ${urn} ${looks}`);
  }
}
