import { hides } from './visible-root';

// Earlier words and signatures, as mail programs mark them; `.h5` and `.adL` are what Gmail itself trims (PAGES.md 1.4).
// `.im` is not among them: Gmail wraps new text in it, too (seen 2026-05). It prefixes foreign classes with `m_<number>`.
const foreign = `blockquote,style,script,button,.h5,.adL,${['gmail_quote', 'gmail_attr', 'gmail_signature', 'yahoo_quoted', 'moz-cite-prefix', 'moz-signature'].map((name) => `[class*="${name}"]`)}`;
// From here on everything is quoted: Outlook marks the start alone.
const quoteStart = ['divRplyFwdMsg', 'appendonsend', 'OLK_SRC_BODY_SECTION', 'mail-editor-reference-message-container']
  .map((id) => `[id$="${id}"]`)
  .join();
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
  const quoted = body.querySelector(quoteStart);
  // SHOW_TEXT: on long threads far quicker than to look at every element.
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let length = 0; length < longest && walker.nextNode(); ) {
    const node = walker.currentNode;
    const text = node.nodeValue ?? '';
    length += text.length + 1;
    // DOCUMENT_POSITION_FOLLOWING, which what is inside it is, too.
    if (quoted && quoted.compareDocumentPosition(node) & 4) return false;
    for (const [index, line] of text.slice(0, longest).split('\n').entries()) {
      if (endsMessage.test(line) && !isForeign(node, body)) return false;
      if (mark.test(line) && isQuestion(index === 0 ? lineBefore(node, body) + line : line) && !isForeign(node, body)) {
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
  for (let steps = 0; at && at !== body && !startsLine.test(at.nodeName) && steps < 50; steps += 1) {
    const previous: ChildNode | null = at.previousSibling;
    before = (previous?.textContent ?? '') + before;
    at = previous ?? at.parentNode;
  }
  return before.slice(before.lastIndexOf('\n') + 1);
}

function isForeign(node: Node, body: Element): boolean {
  const around = node.parentElement?.closest(foreign);
  if (around && body.contains(around)) return true;
  for (let at = node.parentElement; at && at !== body; at = at.parentElement) if (hides(at)) return true;
  return false;
}
