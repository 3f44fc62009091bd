import { quotedText, quoteStart } from './locators';
import { isForeign, nodesIn } from './own-text';
import { hides } from './visible-root';

const block = 'div,p,li,ul,ol,pre,td,th,tr,table,h1,h2,h3,h4,h5,h6';

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
  const quotes = new Set<Node | null>(body.querySelectorAll(quotedText.ways[0]));
  const start = body.querySelector(quoteStart.ways[0]);
  let text = '';
  let around: Element | null | undefined;
  for (const node of nodesIn(body, (inner) => quotes.has(inner) || hides(inner) || isForeign(inner))) {
    if (node === start || text.length > longest) break;
    const within = node.parentElement?.closest(block);
    if (within !== around || node.nodeName === 'BR' || quotes.has(node.previousSibling)) text += '\n';
    around = within;
    text += node.nodeValue?.slice(0, longest) ?? '';
  }
  for (const line of text.split('\n')) {
    if (endsMessage.test(line)) return false;
    if (!/^\s*>/.test(line) && question.test(line.replace(/(?:\b\w{1,10}:\/\/|\bwww\.)\S+/g, ''))) return true;
  }
  return false;
}
