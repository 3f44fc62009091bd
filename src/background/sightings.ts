import type { Contact } from '../domain/contact';
import type { Observation } from '../domain/observation';
import { stands, type Tombstone } from '../domain/record';
import { conversationAfter, peopleIn, touchpointsIn } from '../domain/sighting';
import type { Touchpoint } from '../domain/touchpoint';
import { waitNews } from '../domain/wait-news';
import { contactsWith, get, openFollowUpsOf } from '../store/read';
import type { Store } from '../store/schema';
import { change, type Writer } from '../store/write';

/**
 * Records what a page showed of contacts: touchpoints, each once, and the state of the conversations; closes the waits
 * it answers. Of people who are no contacts nothing is stored.
 * @param seenAt when the page was looked at, Unix milliseconds
 * @returns whether a follow-up changed
 */
export async function recordObservation(store: Store, observation: Observation, seenAt: number): Promise<boolean> {
  const contacts = await contactsOn(store, observation);
  if (contacts.length === 0) return false;
  await change(store, { label: null, now: seenAt }, (writer) =>
    recordConversations(store, writer, observation, contacts, seenAt),
  );
  return closeAnsweredWaits(store, observation, contacts, seenAt);
}

/** The contacts that a page shows, apart from the rep. */
async function contactsOn(store: Store, observation: Observation): Promise<Contact[]> {
  const mine = new Set(observation.me);
  const identities = new Set(peopleIn(observation).flatMap((person) => person.identities));
  return contactsWith(
    store,
    [...identities].filter((identity) => !mine.has(identity)),
  );
}

/** Writes the touchpoints and conversations of contacts that an observation shows and that are not yet known. */
export async function recordConversations(
  store: Store,
  writer: Writer,
  observation: Observation,
  contacts: readonly Contact[],
  seenAt: number,
): Promise<void> {
  for (const conversation of observation.conversations) {
    const touchpoints = touchpointsIn(conversation, observation, contacts);
    const known = await store.touchpoints.bulkGet(touchpoints.map((touchpoint) => touchpoint.id));
    for (const [index, touchpoint] of touchpoints.entries()) {
      if (isNews(known[index], touchpoint.contactId)) {
        await writer.make('touchpoints', { ...touchpoint, originContactId: touchpoint.contactId });
      }
    }
    if (conversation.id === null) continue;
    const before = await store.conversations.get(conversation.id);
    const after = conversationAfter(stands(before) ? before : null, conversation, observation, contacts, seenAt);
    if (after === null) continue;
    if (stands(before)) await writer.edit('conversations', after.id, after);
    else await writer.make('conversations', after);
  }
}

/** What the rep erased does not come back by itself, unless the person was erased as well and is kept anew. */
function isNews(known: Touchpoint | Tombstone | undefined, contactId: string): boolean {
  return known === undefined || ('erased' in known && known.of !== contactId);
}

async function closeAnsweredWaits(
  store: Store,
  observation: Observation,
  contacts: readonly Contact[],
  seenAt: number,
): Promise<boolean> {
  const open = (await Promise.all(contacts.map((contact) => openFollowUpsOf(store, contact.id)))).flat();
  const news = waitNews(observation, contacts, open);
  for (const item of news) {
    const wait = await get(store, 'followUps', item.waitId);
    if (wait?.kind !== 'wait' || wait.status !== 'open') continue;
    const patch =
      item.news === 'answered'
        ? { status: 'answered' as const, closedAt: seenAt, perhapsAnsweredBy: null }
        : { perhapsAnsweredBy: item.messageKey };
    await change(store, { label: 'wait-answered', now: seenAt, contactIds: wait.subjectIds }, (writer) =>
      writer.edit('followUps', wait.id, patch),
    );
  }
  return news.length > 0;
}
