import type { Due } from './due';
import type { SeenTime } from './observation';
import type { SharedRecord } from './record';

/** How a follow-up ended; `broken` is a promise that was not kept. */
export type Closing = 'done' | 'answered' | 'dismissed' | 'broken';

interface FollowUpBase extends SharedRecord {
  /** The contacts it is about. */
  subjectIds: string[];
  /** The contact it was first planned for; merging moves `subjectIds` and leaves this. */
  originContactId: string;
  /** What to do, in the rep's words; may be empty. */
  what: string;
  due: Due;
  /** `asleep` until one of its contacts writes. */
  status: 'open' | 'asleep' | Closing;
  /** A message after this moment wakes it; only while asleep. */
  asleepSince?: SeenTime;
  /** Unix milliseconds; null while open or asleep. */
  closedAt: number | null;
  /** When it was made, Unix milliseconds. */
  madeAt: number;
  /** Announced at its moment, also outside working hours. */
  pinned?: boolean;
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
  /** Where it waits for several: `all` of them must answer; without it the first answer will do. */
  needs?: 'all';
  /** Where all must answer, the contacts who did. */
  answeredBy?: string[];
  /** Announced again, this many working days apart and this many times, while it stays open. */
  repeat?: Repeat;
}

/** "Then again every 3 working days, at most twice." */
export interface Repeat {
  everyWorkingDays: number;
  atMost: number;
}

/** Something that was promised. */
export interface Commitment extends FollowUpBase {
  kind: 'commitment';
  /** Who owes it: the rep, or those it is about. */
  by: 'me' | 'them';
  /** The words it was promised in, where they were taken from a page. */
  quote: string | null;
  /** Where it was said. */
  conversationId: string | null;
  /** What it was promised for, once the reminder was put off; absent: `due`. Whoever puts off does not promise anew. */
  promisedFor?: Due;
}

/** One dated step of a plan that was started on a contact. */
export interface PlanStepDue extends FollowUpBase {
  kind: 'plan-step';
  run: PlanRun;
  /** The step of the plan. */
  stepId: string;
  /** Days from the anchor to the step. */
  days: number;
  /** Held back unless the contact's last feedback was good. */
  onlyAfterGoodFeedback: boolean;
}

/** One starting of a plan, told by each of its steps. */
export interface PlanRun {
  id: string;
  planId: string;
  planName: string;
  /** The day the steps count from: the sale, the event, the renewal. `2026-12-01`. */
  anchor: Due;
}

export type FollowUp = Planned | Wait | Commitment | PlanStepDue;
