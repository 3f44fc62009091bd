import { limits } from '../../domain/limits';
import type { SeenConversation } from '../../domain/observation';
import { locate, locateAll } from '../locator';
import { conversationOf, drawnOf } from './conversation';
import { hexId, isMadeHere } from './ids';
import * as at from './locators';
import { bodyOf, type Item, type Look, namesOf, readMessage } from './message';
import { ownText } from './own-text';
import type { Shown } from './visible-root';

/** The thread in a main area: a conversation, or the name of what should be there and is not; null where none is open. */
export type ThreadReading = { conversation: SeenConversation } | { missing: string } | null;

const itemSelector = at.messageItem.ways[0];

/**
 * Reads the thread that is open in a main area.
 * @param expected whether the address names a thread, so that one must be here once anything is
 */
export function readThread(main: Element, expected: boolean, shown: Shown, look: Look): ThreadReading {
  const heading = locate(main, at.threadSubject, look.trace, shown);
  const all = itemsOf(main, shown);
  if (all.length === 0) {
    // List items that are no messages are a new layout; without them the page is being drawn, or shows no thread.
    return (heading || expected) && main.querySelector(itemSelector) ? { missing: at.messageParts.name } : null;
  }
  const drafts = draftsIn(main, all, look);
  // The newest count: they tell whose turn it is.
  const items = all.filter((item) => !drafts.has(item)).slice(-limits.messages);
  const listed = new Set(locateAll(main, at.unsubscribeLink, look.trace).map((link) => rootOf(link, main)));
  const read = items.map((item) => readMessage(item, listed.has(item.root), look));
  const told = drawnOf(read);
  const last = items[told.length - 1];
  if (!last) return null;
  if (told.every(({ from }) => from === null)) return { missing: at.sender.name };
  const loaded = items.filter((item) => item.open !== null);
  if (loaded.length > 0 && loaded.every((item) => namesOf(item).every((name) => name === null))) {
    return { missing: "the message's id" };
  }
  const whole =
    loaded.length === all.length - drafts.size &&
    // Gmail opens the last message of a thread; where it seems to be folded, more may be about to be drawn.
    last.open !== null &&
    told.length === items.length &&
    shown(last.open) &&
    !locateAll(main, at.olderMessages, look.trace).some(shown);
  const id = threadId(heading, items, look);
  return {
    conversation: conversationOf(id, heading && ownText(heading, limits.text), told, whole, look.own, look.now),
  };
}

/** The messages in page order, each with the line that stands for it while it is folded. */
function itemsOf(main: Element, shown: Shown): Item[] {
  const items = new Map<Element, Item>();
  for (const part of main.querySelectorAll(at.messageParts.ways[0])) {
    if (part.closest('.a3s')) continue;
    let root = rootOf(part, main);
    const isLine = part.classList.contains('adf');
    const before = items.get(root);
    // Two messages with ids of their own in one list item: then it is no item of one message.
    if (before?.open && !isLine && idsDiffer(before.open, part)) root = part;
    if (!shown(root)) continue;
    const item = items.get(root) ?? { root, open: null, line: null };
    if (isLine) item.line ??= part;
    else item.open ??= part;
    items.set(root, item);
  }
  return [...items.values()];
}

function idsDiffer(one: Element, other: Element): boolean {
  const id = other.getAttribute('data-message-id');
  return id !== null && one.hasAttribute('data-message-id') && one.getAttribute('data-message-id') !== id;
}

/** The list item around something, or the message where there is none. */
function rootOf(part: Element, main: Element): Element {
  const around = part.closest(itemSelector);
  return around && main.contains(around) ? around : (part.closest('.adn') ?? part);
}

const draftBox = 'input[name="draft"],[data-compose-id],[role="textbox"][contenteditable="true"]';

/** Drafts lie in the thread as message boxes, as folded lines with a mark, or as shells without a sender. */
function draftsIn(main: Element, items: Item[], look: Look): Set<Item> {
  const marked = new Set(locateAll(main, at.draftMark, look.trace).map((mark) => rootOf(mark, main)));
  // Mail may hold forms of its own.
  const boxes = [...main.querySelectorAll(draftBox)].filter((box) => !box.closest('.a3s'));
  const written = new Set(boxes.map((box) => box.getAttribute('value')));
  const boxed = new Set(boxes.map((box) => rootOf(box, main)));
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
