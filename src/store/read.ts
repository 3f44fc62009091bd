import Dexie from 'dexie';
import { type DueItem, endOfToday } from '../domain/agenda';
import type { Contact } from '../domain/contact';
import type { Conversation } from '../domain/conversation';
import { type DirectoryHit, searchDirectory } from '../domain/directory';
import { type Due, lastDueAt } from '../domain/due';
import type { FollowUp } from '../domain/follow-up';
import type { Identity } from '../domain/identity';
import { type OwnAddresses, ownAddressesId } from '../domain/own-addresses';
import { stands, type Tombstone } from '../domain/record';
import { type Likeness, likeness, type Somebody } from '../domain/same-person';
import { fold } from '../domain/search';
import { type TimelineEntry, timeline } from '../domain/timeline';
import type { Touchpoint } from '../domain/touchpoint';
import type { Change, Facts, Setting, SharedTableName, SharedTables, Store } from './schema';

/** A record by its id; null where it was erased or never was. */
export async function get<Name extends SharedTableName>(
  store: Store,
  table: Name,
  id: string,
): Promise<SharedTables[Name] | null> {
  const record = await store.table<SharedTables[Name] | Tombstone>(table).get(id);
  return stands(record) ? record : null;
}

/** A single value of this device; `otherwise` where it was never written. */
export async function fact<Key extends keyof Facts>(
  store: Store,
  key: Key,
  otherwise: Facts[Key],
): Promise<Facts[Key]> {
  const found = await store.facts.get(key);
  return found === undefined ? otherwise : (found.value as Facts[Key]); // facts are written with the value of their key
}

/** What the rep set of a kind; null where nothing was. */
export async function setting<Id extends Setting['id']>(
  store: Store,
  id: Id,
): Promise<Extract<Setting, { id: Id }> | null> {
  const found = await get(store, 'settings', id);
  return found as Extract<Setting, { id: Id }> | null; // a setting's id is its kind
}

/** The rep's own addresses; null before any is known. */
export function ownAddresses(store: Store): Promise<OwnAddresses | null> {
  return setting(store, ownAddressesId);
}

/** The contacts that any of the identities belongs to, each once. */
export async function contactsWith(store: Store, identities: readonly Identity[]): Promise<Contact[]> {
  const found = await store.contacts
    .where('identities')
    .anyOf([...identities])
    .distinct()
    .toArray();
  return found.filter(stands);
}

/** Contacts that somebody on a page may be, surest first. */
export async function contactsLike(
  store: Store,
  somebody: Somebody,
): Promise<{ contact: Contact; likeness: Likeness }[]> {
  if (somebody.name === null) return [];
  // Every word of the name must fit, in any order; the directory finds them without a walk through the contacts.
  const hits = await search(store, somebody.name, 20);
  const contacts = await store.contacts.bulkGet(hits.map((hit) => hit.id));
  return contacts
    .filter(stands)
    .map((contact) => ({ contact, likeness: likeness(somebody, contact) }))
    .filter((candidate): candidate is { contact: Contact; likeness: Likeness } => candidate.likeness !== null)
    .sort((one, other) => (one.likeness === other.likeness ? 0 : one.likeness === 'name-and-company' ? -1 : 1));
}

/** People by name, company, address or phone number; every word of the query begins a word of theirs. */
export async function search(store: Store, query: string, most: number): Promise<DirectoryHit[]> {
  if (fold(query) === '') return [];
  const [directory, delta] = await Promise.all([fact(store, 'directory', ''), fact(store, 'directoryDelta', {})]);
  return searchDirectory(directory, delta, query, most);
}

/** Whether anybody is kept. Counting 10,000 takes some 60 ms, finding one takes none. */
export async function hasContacts(store: Store): Promise<boolean> {
  const [someone] = await store.contacts.where('sortName').above('').limit(1).primaryKeys();
  return someone !== undefined;
}

/** The newest touchpoint of a contact. */
export async function lastTouch(store: Store, contactId: string): Promise<Touchpoint | null> {
  const newest = await touchpointsOf(store, contactId).reverse().first();
  return stands(newest) ? newest : null;
}

function touchpointsOf(store: Store, contactId: string) {
  return store.touchpoints.where('[contactId+at]').between([contactId, Dexie.minKey], [contactId, Dexie.maxKey]);
}

function notesOf(store: Store, contactId: string) {
  return store.notes.where('[subjectId+at]').between([contactId, Dexie.minKey], [contactId, Dexie.maxKey]);
}

/** The newest notes of a contact, newest first. */
export async function latestNotes(store: Store, contactId: string, most: number) {
  return (await notesOf(store, contactId).reverse().limit(most).toArray()).filter(stands);
}

/**
 * The newest part of a contact's timeline, and whether there is more.
 * @param most how many entries at most
 */
