import type { ImportantDateKind } from '../domain/important-date';
import type { NoteKind, Rating } from '../domain/note';
import { alone } from './names';
import { type MessageKey, t } from './t';

const dateKeys: Record<ImportantDateKind, MessageKey> = {
  birthday: 'dateBirthday',
  renewal: 'dateRenewal',
  anniversary: 'dateAnniversary',
  other: 'dateOther',
};

/** A kind of important date in words: "Birthday". */
export function dateKindName(kind: ImportantDateKind): string {
  return alone(t(dateKeys[kind]));
}

const noteKeys: Record<NoteKind, MessageKey> = {
  note: 'note',
  fact: 'noteFact',
  need: 'noteNeed',
  preference: 'notePreference',
  feedback: 'noteFeedback',
};

/** A kind of note in words: "Feedback". */
export function noteKindName(kind: NoteKind): string {
  return t(noteKeys[kind]);
}

const ratingKeys: Record<Rating, MessageKey> = { good: 'ratingGood', mixed: 'ratingMixed', bad: 'ratingBad' };

/** How content somebody was, in words: "Good". */
export function ratingName(rating: Rating): string {
  return t(ratingKeys[rating]);
}
