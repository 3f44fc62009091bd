import type { Note, Rating } from './note';

/** How content a contact was last: the rating of the newest feedback that has one; null before any. */
export function lastFeedback(notes: readonly Pick<Note, 'kind' | 'rating' | 'at'>[]): Rating | null {
  const newest = notes
    .filter(({ kind, rating }) => kind === 'feedback' && rating)
    .reduce<Pick<Note, 'rating' | 'at'> | null>((last, note) => (last && last.at > note.at ? last : note), null);
  return newest?.rating ?? null;
}
