import type { SeenTime } from '../../domain/observation';
import { type Locator, locate, locateAll, type Trace } from '../locator';
import type { Own } from './account';
import { asksQuestion } from './asks-question';
import type { Told } from './conversation';
import { parseDateText } from './date-text';
import * as at from './locators';
import { labelOf } from './own-text';
import { type Named, personOf } from './people';
import { hides } from './visible-root';

/** What a reading carries along. */
export interface Look {
  own: Own;
  /** BCP 47 tag of the page. */
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

/**
 * Reads one message. Its words do not leave this function.
 * @param listed whether Gmail offers to unsubscribe from its sender
 */
export function readMessage(item: Item, listed: boolean, look: Look): Told {
  const sender = firstIn(item, at.sender, look.trace);
  const body = item.open && bodyOf(item.open, look.trace);
  const date = dateIn(firstIn(item, at.messageDate, look.trace), look);
  return {
    names: namesOf(item),
    from: sender && personOf(sender),
    ...recipientsOf(item, sender, look),
    date: date ?? null,
    drawn: date !== undefined || body !== null,
    asksQuestion: body !== null && asksQuestion(body),
    automatic: listed,
  };
}

/** The ids under which the page knows a message: on itself, or on the list item around it (seen 2026). */
export function namesOf({ root, open }: Item): (string | null)[] {
  return ['data-legacy-message-id', 'data-message-id'].map((name) => {
    const inside = open?.hasAttribute(name) ? open : open?.querySelector(`[${name}]`);
    return (inside ?? root).getAttribute(name);
  });
}

/** The text of a message: conversation view off puts an empty, hidden one first (gmail.js issue 492, 2018). */
export function bodyOf(open: Element, trace: Trace): Element | null {
  return locate(open, at.messageBody, trace, (body) => ![body, body.parentElement].some((part) => part && hides(part)));
}

/** The date that an element shows, in its title or its text; null where it is not understood, undefined without any. */
export function dateIn(element: Element | null | undefined, look: Look): SeenTime | null | undefined {
  const text = labelOf(element, 'title');
  return text ? parseDateText(text, look.language, look.now) : undefined;
}

/** Where it stands in the open message, else in the line of a folded one, whose message may be an empty shell. */
function firstIn({ open, line, root }: Item, locator: Locator, trace: Trace): Element | null {
  for (const part of [open, line, root]) {
    const found = part && locate(part, locator, trace);
    if (found && !found.closest('.hb,.a3s,form')) return found;
  }
  return null;
}

/**
 * Recipients in the summary and in the open details: the former is cut, the latter are not. Labels are translated, so
 * order tells: the row of the sender comes first, then perhaps Reply-To, then the rows of recipients, the first of whom
 * the summary shows, too.
 */
function recipientsOf({ open }: Item, sender: Element | null, look: Look): Pick<Told, 'to' | 'replyTo'> {
  if (!open) return { to: [], replyTo: [] };
  const summary = locateAll(
    open,
    at.recipients,
    look.trace,
    (element) => element !== sender && !element.closest('.a3s,.ajC,.aoI,form'),
  );
  const known = new Set(summary.map(addressOf));
  const rows = locateAll(open, at.detailRows, look.trace).map((row) => [...row.querySelectorAll('[email]:not(.gD)')]);
  const first = rows.findIndex((row) => row.some((element) => known.has(addressOf(element))));
  const people = (elements: Element[]): Named[] => elements.flatMap((element) => personOf(element) ?? []);
  return {
    to: people([...summary, ...(first < 0 ? [] : rows.slice(first).flat())]),
    replyTo: people(rows.slice(0, Math.max(first, 0)).flat()),
  };
}

function addressOf(element: Element): string | undefined {
  return element.getAttribute('email')?.toLowerCase();
}
