import { limits } from '../../domain/limits';
import { plainText } from './plain-text';

/** The nodes of an element in document order, without those elements, and what is in them, that `leavesOut` names. */
export function* nodesIn(element: Element, leavesOut: (element: Element) => boolean): Generator<Node> {
  // SHOW_ELEMENT | SHOW_TEXT; FILTER_REJECT, FILTER_ACCEPT. What is no text is an element.
  const walker = element.ownerDocument.createTreeWalker(element, 5, (node) =>
    node.nodeType === 1 && leavesOut(node as Element) ? 2 : 1,
  );
  while (walker.nextNode()) yield walker.currentNode;
}

/**
 * The text of an element in one line, as `plainText` makes it: emoji by their names, for they stand in subjects as
 * images (InboxSDK 2026-07), and without what other extensions put into it. Null where it is empty.
 */
export function ownText(element: Element, length: number): string | null {
  if (!element.firstElementChild) return plainText(element.textContent, length);
  // A name or a subject is a line; what stands in it as a box was put there.
  const boxes = /^(?:SPAN|H2)$/.test(element.nodeName) ? /-|^(?:DIV|BUTTON)$/ : /-/;
  let text = '';
  for (const node of nodesIn(element, (inner) => boxes.test(inner.nodeName))) {
    // An image by its name.
    text += node.nodeName === 'IMG' ? ((node as Element).getAttribute('alt') ?? '') : (node.nodeValue ?? '');
    if (text.length > 4 * length) break;
  }
  return plainText(text, length);
}

/** What an element says in an attribute, else in its text: one line, null where it says nothing. */
export function labelOf(element: Element | null | undefined, attribute: string): string | null {
  return plainText(element?.getAttribute(attribute), limits.text) ?? (element ? ownText(element, limits.text) : null);
}

/** Whether another extension made an element, judged by itself alone: Gmail writes no custom elements (2014–2026-10). */
export function isForeign(element: Element): boolean {
  return element.nodeName.includes('-');
}

/** Whether an element stands in none that another extension made. */
export function isOwn(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isForeign(at)) return false;
  return true;
}
