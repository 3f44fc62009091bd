import { fold } from './search';
import { wordBeginning, wordsOf } from './word-match';

// As much before the found word as shows what it belongs to, within a line that is cut at its end.
const wordsBefore = 4;

/**
 * The part of a text that begins shortly before the first word of the query in it; all of it where that stands near the
 * beginning, or nowhere.
 */
export function excerpt(text: string, query: string): string {
  const searched = wordsOf(fold(query)).map(wordBeginning);
  const words = text.split(/\s+/);
  const at = words.findIndex((word) => searched.some((beginning) => beginning.test(fold(word))));
  return at > wordsBefore + 1 ? `… ${words.slice(at - wordsBefore).join(' ')}` : words.join(' ').trim();
}
