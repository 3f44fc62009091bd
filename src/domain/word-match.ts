/**
 * Scripts that write no spaces between words: there a searched word may begin anywhere. Hangul does write spaces, but
 * names stand without one between family and given name.
 */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const letter = /[\p{L}\p{N}]$/u;

/** The folded words of a query, the longest first: it is found in the fewest places. */
export function wordsOf(folded: string): string[] {
  return folded
    .split(' ')
    .filter(Boolean)
    .sort((one, other) => other.length - one.length);
}

/** Finds a text in which a word begins with `word`, both folded. */
export function wordBeginning(word: string): RegExp {
  return new RegExp(unspaced.test(word) ? escaped(word) : `(?:^|[^\\p{L}\\p{N}])${escaped(word)}`, 'u');
}

/**
 * Every line of a packed text in whose searched part, before the first tab, a word begins with `word`. Goes from place to
 * place by the browser's own search for text: of megabytes without the word it takes a millisecond or two, where a
 * regular expression takes dozens.
 */
export function* linesWithWord(text: string, word: string): Generator<string> {
  const anywhere = unspaced.test(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!anywhere && endsInLetter(text, at)) continue;
    const start = text.lastIndexOf('\n', at) + 1;
    const end = endOfLine(text, at);
    if (at < text.indexOf('\t', start)) yield text.slice(start, end);
    at = end;
  }
}

/** Every line of a packed text in whose searched part something fits. */
export function* linesThatFit(text: string, pattern: string): Generator<string> {
  const fitting = new RegExp(pattern, 'gu');
  for (let found = fitting.exec(text); found; found = fitting.exec(text)) {
    const start = text.lastIndexOf('\n', found.index) + 1;
    const end = endOfLine(text, found.index);
    if (found.index < text.indexOf('\t', start)) yield text.slice(start, end);
    fitting.lastIndex = end;
  }
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Whether a letter or a digit stands before that place. */
function endsInLetter(text: string, at: number): boolean {
  if (at === 0) return false;
  const code = text.charCodeAt(at - 1);
  // Folded text knows no capitals; most of it is decided without an expression.
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return letter.test(text.slice(Math.max(0, at - 2), at));
}

/** Text as a part of an expression with the flag `u` that finds just this text. */
export function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/-/g, '\\x2d');
}
