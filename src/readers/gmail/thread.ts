import { limits } from '../../domain/limits';
import type { SeenConversation } from '../../domain/observation';
import { locate, locateAll } from '../locator';
import { gmailKey, hexId } from './ids';
import * as at from './locators';
import { attributeOf, bodyOf, type Item, type Look, type Read, readMessage } from './message';
import { distinct } from './people';
import { subjectText } from './subject-text';
import type { Shown } from './visible-root';

/** The thread in a main area: a conversation, or the name of what should be there and is not; null where none is open. */
export type ThreadReading = { conversation: SeenConversation } | { missing: string } | null;

const itemSelector = at.messageItem.ways[0].selector;

/** Reads the thread that is open in a main area. */
export function readThread(main: Element, shown: Shown, look: Look): ThreadReading {
  const heading = locateAll(main, at.threadSubject, look.trace).find(shown) ?? null;
  const items = itemsOf(main, shown);
  if (items.length === 0) {
    // A subject above list items that are no messages is a new layout; a subject alone is a page being drawn.
    return heading && main.querySelector(itemSelector) ? { missing: at.messageParts.name } : null;
  }
  const read = items.filter((item) => !isDraft(item, look)).map((item) => readMessage(item, look));
  if (read.length === 0) return null;
  if (read.every(({ from }) => from === null)) return { missing: at.sender.name };
  const loaded = items.filter((item) => item.open !== null);
  if (loaded.length > 0 && loaded.every((item) => attributeOf(item, 'data-message-id') === null)) {
    if (read.every(({ message }) => message.key === null)) return { missing: "the message's id" };
  }
  const id = threadId(heading, items, look);
  return {
    conversation: {
      id: gmailKey(id),
      subject: heading && subjectText(heading),
      people: peopleIn(read, look),
      // The newest count: they tell whose turn it is.
      messages: read.slice(-limits.messages).map(({ message }) => message),
      complete:
        id !== null &&
        loaded.length === items.length &&
        items.length <= limits.messages &&
        !locateAll(main, at.olderMessages, look.trace).some(shown),
    },
  };
}

/** The messages in page order, each with the line that stands for it while it is folded. */
function itemsOf(main: Element, shown: Shown): Item[] {
  const items = new Map<Element, Item>();
  for (const part of main.querySelectorAll(at.messageParts.ways[0].selector)) {
    if (part.closest('.a3s,form')) continue;
    const around = part.closest(itemSelector);
    let root = around && main.contains(around) ? around : part;
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

/** A draft lies in the thread as a message box, or as a folded line with a mark. */
function isDraft(item: Item, look: Look): boolean {
  if (item.root.querySelector(at.draftMark.ways[0].selector)) return true;
  const box = item.root.querySelector('input[name="draft"]');
  if (!box) return false;
  // A message that is being answered holds a message box, too, but has a text of its own.
  const id = attributeOf(item, 'data-message-id');
  return (id !== null && box.getAttribute('value') === id) || !item.open || bodyOf(item.open, look.trace) === null;
}

function threadId(heading: Element | null, items: Item[], look: Look): string | null {
  const own =
    hexId(heading?.getAttribute('data-legacy-thread-id'), 'thread') ??
    hexId(heading?.getAttribute('data-thread-perm-id'), 'thread');
  if (own) return own;
  const note = items[0]?.open && locate(items[0].open, at.logNote, look.trace);
  return note ? hexId(firstField(note.getAttribute('jslog') ?? ''), 'thread') : null;
}

/** Field 1 of a log note: base64 of `["#thread-f:<decimal>"]` (PAGES.md 1.2). */
function firstField(note: string): string | null {
  const field = /; 1:([A-Za-z0-9+/]{8,200})/.exec(note)?.[1];
  try {
    return field ? atob(field) : null;
  } catch (problem) {
    if (problem instanceof DOMException) return null;
    throw problem;
  }
}

function peopleIn(read: Read[], look: Look) {
  const senders = read.flatMap(({ from }) => (from ? [from] : []));
  const lists = new Set(senders.flatMap(({ list }) => list ?? []));
  const fullNames = new Map(senders.map(({ name, identities }) => [identities[0], name]));
  const all = read
    .flatMap(({ message }) => [...(message.from ? [message.from] : []), ...message.to])
    .filter(({ identities }) => !identities.some((identity) => look.own.me.has(identity) || lists.has(identity)))
    // Recipients often stand with their first name alone.
    .map(({ name, identities }) => ({ name: fullNames.get(identities[0]) ?? name, identities }));
  return distinct(all, limits.people);
}
