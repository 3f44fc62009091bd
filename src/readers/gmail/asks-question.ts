import { quotedText, quoteStart } from './locators';
import { isForeign } from './own-text';
import { hides } from './visible-root';

const startsLine = /^(?:BR|DIV|P|LI|UL|OL|PRE|T[DHR]|TABLE|H\d|BLOCKQUOTE)$/;

/** Far more than anybody asks in; a hostile text costs no more than this. */
const longest = 100_000;

// "-- " begins a signature (RFC 3676); a line of dashes or underscores begins the quoted message in plain text.
const endsMessage = /^\s*(?:--\s*|[-_]{5,}.*)$/;
const mark = /[?⁇⁈؟？;;՞፧]/;
// A mark after a word and at its end, so not inside an address of the web. Scripts without spaces need no end, and in
// Greek the semicolon asks.
const question =
  /[^\s:/([-]\s?[?⁇⁈؟][?!]*(?=[\s)"'’”»*]|$)|[\u3040-\u9fff\uac00-\ud7af]\?|[\u0370-\u03ff\u1f00-\u1fff][;;](?=\s|$)|\S[？՞፧]/;

/**
 * Whether a message asks something, judged by its own words: quotes, signatures and addresses left out. The question
 * mark is looked for in all scripts, never words.
 */
export function asksQuestion(body: Element): boolean {
  if (!mark.test(body.textContent ?? '')) return false;
  const quoted = body.querySelector(quoteStart.ways[0]);
  // SHOW_TEXT: on long threads far quicker than to look at every element.
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let length = 0; length < longest && walker.nextNode(); ) {
    const node = walker.currentNode;
    const text = node.nodeValue ?? '';
    length += text.length + 1;
    // DOCUMENT_POSITION_FOLLOWING, which what is inside it is, too.
    if (quoted && quoted.compareDocumentPosition(node) & 4) return false;
    for (const [index, line] of text.slice(0, longest).split('\n').entries()) {
      if (endsMessage.test(line) && !isQuoted(node, body)) return false;
      if (mark.test(line) && isQuestion(index === 0 ? lineBefore(node, body) + line : line) && !isQuoted(node, body)) {
        return true;
      }
    }
  }
  return false;
}

function isQuestion(line: string): boolean {
  if (/^\s*>/.test(line)) return false;
  return question.test(line.slice(-longest).replace(/(?:\b\w{1,10}:\/\/|\bwww\.)\S+/g, ''));
}

/** What stands before a text in the same line. */
function lineBefore(node: Node, body: Element): string {
  let before = '';
  let at: Node | null = node;
  for (let steps = 0; at && steps < 50; steps += 1) {
    const previous: ChildNode | null = at.previousSibling;
    at = previous ?? at.parentNode;
    if (at === body || startsLine.test(at?.nodeName ?? '')) break;
    before = (previous?.textContent ?? '') + before;
  }
  return before.slice(before.lastIndexOf('\n') + 1);
}

function isQuoted(node: Node, body: Element): boolean {
  const around = node.parentElement?.closest(quotedText.ways[0]);
  if (around && body.contains(around)) return true;
  for (let at = node.parentElement; at && at !== body; at = at.parentElement)
    if (hides(at) || isForeign(at)) return true;
  return false;
}
