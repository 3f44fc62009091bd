import { limits } from '../../domain/limits';
import { plainText } from './plain-text';

/** The text of a subject; emoji stand in it as images (InboxSDK 2026-07). Null where it is empty. */
export function subjectText(element: Element): string | null {
  let text = '';
  // SHOW_ELEMENT | SHOW_TEXT
  const walker = element.ownerDocument.createTreeWalker(element, 5);
  while (text.length < 4 * limits.text && walker.nextNode()) {
    const node = walker.currentNode;
    // An image by its name.
    text += node.nodeName === 'IMG' ? ((node as Element).getAttribute('alt') ?? '') : (node.nodeValue ?? '');
  }
  return plainText(text, limits.text);
}
