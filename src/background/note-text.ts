import { invalid } from './invalid';

const longestNote = 20_000;

/** The words of a note, trimmed; fails where there are none or too many. */
export function noteText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw invalid('invalidNoWords');
  if (trimmed.length > longestNote) {
    throw invalid('invalidTooLong', longestNote, trimmed.length);
  }
  return trimmed.toWellFormed();
}
