import Dexie from 'dexie';
import { byDue, endOfToday } from '../domain/agenda';
import { inAgendaOrder } from '../domain/agenda-order';
import { type CadenceRules, cadenceRulesId } from '../domain/cadence';
import type { Contact } from '../domain/contact';
import type { Conversation } from '../domain/conversation';
import { type DirectoryHit, searchDirectory } from '../domain/directory';
import { type Due, lastDueAt } from '../domain/due';
import type { Commitment, FollowUp, PlanStepDue } from '../domain/follow-up';
import type { Identity } from '../domain/identity';
import type { Note, NoteKind, Rating } from '../domain/note';
import { type OwnAddresses, ownAddressesId } from '../domain/own-addresses';
import { isHeld, type Plan } from '../domain/plan';
import { stands, type Tombstone } from '../domain/record';
import { type Likeness, likeness, type Somebody } from '../domain/same-person';
import { fold } from '../domain/search';
import type { StandingDue } from '../domain/standing-due';
import { type TimelineEntry, timeline } from '../domain/timeline';
import type { Touchpoint } from '../domain/touchpoint';
import { hoursFrom, type WorkingHours, workingTimeId } from '../domain/working-time';
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

/** When the rep works, ready to reckon with; the usual hours before any were set. */
export async function workingHours(store: Store): Promise<WorkingHours> {
  return hoursFrom(await setting(store, workingTimeId));
}

/** The cadences that contacts inherit; null before any was set. */
export function cadenceRules(store: Store): Promise<CadenceRules | null> {
  return setting(store, cadenceRulesId);
}

/** The rep's own plans, and those built in that were changed. */
export async function plans(store: Store): Promise<Plan[]> {
  // All of them: a rep has a dozen.
  return (await store.plans.toArray()).filter(stands);
}

/** The built-in plans that the rep erased, and own ones: their ids. */
export async function erasedPlanIds(store: Store): Promise<string[]> {
  return (await store.plans.toArray()).filter((plan) => !stands(plan)).map(({ id }) => id);
}

