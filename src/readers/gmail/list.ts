import { limits } from '../../domain/limits';
import type { SeenPerson, SeenRow, SeenTime } from '../../domain/observation';
import { type Fits, type Locator, locate, locateAll } from '../locator';
import { isCalledMe, isMe } from './account';
import { isFromMachine, isReplyMachine } from './automatic';
import { gmailKey, type HexId, hexId } from './ids';
import * as at from './locators';
import { dateIn, type Look } from './message';
import { clockOrText } from './message-time';
import { isOwn, ownText } from './own-text';
import { distinct, personOf } from './people';
import type { Place } from './place';
import type { Shown } from './visible-root';

/** The table rows that make up one conversation: two or three beside a vertical reading pane (PAGES.md 1.7). */
type Row = Element[];

/** The rows of a main area, and the name of what should be there and is not. */
export interface ListReading {
  rows: SeenRow[];
  missing: string | null;
}

/** Reads the message list in a main area; without rows where there is none. */
export function readList(main: Element, place: Place, shown: Shown, look: Look): ListReading {
  const rows = grouped(locateAll(main, at.listRow, look.trace).filter(shown));
  const found = new Map<string, SeenRow>();
  for (const row of rows) {
    if (found.size >= limits.rows) break;
    const seen = readRow(row, place.list, look);
    // Conversation view off lists every message; the newest stands first.
    if (seen && !found.has(seen.conversationId)) found.set(seen.conversationId, seen);
  }
  const isStrange =
    rows.length === 0 && place.thread === null && [...main.querySelectorAll('[role="row"]')].some(shown);
  const isNameless = found.size === 0 && rows.some(([first]) => first?.querySelector('[email]') && !isLoneDraft(first));
  return {
    rows: [...found.values()],
    missing: isStrange ? at.listRow.name : isNameless ? at.rowIds.name : null,
  };
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

function readRow(row: Row, view: string, look: Look): SeenRow | null {
  /** Where it stands: in any of the table rows, or on one of them. */
  const within = (locator: Locator, fits?: Fits): Element | null => {
    const itself = row.find((tableRow) => tableRow.matches(locator.ways[0]));
    const inside = () => row.map((tableRow) => locate(tableRow, locator, look.trace, fits)).find((found) => found);
    return itself ?? inside() ?? null;
  };
  const ids = within(at.rowIds);
  const idIn = (attribute: string, of: 'thread' | 'msg') => hexId(ids?.getAttribute(attribute), of);
  const thread = idIn('data-legacy-thread-id', 'thread') ?? idIn('data-thread-id', 'thread');
  // A draft that stands alone is no message and has no thread yet.
  if (thread === null || row.some(isLoneDraft)) return null;
  const newest = idIn('data-legacy-last-message-id', 'msg');
  const isMarked = within(at.draftMark) !== null;
  const last =
    idIn('data-legacy-last-non-draft-message-id', 'msg') ??
    (isMarked ? null : (newest ?? idIn('data-thread-id', 'msg')));
  const hasDraft = isMarked || (newest !== null && newest !== last);
  const names = row.flatMap((tableRow) => locateAll(tableRow, at.rowNames, look.trace));
  const people = names.flatMap((element) => personOf(element) ?? []);
  const others = distinct(people.filter((person) => !isMe(look.own, person)).flatMap(uncut), limits.people);
  const heading = within(at.rowSubject);
  const subject = heading && ownText(heading, limits.text);
  const date = dateIn(within(at.rowDate, isOwn), look);
  return {
    conversationId: gmailKey(thread),
    lastMessageKey: gmailKey(last),
    time: rowTime(last, hasDraft ? newest : undefined, date, view, look),
    people: others,
    namesMe: people.some((person) => isMe(look.own, person)) || names.some(isCalledMe),
    subject,
    unread: within(at.unreadMark) !== null,
    hasDraft,
    automatic: (others.length > 0 && others.every(isFromMachine)) || isReplyMachine(subject),
  };
}

/** The list cuts names to 20 characters that end in a full stop (seen 2026-10): such a name is not the name. */
function uncut({ name, identities }: SeenPerson): SeenPerson[] {
  const isCut = /^.{19}\.$|…$/.test(name ?? '');
  // An opening quote whose other half is cut off: perhaps a list in somebody's name, whose address is not theirs.
  const isQuoted = isCut && /^['‘]/.test(name ?? '');
  const whole = isCut ? null : name;
  return isQuoted || !(whole ?? identities[0]) ? [] : [{ name: whole, identities }];
}

// Lists whose date is not that of the last message, but of the one that put the conversation there.
const datedOtherwise = /^(?:sent|scheduled|snoozed|drafts)$/;

/**
 * When the last message came or went: the clock in its id, unless the date shown tells of another day. That date may
 * be the draft's, or that of another message; else the mail was imported and the date counts (PAGES.md 1.1).
 * @param draft the newest message where it is a draft; undefined where none is
 * @param date the date shown; undefined where none is drawn yet, so that the id cannot be checked
 */
function rowTime(
  last: HexId | null,
  draft: HexId | null | undefined,
  date: SeenTime | null | undefined,
  view: string,
  { now }: Look,
): SeenTime | null {
  if (date === undefined) return null;
  const time = clockOrText(last, date, now);
  if (time !== date) return time;
  if (draft === undefined) return datedOtherwise.test(view) ? null : date;
  return clockOrText(draft, date, now) === date ? null : clockOrText(last, null, now);
}
