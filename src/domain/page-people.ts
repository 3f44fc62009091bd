import type { Identity } from './identity';
import type { Observation, SeenCompose, SeenConversation, SeenPerson, SeenProfile } from './observation';

/** Somebody on a page as a face offers them. */
export interface PagePerson {
  /** The surest of the identities: names the person on this page. */
  identity: Identity;
  identities: Identity[];
  name: string | null;
  company: string | null;
  title: string | null;
  location: string | null;
  /** The open conversation the person takes part in. */
  conversationId: string | null;
  /** Where on the page: somebody in a row of a list is only passing by. */
  place: 'profile' | 'conversation' | 'compose' | 'row';
}

/**
 * Everybody a page shows, each once: the profile, then the people of its open conversations, those written to in message
 * boxes, and those named in rows. Whoever has no identity can neither be known nor kept, and is left out, as is the
 * reader's owner.
 */
export function pagePeople(observation: Observation): PagePerson[] {
  const profile = observation.profile && !observation.profile.isSelf ? [fromProfile(observation.profile)] : [];
  const talking = observation.conversations.flatMap((conversation) =>
    conversation.people.map((person) => fromPerson(person, conversation.id, 'conversation')),
  );
  const addressed = observation.composing.flatMap(({ to, conversationId }) =>
    to.map((person) => fromPerson(person, conversationId, 'compose')),
  );
  const named = observation.rows.flatMap((row) => row.people.map((person) => fromPerson(person, null, 'row')));
  const people: PagePerson[] = [];
  for (const person of [...profile, ...talking, ...addressed, ...named]) {
    if (person === null || person.identities.some((identity) => observation.me.includes(identity))) continue;
    const same = people.findIndex((other) => other.identities.some((identity) => person.identities.includes(identity)));
    const known = people[same];
    if (known) people[same] = joined(known, person);
    else people.push(person);
  }
  return people;
}

function fromProfile(profile: SeenProfile): PagePerson | null {
  const person = fromPerson(profile, null, 'profile');
  return person && { ...person, company: profile.company, title: profile.title, location: profile.location };
}

function fromPerson(person: SeenPerson, conversationId: string | null, place: PagePerson['place']): PagePerson | null {
  const [identity] = person.identities;
  if (identity === undefined) return null;
  const { name, identities } = person;
  return { identity, identities, name, company: null, title: null, location: null, conversationId, place };
}

function joined(one: PagePerson, other: PagePerson): PagePerson {
  return {
    ...one,
    identities: [...new Set([...one.identities, ...other.identities])],
    name: one.name ?? other.name,
    conversationId: one.conversationId ?? other.conversationId,
  };
}

/** The open message box that is addressed to somebody with one of the identities; null where there is none. */
export function composingTo(observation: Observation, identities: readonly Identity[]): SeenCompose | null {
  const isAddressed = ({ to }: SeenCompose) =>
    to.some((person) => person.identities.some((each) => identities.includes(each)));
  return observation.composing.findLast(isAddressed) ?? null;
}

/**
 * Who is most likely meant on a page: the profile, else whoever a new message is being written to, else whoever wrote last
 * and is not the reader's owner, else the first of the conversation, else whoever is addressed at all. Null where people
 * only pass by in a list.
 */
export function personMeant(people: readonly PagePerson[], observation: Observation): PagePerson | null {
  const profile = people.find((person) => person.place === 'profile');
  if (profile) return profile;
  const isNew = ({ isReply }: SeenCompose) => !isReply;
  const addressee = addresseeIn(observation.composing.filter(isNew), people);
  if (addressee) return addressee;
  for (const conversation of observation.conversations) {
    const writer = lastWriter(conversation, people);
    if (writer) return writer;
  }
  return people.find((person) => person.place === 'conversation') ?? addresseeIn(observation.composing, people);
}

/** Whoever the message box that was opened last is addressed to first. */
function addresseeIn(composing: readonly SeenCompose[], people: readonly PagePerson[]): PagePerson | null {
  const identities = composing.toReversed().flatMap(({ to }) => to.flatMap((person) => person.identities));
  for (const identity of identities) {
    const addressee = people.find((person) => person.identities.includes(identity));
    if (addressee) return addressee;
  }
  return null;
}

function lastWriter(conversation: SeenConversation, people: readonly PagePerson[]): PagePerson | null {
  for (const { from } of conversation.messages.toReversed()) {
    // Whoever is not among the people is the owner.
    const writer = people.find((person) => from?.identities.some((identity) => person.identities.includes(identity)));
    if (writer) return writer;
  }
  return null;
}