/** Every tag in use, in alphabetical order. Walks through all contacts: for a room that is seldom opened. */
export async function tagsInUse(store: Store): Promise<string[]> {
  const tags = new Set<string>();
  await store.contacts
    .where('sortName')
    .above('')
    .each((contact) => {
      if (stands(contact)) for (const tag of contact.tags) tags.add(tag);
    });
  return [...tags].sort();
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

/** The newest touchpoints of a contact, newest first. */
export async function latestTouches(store: Store, contactId: string, most: number): Promise<Touchpoint[]> {
  return (await touchpointsOf(store, contactId).reverse().limit(most).toArray()).filter(stands);
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

/** The newest note of a kind. */
export async function latestNote(store: Store, contactId: string, kind: NoteKind): Promise<Note | null> {
  const newest = await notesOf(store, contactId)
    .reverse()
    .filter((note) => stands(note) && note.kind === kind)
    .first();
  return stands(newest) ? newest : null;
}

/** How content the contact was when last asked; null where nobody asked, or nobody said. */
export async function lastFeedbackRating(store: Store, contactId: string): Promise<Rating | null> {
  return (await latestNote(store, contactId, 'feedback'))?.rating ?? null;
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

/** Open steps of one starting of a plan, soonest first. */
export async function openPlanSteps(store: Store, contactId: string, runId: string): Promise<PlanStepDue[]> {
  const open = await openFollowUpsOf(store, contactId);
  return open.filter((followUp) => followUp.kind === 'plan-step').filter(({ run }) => run.id === runId);
}

/** All steps of plans that were started on a contact, whatever became of them. */
export async function planStepsOf(store: Store, contactId: string): Promise<PlanStepDue[]> {
  const all = await followUpsOf(store, contactId).toArray();
  return all.filter(stands).filter((followUp) => followUp.kind === 'plan-step');
}

/** All promises by or to a contact, open and closed. */
export async function promisesOf(store: Store, contactId: string): Promise<Commitment[]> {
  const all = await followUpsOf(store, contactId).toArray();
  return all.filter(stands).filter((followUp) => followUp.kind === 'commitment');
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

/**
 * Follow-ups of contacts that are open or asleep, each once.
 * @param only the id of the one that is asked for; all of them where absent
 */
export async function unfinishedOf(store: Store, contactIds: readonly string[], only?: string): Promise<FollowUp[]> {
  const all = await store.followUps
    .where('subjectIds')
    .anyOf([...contactIds])
    .distinct()
    .toArray();
  return all
    .filter(stands)
    .filter(({ id, status }) => (status === 'open' || status === 'asleep') && (only === undefined || id === only));
}

/** The zone of the device, as it was when reminders were looked at last. */
export async function zoneOf(store: Store): Promise<string> {
  const found = await store.facts.get('reckonedAt');
  return found?.key === 'reckonedAt' ? found.value.zone : 'UTC';
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

/** A conversation in which they wrote last. */
export interface TurnRow {
  conversation: Conversation;
  contacts: Contact[];
}

/**
 * Where it is the rep's turn, those first that were written in last. What needs no answer is left out.
 * @param most how many at most
 */
export async function myTurn(store: Store, most: number): Promise<TurnRow[]> {
  const newest = await store.conversations
    .where('[turn+at]')
    .between(['mine', Dexie.minKey], ['mine', Dexie.maxKey])
    .reverse()
    .filter((conversation) => !stands(conversation) || (conversation.needsNoAnswer ?? -1) < conversation.at)
    .limit(most)
    .toArray();
  const conversations = newest.filter(stands);
  const contactById = await contactsById(
    store,
    conversations.flatMap(({ contactIds }) => contactIds),
  );
  return conversations.map((conversation) => ({
    conversation,
    contacts: conversation.contactIds.map((id) => contactById.get(id)).filter((contact) => contact !== undefined),
  }));
}

async function contactsById(store: Store, ids: readonly string[]): Promise<Map<string, Contact>> {
  const contacts = await store.contacts.bulkGet([...new Set(ids)]);
  return new Map(contacts.filter(stands).map((contact) => [contact.id, contact]));
}

/** What follows from a contact by itself: its cadence, its important dates; soonest first. */
export function standingDuesAbout(store: Store, contactId: string): Promise<StandingDue[]> {
  return store.standingDues.where('contactId').equals(contactId).sortBy('due');
}

function openFollowUps(store: Store, until: Due | typeof Dexie.maxKey) {
  return store.followUps.where('[status+due]').between(['open', Dexie.minKey], ['open', until], true, true);
}

/** How many open follow-ups are due. */
export function countDue(store: Store, now: Temporal.ZonedDateTime): Promise<number> {
  return openFollowUps(store, lastDueAt(now)).count();
}

/** All that is due at `now`, and the next to come: open follow-ups and standing dues. Steps that are held back are left out. */
export async function dueAndNext(store: Store, now: Temporal.ZonedDateTime): Promise<(FollowUp | StandingDue)[]> {
  const until = lastDueAt(now);
  const [followUps, nextFollowUp, standing, nextStanding] = await Promise.all([
    openFollowUps(store, until).toArray(),
    store.followUps.where('[status+due]').between(['open', until], ['open', Dexie.maxKey], false, true).first(),
    store.standingDues.where('due').belowOrEqual(until).toArray(),
    store.standingDues.where('due').above(until).first(),
  ]);
  const due = await withoutHeld(store, followUps.filter(stands));
  return [
    ...due,
    ...(stands(nextFollowUp) ? [nextFollowUp] : []),
    ...standing,
    ...(nextStanding ? [nextStanding] : []),
  ];
}

/** Those of the items that are still open, whenever they are due. */
export async function openItems(store: Store, ids: readonly string[]): Promise<(FollowUp | StandingDue)[]> {
  const [followUps, standing] = await Promise.all([
    store.followUps.bulkGet([...ids]),
    store.standingDues.bulkGet([...ids]),
  ]);
  return [
    ...followUps.filter(stands).filter(({ status }) => status === 'open'),
    ...standing.filter((each) => each !== undefined),
  ];
}

/** The follow-up or standing due of that id; null where there is none. */
export async function dueItem(store: Store, id: string): Promise<FollowUp | StandingDue | null> {
  return (await get(store, 'followUps', id)) ?? (await store.standingDues.get(id)) ?? null;
}

/** Takes out the steps of plans that wait for good feedback. */
async function withoutHeld(store: Store, followUps: readonly FollowUp[]): Promise<FollowUp[]> {
  const asking = followUps.filter((followUp) => followUp.kind === 'plan-step' && followUp.onlyAfterGoodFeedback);
  if (asking.length === 0) return [...followUps];
  const contactIds = [...new Set(asking.flatMap((step) => step.subjectIds.slice(0, 1)))];
  const ratings = new Map(
    await Promise.all(contactIds.map(async (id) => [id, await lastFeedbackRating(store, id)] as const)),
  );
  return followUps.filter(
    (followUp) => followUp.kind !== 'plan-step' || !isHeld(followUp, ratings.get(followUp.subjectIds[0] ?? '') ?? null),
  );
}

/** A row of the agenda: the follow-up with those it is about and, where it was made in one, the conversation. */
export interface AgendaRow {
  kind: 'follow-up';
  followUp: FollowUp;
  contacts: Contact[];
  conversation: Conversation | null;
}

/** A row of the agenda that follows from a contact by itself. */
export interface StandingRow {
  kind: 'standing';
  standing: StandingDue;
  contact: Contact;
}

export type AgendaEntry = AgendaRow | StandingRow;

/** When a row of the agenda is due. */
export function dueOfEntry(entry: AgendaEntry): Due {
  return entry.kind === 'standing' ? entry.standing.due : entry.followUp.due;
}

export interface AgendaList {
  /** Due, or coming today; in the agenda's order. */
  untilToday: AgendaEntry[];
  /** What comes after today, soonest first. */
  coming: AgendaEntry[];
  /** How many are due or come today, shown or not. */
  countUntilToday: number;
}

// Who has a thousand things overdue reads them from the top; ordering more would cost more than it tells.
const mostUntilToday = 1_000;

/**
 * All that is due or comes today, and the first of what comes after: follow-ups and standing dues alike. Steps that are
 * held back are left out.
 * @param most how many rows at most of each part
 */
export async function agendaList(store: Store, now: Temporal.ZonedDateTime, most: number): Promise<AgendaList> {
  const today = endOfToday(now);
  const after = store.followUps.where('[status+due]').between(['open', today], ['open', Dexie.maxKey], false, true);
  const [followUps, standing, comingFollowUps, comingStanding, countFollowUps, countStanding] = await Promise.all([
    openFollowUps(store, today).limit(mostUntilToday).toArray(),
    store.standingDues.where('due').belowOrEqual(today).limit(mostUntilToday).toArray(),
    after.limit(most).toArray(),
    store.standingDues.where('due').above(today).limit(most).toArray(),
    openFollowUps(store, today).count(),
    store.standingDues.where('due').belowOrEqual(today).count(),
  ]);
  const due = await withoutHeld(store, followUps.filter(stands));
  const first = inAgendaOrder([...due, ...standing].map(itemOf), now)
    .slice(0, most)
    .map((item) => (item.kind === 'standing' ? item.standing : item.followUp));
  const next = [...comingFollowUps.filter(stands), ...comingStanding].sort(byDue).slice(0, most);
  const entries = await entriesOf(store, [...first, ...next]);
  const shown = new Set(first.map(({ id }) => id));
  return {
    untilToday: entries.filter((entry) => shown.has(idOfEntry(entry))),
    coming: entries.filter((entry) => !shown.has(idOfEntry(entry))),
    countUntilToday: countFollowUps - (followUps.length - due.length) + countStanding,
  };
}

/**
 * What is not on the agenda for now: asleep until somebody writes, or a step that is due and held back.
 * @param most how many at most of each
 */
export async function apartRows(
  store: Store,
  now: Temporal.ZonedDateTime,
  most: number,
): Promise<{ asleep: AgendaRow[]; held: AgendaRow[] }> {
  const [asleep, due] = await Promise.all([
    store.followUps
      .where('[status+due]')
      .between(['asleep', Dexie.minKey], ['asleep', Dexie.maxKey])
      .limit(most)
      .toArray(),
    openFollowUps(store, endOfToday(now)).limit(mostUntilToday).toArray(),
  ]);
  const steps = due.filter(stands).filter((followUp) => followUp.kind === 'plan-step');
  const free = new Set((await withoutHeld(store, steps)).map(({ id }) => id));
  const held = steps.filter(({ id }) => !free.has(id)).slice(0, most);
  const [asleepRows, heldRows] = await Promise.all([rows(store, asleep.filter(stands)), rows(store, held)]);
  return { asleep: asleepRows, held: heldRows };
}

function itemOf(each: FollowUp | StandingDue) {
  return isStanding(each)
    ? { kind: 'standing' as const, standing: each }
    : { kind: 'follow-up' as const, followUp: each };
}

function idOfEntry(entry: AgendaEntry): string {
  return entry.kind === 'standing' ? entry.standing.id : entry.followUp.id;
}

/** Follow-ups and standing dues in their order, with what a face shows beside them; of erased contacts none. */
export async function entriesOf(store: Store, items: readonly (FollowUp | StandingDue)[]): Promise<AgendaEntry[]> {
  const [followUps, standing] = [items.filter((item) => !isStanding(item)), items.filter(isStanding)];
  const [followUpRows, standingRows] = await Promise.all([rows(store, followUps), standingRowsOf(store, standing)]);
  const byId = new Map([...followUpRows, ...standingRows].map((entry) => [idOfEntry(entry), entry]));
  return items.map(({ id }) => byId.get(id)).filter((entry) => entry !== undefined);
}

/** Whether it follows from a contact by itself. */
export function isStanding(item: FollowUp | StandingDue): item is StandingDue {
  return !('status' in item);
}

/** Standing dues with those they are about. */
export async function standingRowsOf(store: Store, standing: readonly StandingDue[]): Promise<StandingRow[]> {
  const contactById = await contactsById(
    store,
    standing.map(({ contactId }) => contactId),
  );
  return standing.flatMap((each) => {
    const contact = contactById.get(each.contactId);
    return contact ? [{ kind: 'standing', standing: each, contact }] : [];
  });
}

/** What a row of the agenda recalls of a contact: the last note, the last touch, the last need. */
export async function recallOf(store: Store, contactId: string) {
  const [[note = null], touch, need] = await Promise.all([
    latestNotes(store, contactId, 1),
    lastTouch(store, contactId),
    latestNote(store, contactId, 'need'),
  ]);
  return { note, touch, need };
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
  const conversationIds = [...new Set(followUps.map(conversationIdOf).filter((id) => id !== null))];
  const [contactById, conversations] = await Promise.all([
    contactsById(
      store,
      followUps.flatMap((followUp) => followUp.subjectIds),
    ),
    store.conversations.bulkGet(conversationIds),
  ]);
  const conversationById = new Map(conversations.filter(stands).map((conversation) => [conversation.id, conversation]));
  return followUps.map((followUp) => ({
    kind: 'follow-up',
    followUp,
    contacts: followUp.subjectIds.map((id) => contactById.get(id)).filter((contact) => contact !== undefined),
    conversation: conversationById.get(conversationIdOf(followUp) ?? '') ?? null,
  }));
}

function conversationIdOf(followUp: FollowUp): string | null {
  return followUp.kind === 'wait' || followUp.kind === 'commitment' ? followUp.conversationId : null;
}

/** The last changes, newest first. */
export function latestChanges(store: Store, most: number): Promise<Change[]> {
  return store.changes.orderBy('at').reverse().limit(most).toArray();
}
