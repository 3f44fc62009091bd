import type { Contact } from '../domain/contact';
import { type Due, dueOn } from '../domain/due';
import type { Observation } from '../domain/observation';
import { withOwnAddresses } from '../domain/own-addresses';
import { type PagePerson, pagePeople, personMeant } from '../domain/page-people';
import { usualWaits } from '../domain/usual-waits';
import { addWorkingDays } from '../domain/working-time';
import { type Handlers, request } from '../messages/channel';
import { openFollowUpsOf } from '../store/read/about-contact';
import { contactsWith } from '../store/read/contacts';
import { ownAddresses, workingHours } from '../store/read/settings';
import type { Store } from '../store/schema';
import { parseCurrentPage } from '../store/shapes';
import type { Clock } from './clock';
import { isReadable } from './reading';

type Commands = Pick<Handlers<'command'>, 'followUp.plan' | 'page.looked'>;

/** What came of the wish to wait for an answer in the conversation on screen. */
export type Waiting =
  | { kind: 'saved'; changeId: string; contact: Contact; due: Due }
  /** An answer is awaited there already. */
  | { kind: 'already'; due: Due }
  /** The tab shows no page that is read; no conversation is open on it; nobody in it is kept. */
  | { kind: 'no-page' | 'no-thread' | 'nobody-kept' };

/**
 * Waits the usual time for the person meant in the conversation that a tab shows; where that one is not kept, for the
 * first of the others who is. Rejects with a `Problem` where it cannot be saved.
 */
export async function waitHere(
  store: Store,
  clock: Clock,
  commands: Commands,
  tabId: number | undefined,
): Promise<Waiting> {
  const observation = await observationIn(store, clock, commands, tabId);
  if (!observation) return { kind: 'no-page' };
  const open = observation.conversations.find(({ id }) => id !== null);
  if (!open) return { kind: 'no-thread' };
  const contact = await contactIn(store, observation, open.id);
  if (!contact) return { kind: 'nobody-kept' };
  const awaited = (await openFollowUpsOf(store, contact.id)).find(
    (each) => each.kind === 'wait' && (each.conversationId === null || each.conversationId === open.id),
  );
  if (awaited) return { kind: 'already', due: awaited.due };
  const due = dueOn(addWorkingDays(clock().toPlainDate(), usualWaits[0], await workingHours(store)));
  const draft = { contactId: contact.id, what: '', due, wait: { conversationId: open.id } };
  const { changeId } = await commands['followUp.plan'](draft, {}); // nobody sent this
  if (changeId === null) throw new Error('a wait that changed nothing');
  return { kind: 'saved', changeId, contact, due };
}

/** What the page in a tab shows; null where it is none of ours, does not answer, or is not to be read. */
async function observationIn(
  store: Store,
  clock: Clock,
  commands: Commands,
  tabId: number | undefined,
): Promise<Observation | null> {
  const answer = tabId === undefined ? null : await request(tabId)('reading.current').catch(() => null); // nobody there
  const page = parseCurrentPage(answer);
  if (page?.reading.kind !== 'seen') return null;
  const { observation } = page.reading;
  if (!(await isReadable(store, observation.site, 'asked', clock().epochMilliseconds))) return null;
  // The wait begins with what was written last, which the page may tell only when it is asked.
  await commands['page.looked']({ page }, {});
  return withOwnAddresses(observation, (await ownAddresses(store))?.identities ?? []);
}

async function contactIn(
  store: Store,
  observation: Observation,
  conversationId: string | null,
): Promise<Contact | null> {
  const people = pagePeople(observation);
  const taking = people.filter((person) => person.conversationId === conversationId);
  const contacts = await contactsWith(
    store,
    taking.flatMap(({ identities }) => identities),
  );
  const meant = personMeant(people, observation);
  const ordered = [...taking.filter((person) => person === meant), ...taking];
  for (const person of ordered) {
    const contact = contactOf(person, contacts);
    if (contact) return contact;
  }
  return null;
}

/** Kept longest, where the page shows that two are one. */
function contactOf(person: PagePerson, contacts: readonly Contact[]): Contact | null {
  const same = contacts.filter(({ identities }) => identities.some((each) => person.identities.includes(each)));
  return same.toSorted((one, other) => one.keptAt - other.keptAt)[0] ?? null;
}
