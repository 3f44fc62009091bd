import { cut, limits } from '../../domain/limits';
import { unseen } from './visible';

// Characters that show nothing or turn the direction of what follows (Unicode categories Cf and Cs, without the joiners
// that Persian and Indic names need).
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]/gu;

// Layout white space included, no honest name, headline or label comes near this.
const longestRaw = 20_000;

/** Text in one line: white space collapsed, characters that show nothing removed, cut to `most` UTF-16 units. */
export function oneLine(text: string, most: number = limits.text): string {
  // Cut first, so that a hostile text costs no more than a long one; then again, exactly.
  const plain = text.slice(0, longestRaw).replace(invisible, '').replace(/\s+/gu, ' ');
  return cut(plain.replace(/\p{Cc}/gu, '').trim(), most);
}

// Tags within which words continue; any other boundary parts them.
const inline = /^(?:B|I|EM|STRONG|MARK|U|SUB|SUP|FONT|WBR)$/;

/**
 * The text of an element as a person sees it, piece by piece: one piece per run without a boundary, none empty,
 * a piece that repeats the one before left out (LinkedIn doubles texts: PAGES.md 2.3, 2026-02-27).
 */
export function pieces(element: Element): string[] {
  const found: string[] = [];
  let run = '';
  let block: Element | null = null;
  let length = 0;
  const close = () => {
    const piece = oneLine(run);
    if (piece !== '' && piece !== found.at(-1)) found.push(piece);
    run = '';
  };
  // 5 is SHOW_ELEMENT | SHOW_TEXT; a filter that answers 2 (reject) leaves out what is below, too.
  const walker = element.ownerDocument.createTreeWalker(element, 5, (node) => (isUnseen(node) ? 2 : 1));
  while (length < longestRaw && walker.nextNode()) {
    const { nodeName, nodeValue, parentElement } = walker.currentNode;
    if (nodeValue === null) {
      if (!inline.test(nodeName)) close();
      continue;
    }
    let around = parentElement;
    while (around && around !== element && inline.test(around.nodeName)) around = around.parentElement;
    if (around !== block) close();
    block = around;
    run += nodeValue;
    length += nodeValue.length;
  }
  close();
  return found;
}

function isUnseen(node: Node): boolean {
  // Only elements and texts are shown to the filter; an element is one by its node type, in whatever window it lives.
  return node.nodeType === 1 && (node as Element).matches(unseen);
}

/** The text of an element in one line, or null where it shows none. */
export function textOf(element: Element | null, most: number = limits.text): string | null {
  const text = element ? cut(pieces(element).join(' '), most) : '';
  return text === '' ? null : text;
}
