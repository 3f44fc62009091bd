import { cut } from '../domain/limits';
import { longestQuote } from '../domain/note';
import { gmailKey, hexId } from './gmail/ids';
import { readMessageUrn } from './linkedin/message-id';

/**
 * What is selected on a page, its lines kept and its blanks made even; null where nothing is.
 * @param shadowRoots the shadow trees of the page in which something may be selected
 * @param now Unix milliseconds
 */
export function selectedText(page: Document, shadowRoots: ShadowRoot[], now: number) {
  const selection = page.getSelection();
  const all = (selection?.toString() ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const [range] = selection?.getComposedRanges({ shadowRoots }) ?? [];
  if (all === '' || !range) return null;
  const [from, to] = [messageAround(range.startContainer), messageAround(range.endContainer)];
  return {
    text: cut(all.toWellFormed(), longestQuote),
    cut: all.length > longestQuote,
    messageKey: from !== null && from === to ? keyOf(from, now) : null,
  };
}

/** The message that a place stands in. PAGES.md 1.2 and 2.1. */
function messageAround(node: Node): Element | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement; // 1 is an element's type
  return element?.closest('[data-legacy-message-id],[data-event-urn]') ?? null;
}

function keyOf(message: Element, now: number): string | null {
  const urn = message.getAttribute('data-event-urn');
  if (urn === null) return gmailKey(hexId(message.getAttribute('data-legacy-message-id'), 'msg'));
  const id = readMessageUrn(urn, now)?.id;
  return id ? `linkedin:${id}` : null;
}
