import { limits } from '../../domain/limits';
import type { Direction, SeenConversation, SeenMessage, SeenPerson, SeenTime } from '../../domain/observation';
import { isMe, type Own } from './account';
import { isFromMachine, isReplyMachine } from './automatic';
import { gmailKey, type HexId, hexId, isMadeHere } from './ids';
import { clockOrText } from './message-time';
import { distinct, type Named } from './people';

/** What a page says of a message: the thread, its printed form and its original all come down to this. */
export interface Told {
  /** The names of the message on the page, surest first: final ids, or `msg-a:…`. */
  names: (string | null)[];
  from: Named | null;
  replyTo: Named[];
  to: Named[];
  /** The date that is shown; null where it is not understood. */
  date: SeenTime | null;
  /** Whether the message is drawn as far as its date or beyond: before, nothing is certain of it. */
  drawn: boolean;
  asksQuestion: boolean;
  automatic: boolean;
}

/**
 * The messages without a last one of which no more than its beginning is drawn: neither can its id be checked, nor is
 * it certain who wrote it, or whether it is a draft.
 */
export function drawnOf(told: Told[]): Told[] {
  return told.at(-1)?.drawn === false ? told.slice(0, -1) : told;
}

/**
 * A conversation from what a page says of its messages.
 * @param id the thread, where the page tells it
 * @param whole whether all messages are on the page, as far as the page tells
 */
export function conversationOf(
  id: HexId | null,
  subject: string | null,
  told: Told[],
  whole: boolean,
  own: Own,
  now: Temporal.ZonedDateTime,
): SeenConversation {
  const messages = told.map((one) => messageOf(one, own, now));
  // A thread has the subject of its first message.
  const [first] = messages;
  if (first && first.direction !== 'out') first.automatic ||= isReplyMachine(subject);
  return { id: gmailKey(id), subject, people: othersIn(messages, told, own), messages, complete: whole && id !== null };
}

function messageOf(told: Told, own: Own, now: Temporal.ZonedDateTime): SeenMessage {
  const id = told.names.map((name) => hexId(name, 'msg')).find((found) => found !== null) ?? null;
  const from = told.from && { name: told.from.name, identities: addressesOf(told.from, told.replyTo, own) };
  const direction = directionOf(told, from, own);
  // The page calls its owner "me", in any language: one word without a capital.
  const isCalledMe = (person: SeenPerson) => /^[^\s\p{Lu}]+$/u.test(person.name ?? '') && isMe(own, person);
  return {
    key: gmailKey(id),
    from,
    to: distinct(
      told.to
        .filter(({ identities }) => identities.length > 0)
        .map((person) => (isCalledMe(person) ? { ...person, name: null } : person)),
      limits.recipients,
    ),
    direction,
    // Without a date the id cannot be checked (PAGES.md 1.1).
    time: told.drawn ? clockOrText(id, told.date, now) : null,
    asksQuestion: told.asksQuestion,
    automatic: direction !== 'out' && (told.automatic || isFromMachine(from)),
  };
}

/** A list that writes in somebody's name puts their own address into Reply-To (PAGES.md 1.7), or none. */
function addressesOf({ list, identities }: Named, replyTo: Named[], own: Own): SeenPerson['identities'] {
  if (list === null) return identities;
  const [answer, ...others] = replyTo.flatMap((person) => person.identities);
  return answer && others.length === 0 && answer !== list && !own.me.has(answer) ? [answer] : [];
}

function directionOf(told: Told, from: SeenPerson | null, own: Own): Direction | null {
  if (told.names.some(isMadeHere)) return 'out';
  if (!from || own.me.size === 0) return null;
  if (isMe(own, from)) return 'out';
  // Under the owner's name from an unknown address: an alias, or own mail through a list. Only the user knows. Until the
  // account button is drawn, the own address alone may spell that name.
  const name = own.name ?? own.account?.replace(/^email:|@.*/g, '');
  return name && from.name && spelt(name) === spelt(from.name) ? null : 'in';
}

function spelt(name: string): string {
  return name.toLowerCase().replace(/[\s._-]/g, '');
}

/** Everyone but the owner, in order of appearance; lists that write in somebody's name are nobody. */
function othersIn(messages: SeenMessage[], told: Told[], own: Own): SeenPerson[] {
  const lists = new Set(told.map(({ from }) => from?.list));
  // Recipients often stand with their first name alone.
  const fullNames = new Map(told.map(({ from }) => [from?.identities[0], from?.name]));
  const people = messages
    .flatMap(({ from, to, direction }) => (from && direction !== 'out' ? [from, ...to] : to))
    .filter((person) => !isMe(own, person) && !person.identities.some((identity) => lists.has(identity)))
    .map(({ name, identities }) => ({ name: (identities[0] && fullNames.get(identities[0])) ?? name, identities }));
  return distinct(people, limits.people);
}
