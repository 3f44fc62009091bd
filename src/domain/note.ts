import type { SharedRecord } from './record';

export const noteKinds = ['note', 'fact', 'need', 'preference', 'feedback'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const ratings = ['good', 'mixed', 'bad'] as const;
export type Rating = (typeof ratings)[number];

/** Something worth remembering about a contact. */
export interface Note extends SharedRecord {
  subjectId: string;
  /** The contact it was first written for; merging moves `subjectId` and leaves this. */
  originContactId: string;
  kind: NoteKind;
  text: string;
  /** How content they were; only of feedback. */
  rating?: Rating | null;
  /** When it was written, Unix milliseconds. */
  at: number;
}
