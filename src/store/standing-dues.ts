import Dexie from 'dexie';
import { cadenceRulesId } from '../domain/cadence';
import { cadenceOf } from '../domain/cadence-origin';
import type { Contact } from '../domain/contact';
import { type Announced, type Begun, noticeIdOf } from '../domain/notice';
import { stands } from '../domain/record';
import { isSameDueElsewhere, type StandingDue, standingDuesOf } from '../domain/standing-due';
import { cadenceRules, zoneOf } from './read/settings';
import type { Step, Store } from './schema';

/**
 * Reckons anew what follows from the contacts that a change touched, in its transaction. A change of the rules concerns
 * everybody: that is only noted here, and `reckonSome` does it.
 * @param now when the change was made, Unix milliseconds
 */
export async function keepStandingDues(store: Store, steps: readonly Step[], now: number): Promise<void> {
  if (steps.some(({ table, id }) => table === 'settings' && id === cadenceRulesId)) await reckonAllAnew(store);
  const { concerned, restarted } = await contactsConcerned(store, steps);
  if (concerned.length === 0) return;
  const contacts = await store.contacts.bulkGet(concerned);
  const moment = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(await zoneOf(store));
  const replaced = await reckon(store, concerned, contacts.filter(stands), moment);
  await keepAnnounced(
    store,
    replaced.filter(({ after }) => !restarted.has(after.contactId)),
  );
}

/** The contacts whose standing dues may follow from the steps, and those of them whose cadence begins anew. */
async function contactsConcerned(
  store: Store,
  steps: readonly Step[],
): Promise<{ concerned: string[]; restarted: ReadonlySet<string> }> {
  const ids = new Set<string>();
  const restarted = new Set<string>();
  const touchpointIds: string[] = [];
  for (const step of steps) {
    if (step.table === 'contacts') {
      ids.add(step.id);
      if (step.did !== 'edit' || 'cadenceFrom' in step.before) restarted.add(step.id);
    }
    if (step.table !== 'touchpoints') continue;
    touchpointIds.push(step.id);
    // Merged, moved or erased: it was somebody's before.
    if (step.did !== 'make' && 'contactId' in step.before && step.before.contactId)
      restarted.add(step.before.contactId);
  }
  for (const touchpoint of await store.touchpoints.bulkGet(touchpointIds)) {
    if (stands(touchpoint)) restarted.add(touchpoint.contactId);
  }
  return { concerned: [...new Set([...ids, ...restarted])], restarted };
}

/** A standing due that was replaced by another of its id. */
interface Replaced {
  before: StandingDue;
  after: StandingDue;
}

/**
 * Writes what follows from contacts, and takes away what follows no more.
 * @param contactIds those to reckon
 * @param contacts those of them that stand
 * @returns what was replaced
 */
async function reckon(
  store: Store,
  contactIds: readonly string[],
  contacts: readonly Contact[],
  now: Temporal.ZonedDateTime,
): Promise<Replaced[]> {
  const rules = await cadenceRules(store);
  const known = await store.standingDues
    .where('contactId')
    .anyOf([...contactIds])
    .toArray();
  const concerned = contacts.filter(
    (contact) => cadenceOf(contact, rules) !== null || (contact.importantDates ?? []).length > 0,
  );
  const dues = await Promise.all(
    concerned.map(async (contact) => standingDuesOf(contact, rules, await lastTouchAt(store, contact.id), now)),
  );
  const after = new Map(dues.flat().map((due) => [due.id, due]));
  const before = new Map(known.map((due) => [due.id, due]));
  const gone = known.filter(({ id }) => !after.has(id));
  const news = [...after.values()].filter((due) => JSON.stringify(due) !== JSON.stringify(before.get(due.id)));
  if (gone.length > 0) await store.standingDues.bulkDelete(gone.map(({ id }) => id));
  if (news.length > 0) await store.standingDues.bulkPut(news);
  return news.flatMap((due) => {
    const old = before.get(due.id);
    return old ? [{ before: old, after: due }] : [];
  });
}

async function lastTouchAt(store: Store, contactId: string): Promise<number | null> {
  const newest = await store.touchpoints
    .where('[contactId+at]')
    .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey])
    .last();
  return stands(newest) ? newest.at : null;
}

