import { limits } from '../../domain/limits';
import type { SeenConversation } from '../../domain/observation';
import { everyWay, locate, locateAll } from '../locator';
import { conversationOf, drawnOf, type Told } from './conversation';
import { hexId, isMadeHere } from './ids';
import * as at from './locators';
import { bodyOf, type Item, type Look, namesOf, readMessage } from './message';
import { ownText } from './own-text';
import type { Shown } from './visible-root';

/** The thread in a main area, or the name of what should be there and is not; nothing of both where none is open. */
export interface ThreadReading {
  conversation: SeenConversation | null;
  missing: string | null;
}

/**
 * Reads the thread that is open in a main area.
 * @param expected whether the address names a thread, so that one must be here once anything is
 */
export function readThread(main: Element, expected: boolean, shown: Shown, look: Look): ThreadReading {
  const heading = locate(main, at.threadSubject, look.trace, shown);
  const all = itemsOf(main, shown);
  const drafts = draftsIn(main, all, look);
  // The newest count: they tell whose turn it is.
  const items = all.filter((item) => !drafts.has(item)).slice(-limits.messages);
  const listed = rootsOf(locateAll(main, at.unsubscribeLink, look.trace), main);
  const told = drawnOf(items.map((item) => readMessage(item, listed.has(item.root), look)));
  const last = items[told.length - 1];
  const missing = missingIn(main, heading !== null || expected, all, told);
  if (!last || missing !== null) return { conversation: null, missing };
  const whole =
    all.length === items.length + drafts.size &&
    told.length === items.length &&
    items.every(({ open }) => open !== null) &&
    // Gmail opens the last message of a thread; where it seems to be folded, more may be about to be drawn.
    shown(last.open ?? main) &&
    !everyWay(main, at.olderMessages).some(shown);
  const subject = heading && ownText(heading, limits.text);
  return {
    conversation: conversationOf(threadId(heading, items, look), subject, told, whole, look.own, look.now),
    missing: null,
  };
}

function missingIn(main: Element, expected: boolean, items: Item[], told: Told[]): string | null {
  // List items that are no messages are a new layout; without them the page is being drawn, or shows no thread.
  if (items.length === 0) return expected && main.querySelector(at.messageItem.ways[0]) ? at.messageParts.name : null;
  if (told.length === 0) return null;
  if (told.every(({ from }) => from === null)) return at.sender.name;
  const isNameless = told.every(({ names }) => names.every((name) => name === null));
  return isNameless && items.some(({ open }) => open !== null) ? "the message's id" : null;
}

/** The messages in page order, each with the line that stands for it while it is folded. */
function itemsOf(main: Element, shown: Shown): Item[] {
  const items = new Map<Element, Item>();
  for (const part of everyWay(main, at.messageParts)) {
    const around = rootOf(part, main);
    // Two messages with ids of their own in one list item: then it is no item of one message.
    const ids = [items.get(around)?.open, part].flatMap((one) => one?.getAttribute('data-message-id') ?? []);
    const root = new Set(ids).size > 1 ? part : around;
    if (part.closest('.a3s') || !shown(root)) continue;
    const item = items.get(root) ?? { root, open: null, line: null };
    if (part.classList.contains('adf')) item.line ??= part;
    else item.open ??= part;
    items.set(root, item);
  }
  // DOCUMENT_POSITION_FOLLOWING. Asked this way round, Chromium is quick: it steps back from the second to the first.
  return [...items.values()].sort((one, other) => (other.root.compareDocumentPosition(one.root) & 4 ? 1 : -1));
}

/** The list item around something, or the message where there is none. */
function rootOf(part: Element, main: Element): Element {
  const around = part.closest(at.messageItem.ways[0]);
  return around && main.contains(around) ? around : (part.closest('.adn') ?? part);
}

function rootsOf(parts: Element[], main: Element): Set<Element> {
  return new Set(parts.map((part) => rootOf(part, main)));
}

/** Drafts lie in the thread as message boxes, as folded lines with a mark, or as shells without a sender. */
function draftsIn(main: Element, items: Item[], look: Look): Set<Item> {
  const marked = rootsOf(locateAll(main, at.draftMark, look.trace), main);
  // Mail may hold forms of its own.
  const boxes = everyWay(main, at.draftBox).filter((box) => !box.closest('.a3s'));
  const written = new Set(boxes.map((box) => box.getAttribute('value')));
  const boxed = rootsOf(boxes, main);
  const isDraft = (item: Item) => {
    const names = namesOf(item).filter((name) => name !== null);
    if (marked.has(item.root) || names.some((name) => written.has(name))) return true;
    // A message that is being answered holds a message box, too, but has a text of its own.
    if (boxed.has(item.root)) return !item.open || !bodyOf(item.open, look.trace);
    return names.some(isMadeHere) && !item.root.querySelector('[email]');
  };
  return new Set(items.filter(isDraft));
}

function threadId(heading: Element | null, items: Item[], look: Look): string | null {
  const own =
    hexId(heading?.getAttribute('data-legacy-thread-id'), 'thread') ??
    hexId(heading?.getAttribute('data-thread-perm-id'), 'thread');
  if (own) return own;
  const note = items[0]?.open && locate(items[0].open, at.logNote, look.trace);
  return note ? hexId(firstField(note.getAttribute('jslog') ?? ''), 'thread') : null;
}

/** Field 1 of a log note: base64 of `["#thread-f:<decimal>"]` (PAGES.md 1.2); whole groups of four letters decode. */
function firstField(note: string): string {
  return atob(/; 1:((?:[A-Za-z0-9+/]{4}){5,50})/.exec(note)?.[1] ?? '');
}