export async function timelineOf(
  store: Store,
  contactId: string,
  most: number,
): Promise<{ entries: TimelineEntry[]; more: boolean }> {
  const [touchpoints, notes] = await Promise.all([
    touchpointsOf(store, contactId)
      .reverse()
      .limit(most + 1)
      .toArray(),
    notesOf(store, contactId)
      .reverse()
      .limit(most + 1)
      .toArray(),
  ]);
  const entries = timeline(touchpoints.filter(stands), notes.filter(stands));
  return { entries: entries.slice(0, most), more: entries.length > most };
}

function followUpsOf(store: Store, contactId: string) {
  return store.followUps.where('subjectIds').equals(contactId);
}

/** Every record that is about a contact, or about it among others. */
export async function everythingAbout(store: Store, contactId: string) {
  const [touchpoints, notes, followUps, conversations] = await Promise.all([
    touchpointsOf(store, contactId).toArray(),
    notesOf(store, contactId).toArray(),
    followUpsOf(store, contactId).toArray(),
    store.conversations.where('contactIds').equals(contactId).toArray(),
  ]);
  return {
    touchpoints: touchpoints.filter(stands),
    notes: notes.filter(stands),
    followUps: followUps.filter(stands),
    conversations: conversations.filter(stands),
  };
}

/** Open follow-ups of a contact, soonest first. */
export async function openFollowUpsOf(store: Store, contactId: string): Promise<FollowUp[]> {
  const all = await followUpsOf(store, contactId).toArray();
  return all
    .filter(stands)
    .filter((followUp) => followUp.status === 'open')
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

/** Conversations of a contact, the one that was written in last first. */
export async function conversationsOf(store: Store, contactId: string): Promise<Conversation[]> {
  const all = await store.conversations.where('contactIds').equals(contactId).toArray();
  return all.filter(stands).sort((one, other) => other.at - one.at);
}

function openFollowUps(store: Store, until: Due | typeof Dexie.maxKey) {
  return store.followUps.where('[status+due]').between(['open', Dexie.minKey], ['open', until], true, true);
}

/** How many open follow-ups are due. */
export function countDue(store: Store, now: Temporal.ZonedDateTime): Promise<number> {
  return openFollowUps(store, lastDueAt(now)).count();
}

/** All open follow-ups that are due at `now`, and the next one to come. */
export async function dueAndNext(store: Store, now: Temporal.ZonedDateTime): Promise<DueItem[]> {
  const [due, next] = await Promise.all([
    openFollowUps(store, lastDueAt(now)).toArray(),
    store.followUps
      .where('[status+due]')
      .between(['open', lastDueAt(now)], ['open', Dexie.maxKey], false, true)
      .first(),
  ]);
  return [...due, next].filter(stands);
}

/** A row of the agenda: the follow-up with those it is about and, for a wait, where it waits. */
export interface AgendaRow {
  followUp: FollowUp;
  contacts: Contact[];
  conversation: Conversation | null;
}

/**
 * The agenda as a face shows it: what is due or comes today, then what comes after, soonest first.
 * @param most how many rows at most of each part
 */
export async function agendaRows(
  store: Store,
  now: Temporal.ZonedDateTime,
  most: number,
): Promise<{ untilToday: AgendaRow[]; coming: AgendaRow[]; countUntilToday: number }> {
  const today = endOfToday(now);
  const [untilToday, coming, countUntilToday] = await Promise.all([
    openFollowUps(store, today).limit(most).toArray(),
    store.followUps
      .where('[status+due]')
      .between(['open', today], ['open', Dexie.maxKey], false, true)
      .limit(most)
      .toArray(),
    openFollowUps(store, today).count(),
  ]);
  const [untilTodayRows, comingRows] = await Promise.all([
    rows(store, untilToday.filter(stands)),
    rows(store, coming.filter(stands)),
  ]);
  return { untilToday: untilTodayRows, coming: comingRows, countUntilToday };
}

/** Follow-ups with what a face shows beside them. */
export async function rows(store: Store, followUps: readonly FollowUp[]): Promise<AgendaRow[]> {
  const contactIds = [...new Set(followUps.flatMap((followUp) => followUp.subjectIds))];
  const conversationIds = [...new Set(followUps.map(conversationIdOf).filter((id) => id !== null))];
  const [contacts, conversations] = await Promise.all([
    store.contacts.bulkGet(contactIds),
    store.conversations.bulkGet(conversationIds),
  ]);
  const contactById = new Map(contacts.filter(stands).map((contact) => [contact.id, contact]));
  const conversationById = new Map(conversations.filter(stands).map((conversation) => [conversation.id, conversation]));
  return followUps.map((followUp) => ({
    followUp,
    contacts: followUp.subjectIds.map((id) => contactById.get(id)).filter((contact) => contact !== undefined),
    conversation: conversationById.get(conversationIdOf(followUp) ?? '') ?? null,
  }));
}

function conversationIdOf(followUp: FollowUp): string | null {
  return followUp.kind === 'wait' ? followUp.conversationId : null;
}

/** The last changes, newest first. */
export function latestChanges(store: Store, most: number): Promise<Change[]> {
  return store.changes.orderBy('at').reverse().limit(most).toArray();
}
