import type { Contact } from './contact';
import type { Conversation } from './conversation';
import type { Identity } from './identity';
import type { Observation, SeenConversation, SeenMessage, SeenPerson } from './observation';
import { seenTouchpointId, type Touchpoint } from './touchpoint';

/** As much of a contact as it takes to recognise them. */
export type Known = Pick<Contact, 'id' | 'identities'>;

/** The contact among `contacts` that a page shows as `person`, and the identity that stands on the page. */
export function contactShown(
  contacts: readonly Known[],
  person: SeenPerson,
): { contact: Known; identity: Identity } | null {
  for (const contact of contacts) {
    const identity = person.identities.find((candidate) => contact.identities.includes(candidate));
    if (identity) return { contact, identity };
  }
  return null;
}

/** Everyone whose identities an observation shows outside lists of strangers. */
export function peopleIn(observation: Observation): SeenPerson[] {
  return [
    ...(observation.profile && !observation.profile.isSelf ? [observation.profile] : []),
    ...observation.conversations.flatMap((conversation) => [
      ...conversation.people,
      ...conversation.messages.flatMap((message) => [...(message.from ? [message.from] : []), ...message.to]),
    ]),
    ...observation.rows.flatMap((row) => row.people),
    ...observation.composing.flatMap((compose) => compose.to),
  ];
}

export type SeenTouchpoint = Pick<
  Touchpoint,
  | 'id'
  | 'contactId'
  | 'channel'
  | 'direction'
  | 'at'
  | 'precision'
  | 'summary'
  | 'messageKey'
  | 'conversationId'
  | 'account'
>;

/**
 * The touchpoints that an open conversation shows with contacts: theirs for whoever wrote, mine for everyone I wrote
 * to. Machines' mail, messages without a final id and those of unknown direction or time are none.
 */
export function touchpointsIn(
  conversation: SeenConversation,
  observation: Pick<Observation, 'site' | 'account'>,
  contacts: readonly Known[],
): SeenTouchpoint[] {
  return conversation.messages.flatMap((message) => {
    const { key, time, direction } = message;
    if (key === null || time === null || direction === null || message.automatic) return [];
    return contactsTouched(message, contacts).map(({ contact, identity }) => ({
      id: seenTouchpointId(key, identity),
      contactId: contact.id,
      channel: observation.site === 'gmail' ? 'email' : 'linkedin',
      direction,
      at: time.at,
      precision: time.precision,
      summary: conversation.subject ?? '',
      messageKey: key,
      conversationId: conversation.id,
      account: observation.account,
    }));
  });
}

function contactsTouched(message: SeenMessage, contacts: readonly Known[]): { contact: Known; identity: Identity }[] {
  const people = message.direction === 'out' ? message.to : message.from ? [message.from] : [];
  const shown = people.map((person) => contactShown(contacts, person)).filter((found) => found !== null);
  // Somebody addressed twice in one message was touched once.
  return shown.filter((found, index) => shown.findIndex((other) => other.contact.id === found.contact.id) === index);
}

export type ConversationState = Omit<Conversation, 'updatedAt' | 'stamps'>;

/**
 * The conversation as it stands after this look; null where the page does not tell which one it is or no contact takes
 * part.
 * @param seenAt when it was looked at, Unix milliseconds
 */
export function conversationAfter(
  before: ConversationState | null,
  conversation: SeenConversation,
  observation: Pick<Observation, 'site' | 'account'>,
  contacts: readonly Known[],
  seenAt: number,
): ConversationState | null {
  if (conversation.id === null) return null;
  const present = contacts.filter((contact) =>
    conversation.people.some((person) => contactShown([contact], person) !== null),
  );
  if (present.length === 0) return null;
  // The page's order tells who wrote last, not the clocks (DESIGN 4).
  const last = conversation.messages.findLast((message) => message.direction !== null && !message.automatic);
  const mine = conversation.messages.findLast((message) => message.direction === 'out');
  const turn = last ? (last.direction === 'in' ? 'mine' : 'theirs') : before?.turn;
  return {
    id: conversation.id,
    site: observation.site,
    account: observation.account ?? before?.account ?? null,
    contactIds: [...new Set([...(before?.contactIds ?? []), ...present.map((contact) => contact.id)])],
    subject: conversation.subject ?? before?.subject ?? null,
    ...(turn ? { turn } : {}),
    at: last?.time?.at ?? before?.at ?? seenAt,
    lookedAt: Math.max(seenAt, before?.lookedAt ?? 0),
    myLast: mine?.time ?? before?.myLast ?? null,
    iAsked: mine ? mine.asksQuestion : (before?.iAsked ?? false),
    complete: conversation.complete,
  };
}
