import type { Due } from './due';
import type { SeenTime } from './observation';
import type { SharedRecord } from './record';

/** How a follow-up ended. */
export type Closing = 'done' | 'answered' | 'dismissed';

interface FollowUpBase extends SharedRecord {
  /** The contacts it is about. */
  subjectIds: string[];
  /** The contact it was first planned for; merging moves `subjectIds` and leaves this. */
  originContactId: string;
  /** What to do, in the rep's words; may be empty. */
  what: string;
  due: Due;
  status: 'open' | Closing;
  /** Unix milliseconds; null while open. */
  closedAt: number | null;
  /** When it was made, Unix milliseconds. */
  madeAt: number;
}

/** Something to do by a date. */
export interface Planned extends FollowUpBase {
  kind: 'planned';
}

/** Closes itself when the contact writes, on either site. */
export interface Wait extends FollowUpBase {
  kind: 'wait';
  /** Messages after this moment answer it: my last message in the conversation, else when the wait was made. */
  since: SeenTime;
  /** The conversation it was made in, to look at when it comes due. */
  conversationId: string | null;
  /** The message that may have been the answer, too vaguely dated to tell; the rep is asked. */
  perhapsAnsweredBy: string | null;
  /** Messages of which the rep said that they were not the answer. */
  notAnsweredBy: string[];
}

export type FollowUp = Planned | Wait;
