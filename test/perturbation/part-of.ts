import type {
  Observation,
  PageReading,
  SeenCompose,
  SeenConversation,
  SeenMessage,
  SeenPerson,
  SeenProfile,
  SeenRow,
  SeenTime,
} from '../../src/domain/observation';

/**
 * Whether a reading of a disturbed page says nothing that the reading of the whole page does not say: the same, a part
 * of it, or nothing. Order is free where it carries no meaning.
 * @returns what is said wrongly; empty where it is a true part
 */
export function untruths(reading: PageReading, whole: PageReading): string[] {
  if (reading.kind !== 'seen') return [];
  if (whole.kind !== 'seen')
    return [`sees something where the whole page shows nothing: ${brief(reading.observation)}`];
  return [...observationUntruths(reading.observation, whole.observation)];
}

function* observationUntruths(part: Observation, whole: Observation): Generator<string> {
  if (part.site !== whole.site) yield `site ${part.site}`;
  yield* same('account', part.account, whole.account);
  for (const identity of part.me) if (!whole.me.includes(identity)) yield `takes ${identity} for me`;
  if (part.profile) yield* profileUntruths(part.profile, whole.profile);
  for (const conversation of part.conversations) yield* conversationUntruths(conversation, whole.conversations);
  for (const row of part.rows) yield* rowUntruths(row, whole.rows);
  for (const compose of part.composing) yield* composeUntruths(compose, whole.composing);
  for (const person of part.listed) yield* personUntruths('listed', person, whole.listed);
}

function* same(what: string, part: unknown, whole: unknown): Generator<string> {
  if (part !== null && JSON.stringify(part) !== JSON.stringify(whole))
    yield `${what}: ${brief(part)}, not ${brief(whole)}`;
}

function* profileUntruths(part: SeenProfile, whole: SeenProfile | null): Generator<string> {
  if (!whole) {
    yield `a profile of ${brief(part)} where there is none`;
    return;
  }
  yield* personUntruths('profile', part, [whole]);
  for (const field of ['headline', 'company', 'title', 'location', 'degree'] as const) {
    yield* same(`profile ${field}`, part[field], whole[field]);
  }
  // Whose page it is may be proved by a part that is missing now; then it must not be somebody else's by name or key.
  if (part.isSelf && !whole.isSelf) yield 'takes somebody for me';
}

/** A person is a part of one other: no name of one with the address of another. */
function* personUntruths(what: string, part: SeenPerson, whole: readonly SeenPerson[]): Generator<string> {
  const fits = whole.some(
    ({ name, identities }) =>
      (part.name === null || part.name === name) && part.identities.every((identity) => identities.includes(identity)),
  );
  if (!fits) yield `${what}: ${brief(part)} is nobody of ${brief(whole.slice(0, 5))}`;
}

function* conversationUntruths(part: SeenConversation, whole: readonly SeenConversation[]): Generator<string> {
  const candidates = whole.filter(({ id }) => part.id === null || part.id === id);
  const untruthsWith = candidates.map((candidate) => [...conversationPartUntruths(part, candidate)]);
  const best = untruthsWith.sort((one, other) => one.length - other.length)[0];
  yield* best ?? [`conversation ${part.id} is not on the page`];
}

function* conversationPartUntruths(part: SeenConversation, whole: SeenConversation): Generator<string> {
  yield* same('subject', part.subject, whole.subject);
  for (const person of part.people) yield* personUntruths('people', person, everybodyIn(whole));
  for (const message of part.messages) yield* messageUntruths(message, whole.messages);
  if (part.complete && !whole.complete) yield 'says that nothing is missing';
}

/** Where a recipient list is cut off, whoever stays was in the whole. */
function everybodyIn(whole: SeenConversation): SeenPerson[] {
  return [...whole.people, ...whole.messages.flatMap(({ from, to }) => [...(from ? [from] : []), ...to])];
}

function* messageUntruths(part: SeenMessage, whole: readonly SeenMessage[]): Generator<string> {
  const candidates = whole.filter(({ key }) => part.key === null || part.key === key);
  const untruthsWith = candidates.map((candidate) => [...messagePartUntruths(part, candidate)]);
  const best = untruthsWith.sort((one, other) => one.length - other.length)[0];
  yield* best ?? [`message ${part.key} is not on the page`];
}

function* messagePartUntruths(part: SeenMessage, whole: SeenMessage): Generator<string> {
  if (part.from) yield* personUntruths('from', part.from, whole.from ? [whole.from] : []);
  for (const person of part.to) yield* personUntruths('to', person, whole.to);
  yield* same('direction', part.direction, whole.direction);
  yield* timeUntruths(part.time, whole.time);
  if (part.asksQuestion && !whole.asksQuestion) yield 'hears a question';
  if (!part.automatic && whole.automatic) yield 'takes a machine for a person';
}

const lengths = { ms: 1, minute: 60_000, day: 25 * 60 * 60_000 };

/** A less precise time is true as long as its interval holds the precise one. */
function* timeUntruths(part: SeenTime | null, whole: SeenTime | null): Generator<string> {
  if (!part) return;
  // A few minutes lie between the sending that the text tells and the arrival that the id tells (PAGES.md 1.1).
  const slack = part.precision === 'ms' || !whole || whole.precision === part.precision ? 0 : 10 * 60_000;
  const holds =
    whole &&
    part.at <= whole.at + lengths[whole.precision] - 1 + slack &&
    whole.at <= part.at + lengths[part.precision] - 1 + slack;
  if (!holds) yield `time ${brief(part)}, not ${brief(whole)}`;
}

function* rowUntruths(part: SeenRow, whole: readonly SeenRow[]): Generator<string> {
  const row = whole.find(({ conversationId }) => conversationId === part.conversationId);
  if (!row) {
    yield `row ${part.conversationId} is not on the page`;
    return;
  }
  yield* same('last message', part.lastMessageKey, row.lastMessageKey);
  yield* same('subject in the list', part.subject, row.subject);
  yield* timeUntruths(part.time, row.time);
  for (const person of part.people) yield* personUntruths('row', person, row.people);
  // "Theirs" is concluded from these, so they may fail to be said but never be made up. Without a time or a person
  // nothing is concluded.
  if (part.unread && !row.unread) yield 'takes a read row for unread';
  if (!part.namesMe && row.namesMe && part.time !== null && part.people.length > 0) {
    yield 'overlooks that I am among the writers';
  }
}

function* composeUntruths(part: SeenCompose, whole: readonly SeenCompose[]): Generator<string> {
  const untruthsWith = whole.map((compose) => {
    const found: string[] = [];
    found.push(...same('conversation of the message box', part.conversationId, compose.conversationId));
    found.push(...same('sender of the message box', part.from, compose.from));
    found.push(...same('subject of the message box', part.subject, compose.subject));
    for (const person of part.to) found.push(...personUntruths('recipient of the message box', person, compose.to));
    return found;
  });
  const best = untruthsWith.sort((one, other) => one.length - other.length)[0];
  yield* best ?? ['a message box that is not on the page'];
}

function brief(value: unknown): string {
  return JSON.stringify(value).slice(0, 300);
}
