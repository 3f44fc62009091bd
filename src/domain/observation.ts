import type { Identity } from './identity';
import type { Site } from './site';

/** A moment as a page tells it: `at` is the start of the interval that is known, in Unix milliseconds. */
export interface SeenTime {
  at: number;
  precision: Precision;
}

export type Precision = 'ms' | 'minute' | 'day';

/** `null` where the page does not tell: own mail through a list, say, or an unknown own address. */
export type Direction = 'in' | 'out';

/** A person as a page shows them. Several identities only when one page shows that they belong together. */
export interface SeenPerson {
  name: string | null;
  identities: Identity[];
}

/** The person whose profile page is open. */
export interface SeenProfile extends SeenPerson {
  headline: string | null;
  company: string | null;
  title: string | null;
  location: string | null;
  /** 1, 2 or 3 (3 stands for "3rd and beyond"). */
  degree: 1 | 2 | 3 | null;
  isSelf: boolean;
}

/** A message of an open conversation. Its words never leave the page; what they imply does. */
export interface SeenMessage {
  /** `gmail:<16 hex digits>` or `linkedin:<message id>`; null while the site has given it no final id. */
  key: string | null;
  from: SeenPerson | null;
  /** Those shown as recipients, own addresses included; never blind copies. */
  to: SeenPerson[];
  direction: Direction | null;
  time: SeenTime | null;
  asksQuestion: boolean;
  /** An automatic reply, a bounce, a no-reply sender or list traffic: neither an answer nor a touch. */
  automatic: boolean;
}

/** A Gmail thread or a LinkedIn conversation that is open on the page. */
export interface SeenConversation {
  /** `gmail:<thread id, hex>` or `linkedin:<thread id>`; null while the page does not tell it. */
  id: string | null;
  subject: string | null;
  /** Everyone but the reader's owner, in order of appearance. */
  people: SeenPerson[];
  /** In the page's order, oldest first; drafts left out. */
  messages: SeenMessage[];
  /** False when the page holds back messages: not loaded, or folded into "N older messages". */
  complete: boolean;
}

/** One row of a message list: the last message of a thread, without having opened it. */
export interface SeenRow {
  /** As `SeenConversation.id`. */
  conversationId: string;
  /** Key of the last message that is not a draft. */
  lastMessageKey: string | null;
  time: SeenTime | null;
  /** Those the row names, without the reader's owner. */
  people: SeenPerson[];
  /** True when the row names the owner among the writers. */
  namesMe: boolean;
  subject: string | null;
  unread: boolean;
  hasDraft: boolean;
  /** Nobody but machines writes to the owner here, or the thread began with an automatic reply: as far as a row tells. */
  automatic: boolean;
}

/** An open message box. */
export interface SeenCompose {
  /** As `SeenConversation.id`; null for a new message. */
  conversationId: string | null;
  isReply: boolean;
  from: Identity | null;
  to: SeenPerson[];
  subject: string | null;
}

export type PageKind =
  | 'thread'
  | 'list'
  | 'print'
  | 'original'
  | 'compose'
  | 'profile'
  | 'messaging'
  | 'people-list'
  | 'sales-lead';

/** Everything a reader saw on one page at one moment. Plain JSON. Reported, never stored whole. */
export interface Observation {
  site: Site;
  page: PageKind;
  /** The mailbox or member the page belongs to; null where the page does not prove it. */
  account: Identity | null;
  /** Own identities that the page proves, `account` among them. */
  me: Identity[];
  profile: SeenProfile | null;
  conversations: SeenConversation[];
  rows: SeenRow[];
  composing: SeenCompose[];
  /** Who stands in a list of people. For counting those already kept; never reported for storage. */
  listed: SeenPerson[];
  /** Which of its ways found each locator, counted from 0; a high number is a warning. */
  foundBy: Record<string, number>;
}

/**
 * What came of reading a page.
 * - `seen`: an observation;
 * - `nothing`: nobody is on this page, or it is not drawn yet;
 * - `unrecognised`: the page is of our kind, but `missing` cannot be found where it used to stand.
 */
export type PageReading =
  | { kind: 'seen'; observation: Observation }
  | { kind: 'nothing' }
  | { kind: 'unrecognised'; reader: string; missing: string };

/** What a tab shows, as its content script last saw it. */
export interface CurrentPage {
  address: string;
  /** When it was looked at, Unix milliseconds. */
  seenAt: number;
  reading: PageReading;
}
