import { conversationGuid, conversationId, gmailNumber, legacyId, linkedInMessageId, opaqueThread } from './ids';
import { newsletter, owner, type Person, people } from './people';

/** Somebody in a mail: of the cast, or a mere address. */
export type Correspondent = Pick<Person, 'name' | 'email'>;

export interface Mail {
  /** 16 hex digits. */
  id: string;
  number: bigint;
  /** Unix milliseconds. */
  at: number;
  from: Correspondent;
  to: Correspondent[];
  cc: Correspondent[];
  text: string;
  unread: boolean;
  /** The id Gmail's own page gives a message it has just sent, `#msg-a:r…`; null for all others. */
  sentAs: string | null;
}

export interface Thread {
  /** How tests name it. */
  key: string;
  subject: string;
  number: bigint;
  /** What stands in the address: `#inbox/<opaque>`. */
  opaque: string;
  mails: Mail[];
}

export interface Message {
  id: string;
  /** Unix milliseconds. */
  at: number;
  from: Person;
  text: string;
}

export interface Conversation {
  /** The key of the one who is talked with. */
  key: string;
  with: Person;
  guid: string;
  id: string;
  messages: Message[];
}

/** All that the sample sites know. */
export interface World {
  threads: Thread[];
  conversations: Conversation[];
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The sample mailbox and messages, as fresh as the day they are looked at.
 * @param now Unix milliseconds; every time is counted back from it
 */
export function makeWorld(now: number): World {
  const { dana, zoe, kai, noor, ines, sam } = people;
  const ago = (days: number, hours = 0) => now - days * day - hours * hour - 7 * minute - 23_411;
  const world: World = { threads: [], conversations: [] };

  const pilot = newThread(world, 'pilot', 'Pilot rollout: dates and seats', ago(21));
  addMail(pilot, {
    at: ago(21),
    from: dana,
    to: [owner],
    text: 'Hello Pat,\n\nwe would like to start with two depots. Which dates do you see?\n\nDana',
  });
  addMail(pilot, {
    at: ago(20, 3),
    from: owner,
    to: [dana],
    text: 'Hello Dana,\n\nthe 3rd works for us. I will send the plan by Friday.\n\nPat',
  });
  addMail(pilot, {
    at: ago(14, 5),
    from: owner,
    to: [dana],
    cc: [sam],
    text: 'The plan is attached; Sam sets up the seats.\n\nPat',
  });
  addMail(pilot, {
    at: ago(12, 1),
    from: dana,
    to: [owner],
    cc: [sam],
    text: 'Thank you both. How many seats does the pilot include?\n\nDana',
  });

  const renewal = newThread(world, 'renewal', 'Renewal paperwork for Harbor & Pine', ago(9));
  addMail(renewal, {
    at: ago(9),
    from: zoe,
    to: [owner],
    text: 'Could you send the renewal for next year? We prefer annual billing.',
  });
  addMail(renewal, {
    at: ago(6, 2),
    from: owner,
    to: [zoe],
    text: 'Here it is, with annual billing. Can you sign by the end of the month?',
  });

  const intro = newThread(world, 'intro', 'Introducing Kai (Quillworks) and Pat (Acme)', ago(5));
  addMail(intro, {
    at: ago(5),
    from: ines,
    to: [owner, kai],
    text: 'Pat, meet Kai. Kai, meet Pat. You two should talk about scheduling.',
  });
  addMail(intro, {
    at: ago(4, 20),
    from: kai,
    to: [ines, owner],
    text: 'Thanks, Ines. Pat, do you have half an hour next week?',
  });

  const integration = newThread(world, 'integration', 'Integration questions', ago(40));
  for (const [index, days] of [40, 38, 36, 35, 33, 30, 27, 25, 19].entries()) {
    const theirs = index % 2 === 0;
    const [from, to] = theirs ? [noor, owner] : [owner, noor];
    const text = theirs
      ? `Question ${index / 2 + 1}: can your interface read sensor no. ${index + 1}?`
      : 'Yes, it can.';
    addMail(integration, { at: ago(days), from, to: [to], text });
  }

  const lunch = newThread(world, 'lunch', 'Lunch on Thursday?', ago(2));
  addMail(lunch, { at: ago(2), from: sam, to: [owner], text: 'The noodle place, at noon?' });

  const ledger = newThread(world, 'ledger', 'This week: what procurement teams read', ago(1));
  addMail(ledger, {
    at: ago(1),
    from: newsletter,
    to: [owner],
    text: 'Five charts. Unsubscribe at any time.',
    unread: true,
  });

  const withKai = newConversation(world, kai);
  addMessage(withKai, { at: ago(3, 4), from: kai, text: 'Good to be connected. Ines says you know scheduling.' });
  addMessage(withKai, { at: ago(3, 3.9), from: kai, text: 'We run three shifts, all on paper.' });
  addMessage(withKai, {
    at: ago(2, 22),
    from: owner,
    text: 'Three shifts on paper is a story I would like to hear.\nWould next week work?',
  });

  const withDana = newConversation(world, dana);
  addMessage(withDana, { at: ago(64), from: owner, text: 'It was good to meet you at the fair.' });
  addMessage(withDana, { at: ago(63, 18), from: dana, text: 'Likewise! Write to me at work about the depots.' });

  const withZoe = newConversation(world, zoe);
  addMessage(withZoe, { at: ago(30), from: zoe, text: 'Congratulations on the new office.' });

  return world;
}

/** When the last of them was written, Unix milliseconds; 0 where there is none. */
export function lastAt(all: readonly { at: number }[]): number {
  return all.at(-1)?.at ?? 0;
}

/** Starts a thread; its id is as old as its first message. */
export function newThread(world: World, key: string, subject: string, at: number): Thread {
  const number = gmailNumber(at, `${subject} ${at} 0`);
  const thread: Thread = { key, subject, number, opaque: opaqueThread(number), mails: [] };
  world.threads.unshift(thread);
  return thread;
}

/** Adds a mail at the end of a thread. */
export function addMail(
  thread: Thread,
  mail: Pick<Mail, 'at' | 'from' | 'to' | 'text'> & Partial<Pick<Mail, 'cc' | 'unread' | 'sentAs'>>,
): Mail {
  const number = gmailNumber(mail.at, `${thread.subject} ${mail.at} ${thread.mails.length}`);
  const added = { cc: [], unread: false, sentAs: null, ...mail, number, id: legacyId(number) };
  thread.mails.push(added);
  return added;
}

/** Starts the conversation with a person. */
export function newConversation(world: World, person: Person): Conversation {
  const { key } = person;
  const guid = conversationGuid(`conversation with ${key}`);
  const conversation: Conversation = { key, with: person, guid, id: conversationId(guid), messages: [] };
  world.conversations.unshift(conversation);
  return conversation;
}

/** Adds a message at the end of a conversation. */
export function addMessage(conversation: Conversation, message: Omit<Message, 'id'>): Message {
  const id = linkedInMessageId(message.at, `${conversation.key} ${message.at}`, conversation.guid);
  const added = { ...message, id };
  conversation.messages.push(added);
  return added;
}
