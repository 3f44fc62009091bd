import { escaped } from './word-match';

/** How many slips a searched word may hold: none in short ones, where half of all words would fit. */
export function slipsAllowed(word: string): number {
  const { length } = [...word];
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

// The expression grows with the third power of this; who is written alike so far is found by the rest as well.
const lettersLookedAt = 12;

/** Any letter, right or wrong, of a word in a packed text. */
const any = '[^\\t\\n ]';

/**
 * The source of an expression (flag `u`) that finds where a word begins like the searched one, both folded, but for a few
 * slips: a letter too much, too few, another, or two neighbours swapped (optimal string alignment distance). The first
 * letter is rarely mistyped: it may be left out, be too much or be swapped with the second, and is right else, which
 * spares most of the comparing. Null where the word is too short for slips.
 */
export function almostWord(searched: string): string | null {
  const slips = slipsAllowed(searched);
  if (slips === 0) return null;
  const letters = [...searched].slice(0, lettersLookedAt).map(escaped);
  const [first = '', second = ''] = letters;
  const beginnings = [
    `${first}${rest(letters, 1, slips)}`,
    `${second}${first}${rest(letters, 2, slips - 1)}`,
    rest(letters, 1, slips - 1),
  ];
  return `(?<![\\p{L}\\p{N}])(?:${beginnings.join('|')})`;
}

/** What fits the searched letters from that one on, with so many slips at most. */
function rest(letters: readonly string[], at: number, slips: number): string {
  const [letter, next] = letters.slice(at, at + 2);
  if (letter === undefined) return '';
  // A slip more than there are letters left: whatever follows will do.
  if (slips >= letters.length - at) return '';
  if (slips === 0) return letters.slice(at).join('');
  const ways = [
    `${letter}${rest(letters, at + 1, slips)}`,
    `${any}(?:${rest(letters, at + 1, slips - 1)}|${rest(letters, at, slips - 1)})`,
    rest(letters, at + 1, slips - 1),
    ...(next === undefined ? [] : [`${next}${letter}${rest(letters, at + 2, slips - 1)}`]),
  ];
  return `(?:${ways.join('|')})`;
}
