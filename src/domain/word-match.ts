/**
 * Scripts that write no spaces between words: there a searched word may begin anywhere. Hangul does write spaces, but
 * names stand without one between family and given name.
 */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

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

/** Finds every line of a packed text in whose searched part, before the first tab, a word begins with `word`. */
export function linesWithWord(word: string): RegExp {
  const before = unspaced.test(word) ? '[^\\t\\n]*' : '(?:[^\\t\\n]*[^\\p{L}\\p{N}\\t\\n])?';
  return new RegExp(`^${before}${escaped(word)}[^\\n]*$`, 'gmu');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/-/g, '\\x2d');
}
