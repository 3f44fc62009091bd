import Dexie from 'dexie';
import { byDue, endOfToday } from '../../domain/agenda';
import { inAgendaOrder } from '../../domain/agenda-order';
import type { Contact } from '../../domain/contact';
import type { Conversation } from '../../domain/conversation';
import type { FollowUp } from '../../domain/follow-up';
import { stands } from '../../domain/record';
import type { StandingDue } from '../../domain/standing-due';
import type { Store } from '../schema';
import { contactsById } from './contacts';
import { isStanding, openFollowUps, withoutHeld } from './due-items';

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

export interface AgendaList {
  /** Due, or coming today; in the agenda's order. */
  untilToday: AgendaEntry[];
  /** What comes after today, soonest first. */
  coming: AgendaEntry[];
  /** How many are due or come today, shown or not. */
  countUntilToday: number;
  /** How many steps of plans are due and held back. */
  countHeld: number;
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
  const countHeld = followUps.length - due.length;
  const first = inAgendaOrder([...due, ...standing].map(itemOf), now)
    .slice(0, most)
    .map((item) => (item.kind === 'standing' ? item.standing : item.followUp));
  const next = [...comingFollowUps.filter(stands), ...comingStanding].sort(byDue).slice(0, most);
  const entries = await entriesOf(store, [...first, ...next]);
  const shown = new Set(first.map(({ id }) => id));
  return {
    untilToday: entries.filter((entry) => shown.has(idOfEntry(entry))),
    coming: entries.filter((entry) => !shown.has(idOfEntry(entry))),
    countUntilToday: countFollowUps - countHeld + countStanding,
    countHeld,
  };
}

/** How many follow-ups sleep until somebody writes. */
export function countAsleep(store: Store): Promise<number> {
  return asleepFollowUps(store).count();
}

function asleepFollowUps(store: Store) {
  return store.followUps.where('[status+due]').between(['asleep', Dexie.minKey], ['asleep', Dexie.maxKey]);
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
    asleepFollowUps(store).limit(most).toArray(),
    openFollowUps(store, endOfToday(now)).limit(mostUntilToday).toArray(),
  ]);
  const steps = due.filter(stands).filter((followUp) => followUp.kind === 'plan-step');
  const free = new Set((await withoutHeld(store, steps)).map(({ id }) => id));
  const held = steps.filter(({ id }) => !free.has(id)).slice(0, most);
  const [asleepRows, heldRows] = await Promise.all([rows(store, asleep.filter(stands)), rows(store, held)]);
  return { asleep: asleepRows, held: heldRows };
}

/** As the agenda's order takes it. */
export function itemOf(each: FollowUp | StandingDue) {
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

/** Standing dues with those they are about. */
async function standingRowsOf(store: Store, standing: readonly StandingDue[]): Promise<StandingRow[]> {
  const contactById = await contactsById(
    store,
    standing.map(({ contactId }) => contactId),
  );
  return standing.flatMap((each) => {
    const contact = contactById.get(each.contactId);
    return contact ? [{ kind: 'standing', standing: each, contact }] : [];
  });
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