/** Notes that all standing dues are to be reckoned. */
export async function reckonAllAnew(store: Store): Promise<void> {
  await store.facts.put({ key: 'reckonedUpTo', value: '' });
}

/**
 * Notes where and when we are. In another zone, or after the clock was set back a day, what follows from every contact
 * is reckoned anew: touchpoints fall on other days.
 */
export async function noteWhereAndWhen(store: Store, now: Temporal.ZonedDateTime): Promise<void> {
  const here = { zone: now.timeZoneId, day: now.toPlainDate().toString() };
  const isHere = async () => {
    const found = await store.facts.get('reckonedAt');
    const before = found?.key === 'reckonedAt' ? found.value : null;
    return { before, same: before?.zone === here.zone && before.day === here.day };
  };
  if ((await isHere()).same) return;
  await store.transaction('rw', store.facts, async () => {
    const { before, same } = await isHere();
    if (same) return;
    await store.facts.put({ key: 'reckonedAt', value: here });
    if (before?.zone !== here.zone || here.day < before.day) await reckonAllAnew(store);
  });
}

const contactsAtOnce = 100;

/**
 * Reckons the next few contacts, where all are to be reckoned anew: a short transaction at a time, so that nobody waits
 * for it, and after a stop it goes on where it was.
 * @returns whether there are more
 */
export function reckonSome(store: Store, now: Temporal.ZonedDateTime): Promise<boolean> {
  const tables = [store.contacts, store.touchpoints, store.settings, store.standingDues, store.announced, store.facts];
  return store.transaction('rw', tables, async () => {
    const found = await store.facts.get('reckonedUpTo');
    if (found?.key !== 'reckonedUpTo') return false;
    const contacts = await store.contacts.where('id').above(found.value).limit(contactsAtOnce).toArray();
    const last = contacts.at(-1);
    if (!last) {
      await store.facts.delete('reckonedUpTo');
      return false;
    }
    const contactIds = contacts.map(({ id }) => id);
    await keepAnnounced(store, await reckon(store, contactIds, contacts.filter(stands), now));
    await store.facts.put({ key: 'reckonedUpTo', value: last.id });
    return true;
  });
}

/** Whoever travels is not told the same thing again because it is another day there. */
async function keepAnnounced(store: Store, replaced: readonly Replaced[]): Promise<void> {
  const moved: Moved = new Map(
    replaced
      .filter(({ before, after }) => isSameDueElsewhere(before, after))
      .map((dues) => [dues.after.id, dues] as const),
  );
  if (moved.size === 0) return;
  const announced = await store.announced.bulkGet([...moved.keys()]);
  const kept = announced.filter((told) => told !== undefined).flatMap((told) => elsewhere(told, moved) ?? []);
  if (kept.length > 0) await store.announced.bulkPut(kept);
  const begun = await store.facts.get('begun');
  if (begun?.key !== 'begun') return;
  const value = begun.value.map(({ id, items }) => ({ id, items: items.map((item) => begunElsewhere(item, moved)) }));
  await store.facts.put({ key: 'begun', value });
}

type Moved = ReadonlyMap<string, Replaced>;

/** The notification that is shown keeps its id. */
function elsewhere(told: Announced, moved: Moved): Announced | null {
  const due = moved.get(told.followUpId);
  if (!due || due.before.due !== told.due) return null;
  return { ...told, due: due.after.due, shownAs: noticeIdOf(told) };
}

function begunElsewhere(item: Begun['items'][number], moved: Moved): Begun['items'][number] {
  const due = moved.get(item.id);
  return due?.before.due === item.due ? { ...item, due: due.after.due } : item;
}

/** Reckons anew what follows from some contacts, for time alone has passed. */
export async function reckonContacts(
  store: Store,
  contactIds: readonly string[],
  now: Temporal.ZonedDateTime,
): Promise<void> {
  if (contactIds.length === 0) return;
  const tables = [store.contacts, store.touchpoints, store.settings, store.standingDues];
  await store.transaction('rw', tables, async () => {
    const contacts = await store.contacts.bulkGet([...contactIds]);
    await reckon(store, contactIds, contacts.filter(stands), now);
  });
}
