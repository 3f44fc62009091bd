import { limits } from '../../domain/limits';
import type { SeenPerson, SeenRow, SeenTime } from '../../domain/observation';
import { type Locator, locate, locateAll, type Trace } from '../locator';
import { clockOf, gmailKey, type HexId, hexId } from './ids';
import * as at from './locators';
import { meWords } from './me-words';
import { dateIn, type Look } from './message';
import { apart } from './message-time';
import { isOwn, ownText } from './own-text';
import { distinct, personOf } from './people';
import type { Place } from './place';
import type { Shown } from './visible-root';

/** The table rows that make up one conversation: two or three beside a vertical reading pane (PAGES.md 1.7). */
type Row = Element[];

/** The rows of a main area, or the name of what should be in them and is not. */
export type ListReading = { rows: SeenRow[] } | { missing: string };

/** Reads the message list in a main area; without rows where there is none. */
export function readList(main: Element, place: Place, shown: Shown, look: Look): ListReading {
  const rows = grouped(locateAll(main, at.listRow, look.trace).filter(shown));
  if (rows.length === 0 && place.thread === null && [...main.querySelectorAll('[role="row"]')].some(shown)) {
    return { missing: at.listRow.name };
  }
  const found = new Map<string, SeenRow>();
  for (const row of rows) {
    if (found.size >= limits.rows) break;
    const seen = readRow(row, place.list, look);
    // Conversation view off lists every message; the newest stands first.
    if (seen && !found.has(seen.conversationId)) found.set(seen.conversationId, seen);
  }
  const strange = found.size === 0 && rows.some(([first]) => first?.querySelector('[email]') && !isLoneDraft(first));
  return strange ? { missing: "the conversation's id" } : { rows: [...found.values()] };
}

function isLoneDraft(tableRow: Element): boolean {
  return tableRow.querySelector('[data-standalone-draft-id]') !== null;
}

/** Rows without names and without an id of their own continue the one before. */
function grouped(tableRows: Element[]): Row[] {
  const rows: Row[] = [];
  for (const tableRow of tableRows) {
    const last = rows.at(-1);
    if (last && !tableRow.id && !tableRow.querySelector('.yW,[email]')) last.push(tableRow);
    else rows.push([tableRow]);
  }
  return rows;
}

/** Where it stands in a row: in any of its table rows, or on one of them. */
function within(row: Row, locator: Locator, trace: Trace): Element | null {
  const itself = row.find((tableRow) => tableRow.matches(locator.ways[0]));
  for (const tableRow of itself ? [] : row) {
    const found = locate(tableRow, locator, trace, isOwn);
    if (found) return found;
  }
  return itself ?? null;
}

function readRow(row: Row, view: string, look: Look): SeenRow | null {
  const ids = within(row, at.rowIds, look.trace);
  const threadText = ids?.getAttribute('data-thread-id');
  const thread = hexId(ids?.getAttribute('data-legacy-thread-id'), 'thread') ?? hexId(threadText, 'thread');
  // A draft that stands alone is no message and has no thread yet.
  if (!ids || thread === null || row.some(isLoneDraft)) return null;
  const newest = hexId(ids.getAttribute('data-legacy-last-message-id'), 'message');
  const marked = within(row, at.draftMark, look.trace) !== null;
  const last =
    hexId(ids.getAttribute('data-legacy-last-non-draft-message-id'), 'message') ??
    (marked ? null : (newest ?? hexId(threadText, 'message')));
  const hasDraft = marked || (newest !== null && newest !== last);
  const names = row.flatMap((tableRow) => locateAll(tableRow, at.rowNames, look.trace));
  const people = names.flatMap((element) => personOf(element) ?? []);
  const mine = (person: (typeof people)[number]) => person.identities.some((identity) => look.own.me.has(identity));
  const subject = within(row, at.rowSubject, look.trace);
  const others = people.filter((person) => !mine(person) && (person.name !== null || person.identities.length > 0));
  return {
    conversationId: gmailKey(thread),
    lastMessageKey: gmailKey(last),
    time: rowTime(last, hasDraft ? { draft: newest } : null, within(row, at.rowDate, look.trace), view, look),
    people: distinct(others.flatMap(uncut), limits.people),
    namesMe: people.some(mine) || names.some((element) => meWords.includes(element.getAttribute('name') ?? '')),
    subject: subject && ownText(subject, limits.text),
    unread: within(row, at.unreadMark, look.trace) !== null,
    hasDraft,
  };
}

/** The list cuts names to 20 characters that end in a full stop (seen 2026-10): such a name is not the name. */
function uncut(person: SeenPerson): SeenPerson[] {
  const { name, identities } = person;
  if (name === null || !(name.endsWith('…') || (name.endsWith('.') && name.length === 20)))
    return [{ name, identities }];
  // An opening quote whose other half is cut off: perhaps a list in somebody's name, whose address is not theirs.
  return /^['‘]/.test(name) ? [] : [{ name: null, identities }];
}

// Lists whose date is not that of the last message, but of the one that put the conversation there.
const datedOtherwise = /^(?:sent|scheduled|snoozed|drafts)$/;

/**
 * When the last message came or went: the clock in its id, unless the date shown tells of another day. That date may
 * be the draft's; else the mail was imported and the text counts (PAGES.md 1.1).
 */
function rowTime(
  last: HexId | null,
  written: { draft: HexId | null } | null,
  date: Element | null,
  view: string,
  look: Look,
): SeenTime | null {
  const clock = clockOf(last, look.now);
  const text = dateIn(date, look);
  // Without a date the id cannot be checked: the row is being drawn.
  if (text === undefined) return null;
  if (clock === null) return written ? null : text;
  if (!text || !apart(clock, text)) return { at: clock, precision: 'ms' };
  if (!written) return datedOtherwise.test(view) ? null : text;
  const saved = clockOf(written.draft, look.now);
  return saved !== null && !apart(saved, text) ? { at: clock, precision: 'ms' } : null;
}
