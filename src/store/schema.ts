import Dexie, { type Table } from 'dexie';
import type { CadenceRules } from '../domain/cadence';
import type { Contact } from '../domain/contact';
import type { Conversation } from '../domain/conversation';
import type { DirectoryDelta } from '../domain/directory';
import type { FollowUp } from '../domain/follow-up';
import type { Note } from '../domain/note';
import type { Announced, Begun } from '../domain/notice';
import type { OwnAddresses } from '../domain/own-addresses';
import type { PagesRead } from '../domain/pages-read';
import type { Plan } from '../domain/plan';
import type { ReaderHealth } from '../domain/reader-health';
import type { Reading } from '../domain/reading';
import type { Tombstone } from '../domain/record';
import type { Stamp } from '../domain/stamp';
import type { StandingDue } from '../domain/standing-due';
import type { Template, TemplateUse } from '../domain/template';
import type { TextBlock, Texted } from '../domain/text-block';
import type { Touchpoint } from '../domain/touchpoint';
import type { WorkingTime } from '../domain/working-time';

export type { Announced, Begun };

/** What the rep set; each kind has one record. */
export type Setting = OwnAddresses | WorkingTime | CadenceRules | Reading;

/** The tables that every device of a rep has, by what stands in them. */
export interface SharedTables {
  contacts: Contact;
  conversations: Conversation;
  touchpoints: Touchpoint;
  notes: Note;
  followUps: FollowUp;
  plans: Plan;
  templates: Template;
  templateUses: TemplateUse;
  settings: Setting;
}

export type SharedTableName = keyof SharedTables;

/** What a change did, in the words of the face. */
export type ChangeLabel =
  | 'contact-kept'
  | 'contact-edited'
  | 'contact-identified'
  | 'contact-distinguished'
  | 'contact-merged'
  | 'contact-erased'
  | 'conversation-settled'
  | 'touchpoint-logged'
  | 'touchpoint-edited'
  | 'touchpoint-erased'
  | 'note-written'
  | 'note-edited'
  | 'note-erased'
  | 'follow-up-planned'
  | 'follow-up-edited'
  | 'follow-up-done'
  | 'follow-up-dismissed'
  | 'follow-up-snoozed'
  | 'follow-up-woken'
  | 'wait-answered'
  | 'cadence-edited'
  | 'important-date-edited'
  | 'plan-edited'
  | 'plan-started'
  | 'plan-moved'
  | 'plan-stopped'
  | 'template-edited'
  | 'template-used'
  | 'settings-edited'
  | 'own-addresses-edited'
  | 'reading-edited'
  | 'sample-added'
  | 'sample-removed'
  | 'backup-restored'
  | 'change-undone';

/** What a change did to one record, with the old values it takes to undo it. */
export type Step<Name extends SharedTableName = SharedTableName> = {
  table: Name;
  id: string;
} /** `stamp` is the one it came with, where nothing was there and it came from a backup: see `store/adopt`. */ & (
  | { did: 'make'; stamp?: Stamp }
  | { did: 'edit'; before: Partial<SharedTables[Name]> }
  | { did: 'erase'; before: SharedTables[Name] }
);

/** A change that can be taken back. Of this device only. */
export interface Change {
  id: string;
  /** Unix milliseconds. */
  at: number;
  label: ChangeLabel;
  /** The contacts whose words it holds: erasing one purges the older changes. */
  contactIds: string[];
  steps: Step[];
  /** Its steps, too many for one record, stand in `journal`. */
  inParts?: true;
  /** Whether one of its parts holds what was erased. */
  erases?: true;
  /** The change that takes this one back, where that was begun. */
  undoneBy?: string;
}

/** A part of the steps of a change that has many. Of this device only. */
export interface JournalPart {
  /** In the order they were made. */
  number?: number;
  changeId: string;
  /** The contacts whose words it holds. */
  contactIds: string[];
  steps: PartStep[];
}

/** A step, with the contacts whose words it holds. */
export type PartStep = Step & { about?: string[] };

/** A restore that is under way, or that was interrupted. */
export interface Restoring {
  changeId: string;
  /** How many records of the backup were looked at, and how many there are. */
  done: number;
  of: number;
}

/** Single values of this device. */
export interface Facts {
  device: string;
  lastStamp: Stamp;
  /** See `domain/directory`. */
  directory: string;
  directoryDelta: DirectoryDelta;
  /** Reports that were dropped because they were malformed or too large. */
  droppedReports: number;
  /** How well pages could be read of late, by `<site>-<kind of page>`. */
  readerHealth: Record<string, ReaderHealth>;
  /** How often pages were read of late: see `domain/pages-read`. */
  pagesRead: PagesRead;
  /** How long the rep took to answer of late, in milliseconds: see `domain/answer-time`. */
  answerTimes: number[];
  /** Notifications that were to be shown, and of which it is not recorded that they were. */
  begun: Begun[];
  /** Where and on which day standing dues were reckoned last: a touchpoint falls on another day in another zone. */
  reckonedAt: { zone: string; day: string };
  /** The contact up to which all standing dues were reckoned anew; absent once all are. */
  reckonedUpTo: string;
  /** When the last backup was made, Unix milliseconds. */
  lastBackupAt: number;
  restoring: Restoring;
  /** Up to which record the words of what was recorded before they were kept have been written: see `store/texts`. */
  textsUpTo: Texted | 'all';
  /** In which way the words that are searched were folded; absent where it was the first: see `store/refold`. */
  foldedAs: number;
}

export type Fact = { [K in keyof Facts]: { key: K; value: Facts[K] } }[keyof Facts];

type SharedDexieTables = { [K in SharedTableName]: Table<SharedTables[K] | Tombstone, string> };

/** The open database. Reading goes through `store/read`, writing through `store/write`. */
export type Store = Dexie &
  SharedDexieTables & {
    standingDues: Table<StandingDue, string>;
    announced: Table<Announced, string>;
    changes: Table<Change, string>;
    journal: Table<JournalPart, number>;
    textBlocks: Table<TextBlock, number>;
    facts: Table<Fact, string>;
  };

export const sharedTableNames = [
  'contacts',
  'conversations',
  'touchpoints',
  'notes',
  'followUps',
  'plans',
  'templates',
  'templateUses',
  'settings',
] as const;

/** The version below, as the browser counts it: Dexie leaves room for tenths (dexie.org, Dexie.verno). */
export const databaseVersion = 30;

/** Makes the database ready to open; nothing is opened before the first use. */
export function makeStore(name = 'touchbase'): Store {
  // The query cache serves several readers of one page; ours are many pages, so it would only cost memory.
  const store = new Dexie(name, { cache: 'disabled', chromeTransactionDurability: 'strict' }) as Store; // version(1) declares the tables
  store.version(1).stores({
    contacts: 'id, *identities, sortName',
    conversations: 'id, *contactIds',
    touchpoints: 'id, [contactId+at]',
    notes: 'id, [subjectId+at]',
    followUps: 'id, *subjectIds, [status+due]',
    settings: 'id',
    announced: 'followUpId',
    changes: 'id, at, *contactIds',
    facts: 'key',
  });
  store.version(2).stores({
    conversations: 'id, *contactIds, [turn+at]',
    plans: 'id',
    standingDues: 'id, contactId, due',
    journal: '++number, changeId, *contactIds',
  });
  store.version(databaseVersion / 10).stores({
    templates: 'id',
    templateUses: 'id, templateId, contactId',
    textBlocks: 'id',
  });
  return store;
}
