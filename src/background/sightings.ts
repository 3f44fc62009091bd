import { nextSample, withSample } from '../domain/answer-time';
import type { Contact } from '../domain/contact';
import type { Observation } from '../domain/observation';
import { stands, type Tombstone } from '../domain/record';
import { conversationAfter, peopleIn, touchpointsIn } from '../domain/sighting';
import type { Touchpoint } from '../domain/touchpoint';
import { changedBy, type FollowUpNews, followUpNews } from '../domain/wait-news';
import { unfinishedOf } from '../store/read/about-contact';
import { contactsWith } from '../store/read/contacts';
import { fact, get } from '../store/read/record';
import { zoneOf } from '../store/read/settings';
import type { ChangeLabel, Store } from '../store/schema';
import { change, type Writer } from '../store/write';

/**
 * Records what a page showed of contacts: touchpoints, each once, and the state of the conversations; closes the waits
 * it answers. Of people who are no contacts nothing is stored.
 * @param seenAt when the page was looked at, Unix milliseconds
 * @returns whether anything changed: a touchpoint restarts a cadence
 */
export async function recordObservation(store: Store, observation: Observation, seenAt: number): Promise<boolean> {
  const contacts = await contactsOn(store, observation);
  if (contacts.length === 0) return false;
  const { changed } = await change(store, { label: null, now: seenAt }, (writer) =>
    recordConversations(store, writer, observation, contacts, seenAt),
  );
  const heard = await hearAnswers(store, observation, contacts, seenAt);
  return changed || heard;
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
    const took = nextSample(stands(before) ? before : null, after);
    if (took !== null) {
      await store.facts.put({ key: 'answerTimes', value: withSample(await fact(store, 'answerTimes', []), took) });
    }
  }
}

/** What the rep erased does not come back by itself, unless the person was erased as well and is kept anew. */
function isNews(known: Touchpoint | Tombstone | undefined, contactId: string): boolean {
  return known === undefined || ('erased' in known && known.of !== contactId);
}

/** Closes the waits that what is seen answers, and wakes what slept until somebody wrote. */
async function hearAnswers(
  store: Store,
  observation: Observation,
  contacts: readonly Contact[],
  seenAt: number,
): Promise<boolean> {
  const contactIds = contacts.map(({ id }) => id);
  const news = followUpNews(observation, contacts, await unfinishedOf(store, contactIds));
  if (news.length === 0) return false;
  const seen = Temporal.Instant.fromEpochMilliseconds(seenAt).toZonedDateTimeISO(await zoneOf(store));
  for (const item of news) {
    const { subjectIds } = (await get(store, 'followUps', item.id)) ?? { subjectIds: [] };
    const label = labels[item.news];
    await change(store, { label, now: seenAt, contactIds: subjectIds }, async (writer) => {
      // What was done, put off or answered since is left as it is.
      const [now] = followUpNews(observation, contacts, await unfinishedOf(store, contactIds, item.id));
      if (now) await writer.edit('followUps', item.id, changedBy(now, seen));
    });
  }
  return true;
}

const labels = {
  answered: 'wait-answered',
  perhaps: 'wait-answered',
  partly: null,
  woken: 'follow-up-woken',
} as const satisfies Record<FollowUpNews['news'], ChangeLabel | null>;
