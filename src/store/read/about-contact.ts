import Dexie from 'dexie';
import type { Conversation } from '../../domain/conversation';
import type { Commitment, FollowUp, PlanStepDue } from '../../domain/follow-up';
import type { Note, NoteKind, Rating } from '../../domain/note';
import { stands } from '../../domain/record';
import type { StandingDue } from '../../domain/standing-due';
import { type TimelineEntry, timeline } from '../../domain/timeline';
import type { Touchpoint } from '../../domain/touchpoint';
import type { Store } from '../schema';

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

/** The newest note of a kind; a need that holds no longer is none. */
export async function latestNote(store: Store, contactId: string, kind: NoteKind): Promise<Note | null> {
  const newest = await notesOf(store, contactId)
    .reverse()
    .filter((note) => stands(note) && note.kind === kind && !note.endedAt)
    .first();
  return stands(newest) ? newest : null;
}

/** How content the contact was when last asked, whatever was noted without a rating since; null where nobody said. */
export async function lastFeedbackRating(store: Store, contactId: string): Promise<Rating | null> {
  const rated = await notesOf(store, contactId)
    .reverse()
    .filter((note) => stands(note) && note.kind === 'feedback' && !!note.rating)
    .first();
  return stands(rated) ? (rated.rating ?? null) : null;
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

/** What a row of the agenda recalls of a contact: the last note, the last touch, the last need. */
export async function recallOf(store: Store, contactId: string) {
  const [[note = null], touch, need] = await Promise.all([
    latestNotes(store, contactId, 1),
    lastTouch(store, contactId),
    latestNote(store, contactId, 'need'),
  ]);
  return { note, touch, need };
}

function followUpsOf(store: Store, contactId: string) {
  return store.followUps.where('subjectIds').equals(contactId);
}

/** Open follow-ups of a contact, soonest first. */
export async function openFollowUpsOf(store: Store, contactId: string): Promise<FollowUp[]> {
  const all = await followUpsOf(store, contactId).toArray();
  return all
    .filter(stands)
    .filter((followUp) => followUp.status === 'open')
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
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

/** Conversations of a contact, the one that was written in last first. */
export async function conversationsOf(store: Store, contactId: string): Promise<Conversation[]> {
  const all = await store.conversations.where('contactIds').equals(contactId).toArray();
  return all.filter(stands).sort((one, other) => other.at - one.at);
}

/** What follows from a contact by itself: its cadence, its important dates; soonest first. */
export function standingDuesAbout(store: Store, contactId: string): Promise<StandingDue[]> {
  return store.standingDues.where('contactId').equals(contactId).sortBy('due');
}

/** Every record that is about a contact, or about it among others. */
export async function everythingAbout(store: Store, contactId: string) {
  const [touchpoints, notes, followUps, conversations, templateUses] = await Promise.all([
    touchpointsOf(store, contactId).toArray(),
    notesOf(store, contactId).toArray(),
    followUpsOf(store, contactId).toArray(),
    store.conversations.where('contactIds').equals(contactId).toArray(),
    store.templateUses.where('contactId').equals(contactId).toArray(),
  ]);
  return {
    touchpoints: touchpoints.filter(stands),
    notes: notes.filter(stands),
    followUps: followUps.filter(stands),
    conversations: conversations.filter(stands),
    templateUses: templateUses.filter(stands),
  };
}
