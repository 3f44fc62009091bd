import { inPlainLetters } from './plain-letters';

/** Counts the ways text was folded: what was stored in an older one is folded anew, see `store/refold`. */
export const foldedAs = 2;

/**
 * Text as it is compared: accents, vowel marks, case, width and the forms of one letter folded away, all scripts kept.
 * Hangul stands by its letters, so that a syllable that is being typed begins the one it becomes. Folding twice is
 * folding once.
 */
export function fold(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return inPlainLetters(letters).replace(/\s+/g, ' ').trim();
}
