import type { ContactDetails } from '../domain/contact';
import type { Due } from '../domain/due';
import type { Closing } from '../domain/follow-up';
import type { Identity } from '../domain/identity';
import type { NoteKind } from '../domain/note';
import type { CurrentPage, Direction, Observation } from '../domain/observation';
import type { Channel } from '../domain/touchpoint';

/** Every write answers with what it concerned and the change that `change.undo` takes back; null where nothing changed. */
export interface Saved {
  id: string;
  changeId: string | null;
}

/** What a rep tells of an interaction. */
export interface TouchpointDraft {
  contactId: string;
  channel: Channel;
  direction: Direction | null;
  /** Unix milliseconds. */
  at: number;
  summary: string;
}

export interface NoteDraft {
  contactId: string;
  kind: NoteKind;
  text: string;
}

export interface FollowUpDraft {
  contactId: string;
  what: string;
  due: Due;
  /** Present for "if no answer seen by …": the conversation on screen, or null where there is none. */
  wait?: { conversationId: string | null };
}

/** What the user asks for. Our own pages → background, the only writer. */
export interface Commands {
  /** Opens the database, so that a face may read it; fails with the reason in plain terms. */
  'database.open'(): undefined;
  /**
   * Makes a contact of somebody on the page; logs what the page shows of them. `identity` says who of the page.
   * Without a page observation, see `contact.add`.
   */
  'contact.keep'(kept: { identity: Identity; details: ContactDetails; page: CurrentPage }): Saved;
  /** Makes a contact by hand. Answers with the contact that has one of the identities already, where there is one. */
  'contact.add'(details: ContactDetails): Saved;
  'contact.edit'(edited: { id: string; details: Partial<ContactDetails> }): Saved;
  /** "Same person": the contact gains the identities of somebody on the page; logs what the page shows of them. */
  'contact.identify'(same: { id: string; identity: Identity; page: CurrentPage }): Saved;
  /** "Not the same person": never offered again. */
  'contact.distinguish'(other: { id: string; identity: Identity }): Saved;
  /** Two contacts turn out to be one: `from` is folded into `into`. */
  'contact.merge'(merged: { into: string; from: string }): Saved;
  /** Erases the contact with all that is known of it. */
  'contact.erase'(erased: { id: string }): Saved;
  'touchpoint.log'(draft: TouchpointDraft): Saved;
  'touchpoint.edit'(edited: { id: string } & Partial<Omit<TouchpointDraft, 'contactId'>>): Saved;
  'touchpoint.erase'(erased: { id: string }): Saved;
  'note.write'(draft: NoteDraft): Saved;
  'note.edit'(edited: { id: string } & Partial<Omit<NoteDraft, 'contactId'>>): Saved;
  'note.erase'(erased: { id: string }): Saved;
  'followUp.plan'(draft: FollowUpDraft): Saved;
  'followUp.edit'(edited: { id: string; what?: string; due?: Due }): Saved;
  'followUp.close'(closed: { id: string; as: Exclude<Closing, 'answered'> }): Saved;
  /** The rep says whether a message too vaguely dated to tell was the answer. */
  'followUp.judge'(judged: { id: string; answered: boolean }): Saved;
  'followUp.snooze'(snoozed: { id: string; until: Due }): Saved;
  /** One more address is the rep's own: an alias that no page proves. */
  'own.add'(own: { identity: Identity }): Saved;
  /** An address is not the rep's own after all, and is never learnt again. */
  'own.remove'(other: { identity: Identity }): Saved;
  /** Takes a change back, itself undoable. */
  'change.undo'(change: { changeId: string }): Saved;
}

/** `seenAt` in Unix milliseconds. */
export interface SeenPage {
  observation: Observation;
  seenAt: number;
}

/** `missing` is the name of the locator that found nothing where its reader needs something. */
export interface LostPage {
  reader: string;
  missing: string;
  seenAt: number;
}

/** What a page was seen to show. Content script → background: the only door open to a web page. */
export interface Reports {
  'page.seen'(seen: SeenPage): undefined;
  'page.unrecognised'(lost: LostPage): undefined;
}

/** What our own pages ask of the page beside them. Our own pages → the tab's content script. */
export interface PageRequests {
  'reading.current'(): CurrentPage;
}

/** What our own pages ask of a script that was started in a tab for this purpose. Our own pages → `content/outline`. */
export interface Inspections {
  /** The page's structure without a word of it. */
  'page.outline'(): string;
}
