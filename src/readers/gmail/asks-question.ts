import { hides } from './visible-root';

// Earlier words and signatures, as mail programs mark them; `.h5` and `.adL` are what Gmail itself trims (PAGES.md 1.4).
// `.im` is not among them: Gmail wraps new text in it, too (seen 2026-05).
const foreign =
  /(?:^|[\s_\d])(?:gmail_quote|gmail_quote_container|gmail_attr|gmail_signature|yahoo_quoted|moz-cite-prefix|moz-signature|adL|h5)(?:\s|$)/;
// From here on everything is quoted: Outlook marks the start alone. Gmail prefixes ids in bodies with `m_<number>`.
const quoteStarts = /(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container)$/;
const lineBreaks = /^(?:BR|DIV|P|LI|TR|TD|H\d|UL|OL|TABLE|PRE)$/;

/** Far more than anybody asks in; a hostile text costs no more than this. */
const longest = 20_000;

/**
 * Whether a message asks something, judged by its own words: quotes, signatures and addresses left out. The question
 * mark is looked for in all scripts, never words.
 */
export function asksQuestion(body: Element): boolean {
  let line = '';
  let length = 0;
  // A question may run on in the next line, but a mark always stands in one.
  const asked = () => isQuestion(line);
  // SHOW_ELEMENT | SHOW_TEXT; the filter's 1 takes a node, 2 leaves it out with all it holds.
  const walker = body.ownerDocument.createTreeWalker(body, 5, (node) => (isForeign(node) ? 2 : 1));
  for (let node = walker.nextNode(); node && length < longest; node = walker.nextNode()) {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      length += text.length + 1;
      for (const [index, part] of text.slice(0, longest).split('\n').entries()) {
        if (index > 0) {
          if (asked()) return true;
          line = '';
        }
        line += part;
      }
    } else {
      length += 1;
      if (quoteStarts.test((node as Element).id)) break; // an Element: the walker gives nothing else
      if (lineBreaks.test(node.nodeName)) {
        if (asked()) return true;
        if (endsMessage.test(line)) return false;
        line = '';
      }
    }
  }
  return asked();
}

function isForeign(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  if (/^(?:BLOCKQUOTE|STYLE|SCRIPT|BUTTON)$/.test(node.nodeName)) return true;
  const element = node as Element; // by its node type
  return foreign.test(element.getAttribute('class') ?? '') || hides(element);
}

// "-- " begins a signature (RFC 3676); a line of dashes or underscores begins the quoted message in plain text.
const endsMessage = /^\s*(?:--\s*|[-_]{5,}.*)$/;
// A mark after a word and at its end, so not inside an address of the web; scripts without spaces need no end, and in
// Greek the semicolon asks.
const question =
  /[\p{L}\p{M}\p{N})\]"'’”»…!%*]\s?[?⁇⁈؟][?!]*(?=[\s)"'’”»*]|$)|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]\?|\p{sc=Greek}[;\u037e](?=\s|$)|\S[？՞፧]/u;

function isQuestion(line: string): boolean {
  if (/^\s*>/.test(line)) return false;
  return question.test(line.slice(0, longest).replace(/(?:\b\w{1,10}:\/\/|\bwww\.)\S+/g, ''));
}
