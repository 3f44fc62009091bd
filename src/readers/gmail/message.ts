import { limits } from '../../domain/limits';
import type { Direction, SeenMessage } from '../../domain/observation';
import { locate, locateAll, type Trace } from '../locator';
import type { Own } from './account';
import { asksQuestion } from './asks-question';
import { isMachine } from './automatic';
import { gmailKey, hexId } from './ids';
import * as at from './locators';
import { messageTime } from './message-time';
import { distinct, type Named, personOf } from './people';
import { plainText } from './plain-text';
import { hides } from './visible-root';

/** What a reading carries along. */
export interface Look {
  own: Own;
  language: string;
  now: Temporal.ZonedDateTime;
  trace: Trace;
}

/** One message as it lies on the page. */
export interface Item {
  /** The list item around it, or the message itself where there is none. */
  root: Element;
  /** The message with its ids; null while it has not been loaded. Folded messages keep it hidden. */
  open: Element | null;
  /** The line that stands for a folded message. */
  line: Element | null;
}

export interface Read {
  message: SeenMessage;
  /** The address of the list that wrote in the sender's name. */
  from: Named | null;
}

/** Reads one message. Its words do not leave this function. */
export function readMessage(item: Item, look: Look): Read {
  const scope = item.open ?? item.line ?? item.root;
  const from = senderOf(scope, look);
  const id = finalId(item);
  const body = item.open && bodyOf(item.open, look.trace);
  return {
    from,
    message: {
      key: gmailKey(id),
      from: from && { name: from.name, identities: from.identities },
      to: item.open ? recipientsOf(item.open, look) : [],
      direction: directionOf(item, from, look.own),
      time: messageTime(id, dateText(scope, look.trace), look.language, look.now),
      asksQuestion: body !== null && asksQuestion(body),
      automatic:
        (from?.identities.some((identity) => isMachine(identity.slice(6))) ?? false) ||
        locate(scope, at.unsubscribeLink, look.trace) !== null,
    },
  };
}

/** The value of an attribute of a message: on itself, or on the list item around it (seen 2026). */
export function attributeOf(item: Item, name: string): string | null {
  const inside = item.open?.hasAttribute(name) ? item.open : item.open?.querySelector(`[${name}]`);
  return (inside ?? item.root).getAttribute(name);
}

function finalId(item: Item): string | null {
  return (
    hexId(attributeOf(item, 'data-legacy-message-id'), 'message') ??
    hexId(attributeOf(item, 'data-message-id'), 'message')
  );
}

/** Whether this browser made the message: only the owner's carry such an id (PAGES.md 1.1). */
function madeHere(item: Item): boolean {
  return /^#?msg-a:/.test(attributeOf(item, 'data-message-id') ?? '');
}

export function senderOf(scope: Element, look: Look): Named | null {
  const element = locate(scope, at.sender, look.trace);
  return element && !element.closest('.hb,.a3s,form') ? personOf(element, look.own) : null;
}

function recipientsOf(open: Element, look: Look) {
  const summary = locateAll(open, at.recipients, look.trace).filter((element) => !element.closest('.a3s,.ajC'));
  const people = [...summary, ...inDetails(open, summary, look.trace)].flatMap((element) => {
    const named = personOf(element, look.own);
    return named?.identities.length ? [{ name: named.name, identities: named.identities }] : [];
  });
  return distinct(people, limits.recipients);
}

/**
 * Recipients in the open details: the summary is cut, the details are not. Their labels are translated, so order tells:
 * the row of the sender comes first, then perhaps Reply-To, then the rows of recipients, the first of whom the summary
 * shows, too.
 */
function inDetails(open: Element, summary: Element[], trace: Trace): Element[] {
  const known = new Set(summary.map(addressOf));
  const rows = locateAll(open, at.detailRows, trace).map((row) => [...row.querySelectorAll('[email]')]);
  const first = rows.findIndex((row) => row.some((element) => known.has(addressOf(element)) && !isSender(element)));
  return first < 0 ? [] : rows.slice(first).flat();
}

function addressOf(element: Element): string {
  return (element.getAttribute('email') ?? '').toLowerCase();
}

function isSender(element: Element): boolean {
  return element.classList.contains('gD');
}

function dateText(scope: Element, trace: Trace): string | null {
  const element = locate(scope, at.messageDate, trace);
  return plainText(element?.getAttribute('title') ?? element?.textContent, limits.text);
}

/** The text of a message: conversation view off puts an empty, hidden one first (gmail.js issue 492, 2018). */
export function bodyOf(open: Element, trace: Trace): Element | null {
  const bodies = locateAll(open, at.messageBody, trace);
  return bodies.find((body) => !hides(body) && !(body.parentElement && hides(body.parentElement))) ?? null;
}

function directionOf(item: Item, from: Named | null, own: Own): Direction | null {
  if (madeHere(item)) return 'out';
  if (!from || own.me.size === 0) return null;
  if (from.identities.some((identity) => own.me.has(identity))) return 'out';
  // Under the owner's name from an unknown address: an alias, or own mail through a list. Only the user knows.
  return own.name !== null && from.name === own.name ? null : 'in';
}
