import type { Cadence, CadenceRules } from '../domain/cadence';
import type { ContactDetails } from '../domain/contact';
import type { Due } from '../domain/due';
import type { Closing, Repeat } from '../domain/follow-up';
import type { Identity } from '../domain/identity';
import type { ImportantDate } from '../domain/important-date';
import type { NoteKind, NoteSource, Rating } from '../domain/note';
import type { CurrentPage, Direction, Observation } from '../domain/observation';
import type { Plan } from '../domain/plan';
import type { ReadingValues } from '../domain/reading';
import type { SharedRecord } from '../domain/record';
import type { Template } from '../domain/template';
import type { Channel } from '../domain/touchpoint';
import type { Day, WorkingTime } from '../domain/working-time';

/** Every write answers with what it concerned and the change that `change.undo` takes back; null where nothing changed. */
export interface Saved {
  id: string;
  changeId: string | null;
  /** There was too much to be done at once: the rest is done when it is asked for again. */
  more?: true;
}

/** What is to be done about what was just recorded. */
export interface NextStep {
  what: string;
  due: Due;
}

/** What a rep tells of an interaction. */
export interface TouchpointDraft {
  contactId: string;
  channel: Channel;
  direction: Direction | null;
  /** Unix milliseconds. */
  at: number;
  summary: string;
  /** Planned with it, as one change. */
  next?: NextStep;
}

export interface NoteDraft {
  contactId: string;
  kind: NoteKind;
  text: string;
  rating?: Rating | null;
  /** Words on a page that it is made from, and where they stand. */
  quote?: string;
  source?: NoteSource;
  /** Planned with it, as one change. */
  next?: NextStep;
}

export interface FollowUpDraft {
  contactId: string;
  /** Others it is about as well. */
  alsoAbout?: string[];
  what: string;
  due: Due;
  pinned?: boolean;
  /** Present for "if no answer seen by …": the conversation on screen, or null where there is none. */
  wait?: { conversationId: string | null; needs?: 'all'; repeat?: Repeat };
  /** Present for what was promised. */
  promise?: { by: 'me' | 'them'; quote: string | null; conversationId: string | null };
}

/** An important date as it is told; without an id it is a new one. */
export type ImportantDateDraft = Omit<ImportantDate, 'id' | 'handledYear' | 'snoozedUntil'> & { id: string | null };

/** A record of a backup, of which nothing is known yet. */
export interface BackupRow {
  table: string;
  record: unknown;
}

/**
 * What a record of a backup is to this database: unknown here; the record here changes, or does not, for it is equal or
 * newer; it goes; it was erased here since, and stays so unless it is brought back.
 */
export type BackupStanding = 'new' | 'changed' | 'same' | 'erases' | 'erased-here';

