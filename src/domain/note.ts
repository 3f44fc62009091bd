import type { Identity } from './identity';
import type { SharedRecord } from './record';

export const noteKinds = ['note', 'fact', 'need', 'preference', 'feedback'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const ratings = ['good', 'mixed', 'bad'] as const;
export type Rating = (typeof ratings)[number];

/** The longest piece of a page that is taken as a quote, in UTF-16 units. */
export const longestQuote = 2_000;

/** Where the words of a quote stood. */
export interface NoteSource {
  /** As `Conversation.id`; null where they stood in none. Its link is built on opening, for addresses of mail rot. */
  conversationId: string | null;
  /** The mailbox or member that the page belonged to. */
  account: Identity | null;
  /** The page, where it has an address that lasts, such as a profile. */
  address: string | null;
}

/** Something worth remembering about a contact. */
export interface Note extends SharedRecord {
  subjectId: string;
  /** The contact it was first written for; merging moves `subjectId` and leaves this. */
  originContactId: string;
  kind: NoteKind;
  text: string;
  /** How content they were; only of feedback. */
  rating?: Rating | null;
  /** The words on a page that it was made from, as they stood there. */
  quote?: string;
  source?: NoteSource;
  /** When it was written, Unix milliseconds. */
  at: number;
  /** When the rep last said that it still holds, Unix milliseconds; only of needs. */
  confirmedAt?: number;
  /** When the rep said that it holds no longer, Unix milliseconds; null once it does again. Only of needs. */
  endedAt?: number | null;
}
