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

// Constants of the DOM standard; `Node` and `NodeFilter` are globals of the window a page lives in.
const elements = 1;
const texts = 4;
const accept = 1;
const reject = 2;
const skip = 3;

/**
 * The text nodes below an element that are its page's to show, in its order, as far as anybody would read.
 * @param isOut what else to leave out, with all it holds
 */
export function textsIn(element: Element, isOut: (inner: Element) => boolean): Text[] {
  const found: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, elements + texts, (node) => {
    if (node.nodeType !== elements) return accept;
    const inner = node as Element; // of that type
    return isUnseen(inner) || isOut(inner) ? reject : skip;
  });
  for (let length = 0; length < longestRaw && !isUnseen(element) && walker.nextNode(); ) {
    const text = walker.currentNode as Text; // no other type is accepted
    found.push(text);
    length += text.length;
  }
  return found;
}

/**
 * Whether an element is a button or a box with one. LinkedIn puts none into a name or a line of words, and HTML allows
 * none in a link; other extensions do.
 */
export function hasButton(element: Element): boolean {
  return element.matches('button,:has(> button)');
}

/**
 * The text of an element as a person sees it, piece by piece: one piece per run without an element's boundary, none
 * empty, and none that repeats the one before (LinkedIn doubles texts: PAGES.md 2.3, 2026-02-27).
 */
export function pieces(element: Element): string[] {
  const runs: string[] = [];
  let last: Element | null | undefined;
  for (const text of textsIn(element, hasButton)) {
    const block = text.parentElement?.closest(':not(b,i,em,strong,mark,u)');
    runs.push((block === last ? (runs.pop() ?? '') : '') + text.data);
    last = block;
  }
  const shown = runs.map((run) => oneLine(run)).filter((run) => run !== '');
  return shown.filter((run, index) => run !== shown[index - 1]);
}

/** The text of an element in one line, or null where it shows none. */
export function textOf(element: Element | null | undefined, most: number = limits.text): string | null {
  return (element && oneLine(pieces(element).join(' '), most)) || null;
}

/** A line of text, or null where it holds no words: LinkedIn shows a missing headline as `--` (PAGES.md 2.3). */
export function wordsOf(line: string | null | undefined): string | null {
  return line && /[\p{L}\p{N}]/u.test(line) ? line : null;
}