/** What some rows of a backup come to. */
export interface BackupCompared {
  counts: { table: string; standing: BackupStanding; count: number }[];
  /** Rows that cannot be restored, by their place among those that were handed in. `field` is empty for the whole record. */
  faults: {
    index: number;
    fault: { kind: 'unknown-table'; table: string } | { kind: 'misfit'; table: string; field: string };
  }[];
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
  /** What they wrote last there needs no answer: it is not the rep's turn until they write again. */
  'conversation.settle'(settled: { id: string }): Saved;
  'touchpoint.log'(draft: TouchpointDraft): Saved;
  'touchpoint.edit'(edited: { id: string } & Partial<Omit<TouchpointDraft, 'contactId' | 'next'>>): Saved;
  'touchpoint.erase'(erased: { id: string }): Saved;
  'note.write'(draft: NoteDraft): Saved;
  'note.edit'(edited: { id: string } & Partial<Pick<NoteDraft, 'kind' | 'text' | 'rating'>>): Saved;
  'note.erase'(erased: { id: string }): Saved;
  /** Whether a need still holds, as the rep was asked; with other words where it changed. */
  'need.confirm'(confirmed: { id: string; holds: boolean; text?: string }): Saved;
  'followUp.plan'(draft: FollowUpDraft): Saved;
  'followUp.edit'(edited: { id: string; what?: string; due?: Due; pinned?: boolean; repeat?: Repeat | null }): Saved;
  'followUp.close'(closed: { id: string; as: Exclude<Closing, 'answered'> }): Saved;
  /** The rep says whether a message too vaguely dated to tell was the answer. */
  'followUp.judge'(judged: { id: string; answered: boolean }): Saved;
  /** Put off until a due, or until somebody it is about writes. */
  'followUp.snooze'(snoozed: { id: string; until: Due | 'they-write' }): Saved;
  /**
   * Several rows of the agenda are done, as one change: follow-ups, what follows from contacts, and `turn:` with the
   * id of a conversation that needs no answer. Of a cadence, that the contact was touched, not how.
   */
  'agenda.done'(done: { ids: string[] }): Saved;
  /** Follow-ups and what follows from contacts are put off, as one change; the latter until a day to come. */
  'agenda.snooze'(snoozed: { ids: string[]; until: Due | 'they-write' }): Saved;
  /** A cadence of the contact's own; null for none; `inherited` takes its own one away. */
  'cadence.set'(set: { contactId: string; cadence: Cadence | null | 'inherited' }): Saved;
  /** No cadence reminders before that day; null ends the pause. */
  'cadence.pause'(paused: { contactId: string; until: Day | null }): Saved;
  /** Counts anew from today. That somebody was touched is told by `touchpoint.log`. */
  'cadence.skip'(skipped: { contactId: string }): Saved;
  /** The cadences that contacts inherit. */
  'cadence.rules'(rules: Omit<CadenceRules, keyof SharedRecord>): Saved;
  'importantDate.set'(set: { contactId: string; date: ImportantDateDraft }): Saved;
  'importantDate.remove'(removed: { contactId: string; dateId: string }): Saved;
  /** The occurrence of this year needs no more reminding: it comes back with the next. */
  'importantDate.handle'(handled: { contactId: string; dateId: string; year: number }): Saved;
  'importantDate.snooze'(snoozed: { contactId: string; dateId: string; until: Due }): Saved;
  /** Makes a plan, or changes it; a built-in one becomes the rep's own. */
  'plan.save'(plan: Omit<Plan, keyof SharedRecord> & { id: string | null }): Saved;
  'plan.erase'(erased: { id: string }): Saved;
  /** Starts a plan on a contact: each step becomes a follow-up, all but those that would be past. */
  'plan.start'(started: { planId: string; contactId: string; anchor: Day }): Saved;
  /** The anchor has another date: open steps move with it. */
  'plan.move'(moved: { contactId: string; runId: string; anchor: Day }): Saved;
  /** Dismisses the steps that are still open. */
  'plan.stop'(stopped: { contactId: string; runId: string }): Saved;
  /** Makes a template, or changes it; a built-in one becomes the rep's own. */
  'template.save'(template: Omit<Template, keyof SharedRecord> & { id: string | null }): Saved;
  'template.erase'(erased: { id: string }): Saved;
  /** Notes that a template was inserted or copied for a contact, so that it can be said before the next time. */
  'template.used'(used: { templateId: string; contactId: string }): Saved;
  'workingTime.set'(set: Omit<WorkingTime, keyof SharedRecord>): Saved;
  /** What is read, and of whom nothing is kept. A private hour ends after an hour at the latest. */
  'reading.set'(set: Partial<ReadingValues>): Saved;
  /** Makes up a few people to try things with. */
  'sample.add'(): Saved;
  /** Takes them away again, with all that is known of them. */
  'sample.remove'(): Saved;
  /** A page that a face asked for, where pages are read on click alone. */
  'page.looked'(looked: { page: CurrentPage }): undefined;
  /** One more address is the rep's own: an alias that no page proves. */
  'own.add'(own: { identity: Identity }): Saved;
  /** An address is not the rep's own after all, and is never learnt again. */
  'own.remove'(other: { identity: Identity }): Saved;
  /** A backup was made just now. */
  'backup.made'(): undefined;
  /** What restoring some rows of a backup would come to. Writes nothing. */
  'backup.compare'(asked: { rows: BackupRow[] }): BackupCompared;
  /** Restores some rows of a backup. `finished` says whether they are the last. All of a restore is one change. */
  'backup.restore'(restored: {
    rows: BackupRow[];
    /** The change they are a part of; null for the first rows, which begin one. */
    changeId: string | null;
    bringBack: boolean;
    /** How many records of the backup were looked at with these, and how many there are. */
    done: number;
    of: number;
  }): BackupCompared & { changeId: string };
  /** The restore came to its end. */
  'backup.finish'(finished: { changeId: string }): Saved;
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

/**
 * What came of inserting text: `inserted`; `no-box`, for no message box is open; `no-caret`, for the cursor stands in
 * none of them; `refused`, for the page did not take it.
 */
export type Insertion = 'inserted' | 'no-box' | 'no-caret' | 'refused';

/** What our own pages ask of a script that was started in a tab for this purpose. Our own pages → `content/insert`. */
export interface Insertions {
  /** Puts text at the cursor of the message box it stands in. Sends nothing, clicks nothing. */
  'text.insert'(inserted: { text: string }): Insertion;
}

/** What the user selected on a page. */
export interface SelectedText {
  /** At most `longestQuote` long. */
  text: string;
  /** Whether more was selected than that. */
  cut: boolean;
  /** As `SeenMessage.key`, where all of it stands in one message. */
  messageKey: string | null;
}

/** What our own pages ask of a script that was started in a tab for this purpose. Our own pages → `content/selection`. */
export interface Selections {
  /** Null where nothing is selected. */
  'selection.current'(): SelectedText | null;
}

/** What our own pages ask of a script that was started in a tab for this purpose. Our own pages → `content/outline`. */
export interface Inspections {
  /** The page's structure without a word of it. */
  'page.outline'(): string;
}
