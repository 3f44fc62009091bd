import type { SharedRecord } from './record';

export const noteKinds = ['note', 'fact', 'need', 'preference', 'feedback'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Something worth remembering about a contact. */
export interface Note extends SharedRecord {
  subjectId: string;
  /** The contact it was first written for; merging moves `subjectId` and leaves this. */
  originContactId: string;
  kind: NoteKind;
  text: string;
  /** When it was written, Unix milliseconds. */
  at: number;
}
