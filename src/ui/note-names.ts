import type { NoteKind, Rating } from '../domain/note';
import { type MessageKey, t } from './t';

const kindKeys: Record<NoteKind, MessageKey> = {
  note: 'note',
  fact: 'noteFact',
  need: 'noteNeed',
  preference: 'notePreference',
  feedback: 'noteFeedback',
};

/** A kind of note in words: "Feedback". */
export function noteKindName(kind: NoteKind): string {
  return t(kindKeys[kind]);
}

const ratingKeys: Record<Rating, MessageKey> = { good: 'ratingGood', mixed: 'ratingMixed', bad: 'ratingBad' };

/** How content somebody was, in words: "good". */
export function ratingName(rating: Rating): string {
  return t(ratingKeys[rating]);
}
