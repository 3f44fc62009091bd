import { emailIdentity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenConversation, SeenMessage, SeenPerson } from '../../domain/observation';
import { locate, locateAll } from '../locator';
import type { Own } from './account';
import { addressList, type Mailbox } from './address-list';
import { asksQuestion } from './asks-question';
import { isMachine } from './automatic';
import { gmailKey, hexId } from './ids';
import * as at from './locators';
import type { Look } from './message';
import { messageTime } from './message-time';
import { distinct, type Named, person } from './people';
import { plainText } from './plain-text';

/** Whose mailbox was printed: it stands at the top right, as `Pat Owner <pat@acme.example>`. */
export function printedOwner(page: Document, own: Own, trace: Look['trace']): Own {
  const mailbox = addressList(locate(page, at.printedMailbox, trace)?.textContent ?? '').at(-1);
  const account = own.account ?? emailIdentity(mailbox?.address ?? '');
  return {
    ...own,
    account,
    name: own.name ?? plainText(mailbox?.name, limits.name),
    me: new Set(account ? [account, ...own.me] : own.me),
  };
}

/**
 * Reads a printed thread or message: the one page that shows every recipient and Reply-To (PAGES.md 1.6). Null where
 * nothing is printed.
 */
export function readPrint(page: Document, url: URL, look: Look): SeenConversation | null {
  const tables = locateAll(page, at.printedMessage, look.trace).slice(-limits.messages);
  if (tables.length === 0) return null;
  const query = url.searchParams;
  // One `simpl` for each message, in order (seen 2022–2026); without them a single message has `permmsgid`.
  const named = query.has('simpl') ? query.getAll('simpl') : query.getAll('permmsgid');
  const names = named.length === tables.length ? named : [];
  const thread = hexId(query.get('permthid'), 'thread') ?? hexId(query.get('th'), 'thread');
  const read = tables.map((table, index) => readTable(table, names[index] ?? null, look));
  const subject = locate(page, at.printedSubject, look.trace)?.textContent ?? page.title.replace(/^.*? - /, '');
  return {
    id: gmailKey(thread),
    subject: plainText(subject, limits.text),
    people: distinct(
      read
        .flatMap(({ from, to }) => [...(from ? [from] : []), ...to])
        .filter(({ identities }) => !identities.some((identity) => look.own.me.has(identity))),
      limits.people,
    ),
    messages: read,
    complete: thread !== null && query.get('view') === 'pt' && !query.has('permmsgid') && named.length <= tables.length,
  };
}

function readTable(table: Element, name: string | null, look: Look): SeenMessage {
  const [head, date] = [...table.querySelectorAll('td')];
  const lines = locateAll(table, at.printedRecipients, look.trace);
  const named = (mailbox: Mailbox) => person(mailbox.name, mailbox.address, look.own) ?? [];
  const replyTo = lines.filter(isReplyTo).flatMap(mailboxesIn).flatMap(named);
  const sender = addressList(head?.textContent ?? '').flatMap(named)[0] ?? null;
  const from = sender && { name: sender.name, identities: addressesOf(sender, replyTo, look.own) };
  const id = hexId(name, 'message');
  const madeHere = /^#?msg-a:/.test(name ?? '');
  const mine = from?.identities.some((identity) => look.own.me.has(identity)) ?? false;
  return {
    key: gmailKey(id),
    from,
    to: recipientsIn(lines, look),
    direction: madeHere || mine ? 'out' : from && look.own.account ? 'in' : null,
    time: messageTime(id, plainText(date?.textContent, limits.text), look.language, look.now),
    asksQuestion: asksQuestion(table.querySelector('table') ?? table),
    automatic: from?.identities.some((identity) => isMachine(identity.slice(6))) ?? false,
  };
}

/** A list that writes in somebody's name puts their own address into Reply-To (PAGES.md 1.7). */
function addressesOf(sender: Named, replyTo: Named[], own: Own): SeenPerson['identities'] {
  if (sender.list === null) return sender.identities;
  const answers = replyTo.flatMap(({ identities }) => identities);
  return answers.length === 1 && answers[0] !== sender.list && !answers.some((it) => own.me.has(it)) ? answers : [];
}

function recipientsIn(lines: Element[], look: Look): SeenPerson[] {
  const people = lines
    .filter((line) => !isReplyTo(line) && !isBlindCopy(line))
    .flatMap(mailboxesIn)
    .flatMap(({ name, address }) => person(name, address, look.own) ?? [])
    .filter(({ identities }) => identities.length > 0);
  return distinct(people, limits.recipients);
}

/** The addresses of a line such as `To: Dana Reyes <dana@vendor.example>`; its label is translated. */
function mailboxesIn(line: Element): Mailbox[] {
  return addressList((line.textContent ?? '').replace(/^[^<>@:：]*[:：]/, ''));
}

function isReplyTo(line: Element): boolean {
  return line.classList.contains('replyto');
}

/** Blind copies print for their sender alone; the label differs: Bcc, Cci, Cco, Ccn, UDW … */
function isBlindCopy(line: Element): boolean {
  return /^\s*(?:bcc|cci|cco|ccn|udw|bkc|密件|bcc：)/i.test(line.textContent ?? '');
}
