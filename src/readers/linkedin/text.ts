import { cut, limits } from '../../domain/limits';
import { isUnseen } from './visible';

// Characters that show nothing or turn the direction of what follows (Unicode categories Cf and Cs, without the joiners
// that Persian and Indic names need).
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]/gu;

// Layout white space included, no honest name, headline or label comes near this.
const longestRaw = 20_000;

/** Text in one line: white space collapsed, characters that show nothing removed, cut to `most` UTF-16 units. */
export function oneLine(text: string, most: number = limits.text): string {
  const plain = text.slice(0, longestRaw).replace(invisible, '').replace(/\s+/gu, ' ');
  return cut(plain.replace(/\p{Cc}/gu, '').trim(), most).trim();
}

// The constant of the DOM standard; `NodeFilter` itself is a global of the window a page lives in.
const showText = 4;

/** The text nodes below an element, in its order, as far as anybody would read. */
export function textsIn(element: Element): Node[] {
  const walker = element.ownerDocument.createTreeWalker(element, showText);
  const texts: Node[] = [];
  for (let length = 0; length < longestRaw && walker.nextNode(); ) {
    texts.push(walker.currentNode);
    length += walker.currentNode.nodeValue?.length ?? 0;
  }
  return texts;
}

/**
 * The text of an element as a person sees it, piece by piece: one piece per run without an element's boundary, none
 * empty, and none that repeats the one before (LinkedIn doubles texts: PAGES.md 2.3, 2026-02-27).
 */
export function pieces(element: Element): string[] {
  const runs: string[] = [];
  let last: Element | null = null;
  for (const text of textsIn(element)) {
    const block = blockOf(text, element);
    if (!block) continue;
    const run = block === last ? (runs.pop() ?? '') : '';
    runs.push(run + text.nodeValue);
    last = block;
  }
  const shown = runs.map((run) => oneLine(run)).filter((run) => run !== '');
  return shown.filter((run, index) => run !== shown[index - 1]);
}

/** The element up to `top` that a text stands in, emphasis aside; null where it is not seen. */
function blockOf(text: Node, top: Element): Element | null {
  let block: Element | null = null;
  for (let up = text.parentElement; up; up = up.parentElement) {
    if (isUnseen(up)) return null;
    if (!block && !/^(?:B|I|EM|STRONG|MARK|U)$/.test(up.nodeName)) block = up;
    if (up === top) break;
  }
  return block ?? top;
}

/** The text of an element in one line, or null where it shows none. */
export function textOf(element: Element | null | undefined, most: number = limits.text): string | null {
  return (element && oneLine(pieces(element).join(' '), most)) || null;
}

/** A line of text, or null where it holds no words: LinkedIn shows a missing headline as `--` (PAGES.md 2.3). */
export function wordsOf(line: string | null | undefined): string | null {
  return line && /[\p{L}\p{N}]/u.test(line) ? line : null;
}
