import type { Identity } from './identity';
import type { SeenTime } from './observation';
import type { SharedRecord } from './record';
import type { Site } from './site';

/** A Gmail thread or a LinkedIn conversation with at least one contact. */
export interface Conversation extends SharedRecord {
  /** `gmail:<thread id>` or `linkedin:<thread id>`. */
  id: string;
  site: Site;
  /** The mailbox or member that holds it: addresses of pages rot (`/u/1` changes), so links are built on opening. */
  account: Identity | null;
  contactIds: string[];
  subject: string | null;
  /** Whose turn it is: `mine` when they wrote last. Absent while the page did not tell. */
  turn?: 'mine' | 'theirs';
  /** When the last message was written, Unix milliseconds; index `[turn+at]`. */
  at: number;
  /** The `at` of a last message that needs no answer, as the rep said; a later one is the rep's turn again. */
  needsNoAnswer?: number;
  /** When we last looked at it. Without this, "no reply" would be a claim; with it, "no reply seen" is a fact. */
  lookedAt: number;
  /** When I last wrote in it: a wait starts there. */
  myLast: SeenTime | null;
  /** Whether that message of mine asked a question. */
  iAsked: boolean;
  /** False when the page held back messages. */
  complete: boolean;
}
