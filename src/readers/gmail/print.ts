import { limits } from '../../domain/limits';
import type { SeenConversation } from '../../domain/observation';
import { locate, locateAll, type Trace } from '../locator';
import { type Own, ownOr } from './account';
import { addressList, longestList } from './address-list';
import { asksQuestion } from './asks-question';
import { conversationOf, drawnOf, type Told } from './conversation';
import { hexId } from './ids';
import * as at from './locators';
import { dateIn, type Look } from './message';
import { ownText } from './own-text';
import { type Named, peopleInList } from './people';
import { plainText } from './plain-text';
import type { Shown } from './visible-root';

/** Whose mailbox was printed: it stands at the top right, as `Pat Owner <pat@acme.example>`. */
export function printedOwner(page: Document, own: Own, shown: Shown, trace: Trace): Own {
  const mailbox = addressList(locate(page, at.printedMailbox, trace, shown)?.textContent ?? '').at(-1);
  return ownOr(own, mailbox?.address, mailbox?.name ?? null);
}

/**
 * Reads a printed thread or message: the one page that shows every recipient and Reply-To (PAGES.md 1.6). Null where
 * nothing is printed.
 */
export function readPrint(page: Document, url: URL, shown: Shown, look: Look): SeenConversation | null {
  const tables = locateAll(page, at.printedMessage, look.trace, shown).slice(-limits.messages);
  const query = url.searchParams;
  // One `simpl` for each message, in order (seen 2022–2026); without them a single message has `permmsgid`.
  const names = query.getAll(query.has('simpl') ? 'simpl' : 'permmsgid');
  const told = tables.map((table, index) =>
    readTable(table, (names.length === tables.length && names[index]) || null, look),
  );
  const drawn = drawnOf(told);
  if (drawn.length === 0) return null;
  const heading = locate(page, at.printedSubject, look.trace, shown);
  return conversationOf(
    hexId(query.get('permthid'), 'thread') ?? hexId(query.get('th'), 'thread'),
    heading ? ownText(heading, limits.text) : plainText(page.title.replace(/^.*? - /, ''), limits.text),
    drawn,
    query.get('view') === 'pt' && !query.has('permmsgid') && names.length <= drawn.length,
    look.own,
    look.now,
  );
}

function readTable(table: Element, name: string | null, look: Look): Told {
  // The sender and the date; their words stand in `font` (2014–2026-09).
  const [sender, shownDate] = [...table.querySelectorAll('td')].map((cell) => cell.querySelector('font') ?? cell);
  const date = dateIn(shownDate, look);
  const lines = locateAll(table, at.printedRecipients, look.trace);
  const isReplyTo = (line: Element) => line.closest(at.printedReplyTo.ways[0]) !== null;
  return {
    names: [name],
    from: peopleIn(sender)[0] ?? null,
    replyTo: lines.filter(isReplyTo).flatMap((line) => peopleIn(line)),
    to: lines.filter((line) => !isReplyTo(line) && !isBlindCopy(line)).flatMap((line) => peopleIn(line)),
    date: date ?? null,
    drawn: date !== undefined,
    asksQuestion: asksQuestion(table.querySelector('table') ?? table),
    automatic: false,
  };
}

/** The people of a line such as `To: Dana Reyes <dana@vendor.example>`; its label is translated. */
function peopleIn(line: Element | undefined): Named[] {
  const list = line && ownText(line, longestList);
  return peopleInList((list ?? '').replace(/^[^<>@:：]*[:：]/, ''));
}

/** Blind copies print for their sender alone; the label differs: Bcc, Cci, Cco, Ccn, UDW … */
function isBlindCopy(line: Element): boolean {
  return /^\s*(?:bcc|cci|cco|ccn|udw|bkc|密件)/i.test(line.textContent ?? '');
}
