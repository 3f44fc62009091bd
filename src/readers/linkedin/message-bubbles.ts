import type { Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenTime } from '../../domain/observation';
import { type Locator, locateAll, type Trace } from '../locator';
import { linkIdentity, memberIdentity } from './agreement';
import { type HeadingClock, headingClock } from './heading-time';
import { dayHeading, groupTime, messageBody, messageItems, senderLink, senderName } from './locators';
import { readMessageUrn } from './message-id';
import { nameIn } from './person-name';
import { textOf } from './text';
import { visibility } from './visible';

/** A message as it is drawn, before it is known who else is in the conversation. */
export interface Bubble {
  id: string | null;
  /** The conversation's id, where the message's own id holds it. */
  threadId: string | null;
  /** The mailbox owner's member key. */
  owner: Identity | null;
  /** Whether it is drawn on the others' side. */
  other: boolean;
  /** Who is named beside it; null on the bubbles that follow in a group. */
  sender: { name: string | null; identity: Identity | null } | null;
  time: SeenTime | null;
  asksQuestion: boolean;
}

/** A message's element, and the parts that were found in it. */
interface Item {
  element: Element;
  parts: Map<Locator, Element>;
}

/** The messages drawn below `root`, in the page's order. */
export function bubblesIn(root: Element, now: Temporal.ZonedDateTime, trace: Trace): Bubble[] {
  const headings = locateAll(root, dayHeading, {});
  const bubbles = new Map<string | Element, Bubble>();
  const sees = visibility();
  let day: string | null = null;
  let clock: HeadingClock | null = null;
  let isGap = false;
  for (const item of itemsIn(root, trace)) {
    // A heading stands inside the first row of its day, or in a row of its own.
    while (headings[0] && headings[0].compareDocumentPosition(item.element) & 4) day = textOf(headings.shift());
    if (!sees(item.element)) continue;
    const bubble = bubbleOf(item, now);
    isGap = bubble ? isGap && !bubble.sender : true;
    if (!bubble) continue;
    // Whose group it follows in, only the one between them would tell.
    if (isGap) bubble.sender = { name: null, identity: null };
    if (!bubble.time && day) {
      // Most ids are clocks, so the words of the page's language are seldom needed.
      clock ??= headingClock(root.ownerDocument.documentElement.lang || 'en', now);
      bubble.time = clock(day, textOf(item.parts.get(groupTime)));
    }
    if (!bubble.id || !bubbles.has(bubble.id)) bubbles.set(bubble.id ?? item.element, bubble);
  }
  return [...bubbles.values()].slice(-limits.messages);
}

/** A conversation may be long, so its parts are looked up once for all messages, not once for each. */
function itemsIn(root: Element, trace: Trace): Iterable<Item> {
  const items = new Map<Element, Item>();
  const itemAround = (element: Element) => {
    let around: Element | null = element;
    while (around && around !== root && !items.has(around)) around = around.parentElement;
    return around ? items.get(around) : undefined;
  };
  for (const element of locateAll(root, messageItems, trace)) {
    // A message may show another that it answers.
    if (!itemAround(element)) items.set(element, { element, parts: new Map() });
  }
  for (const part of [senderName, senderLink, groupTime, messageBody]) {
    for (const element of locateAll(root, part, trace)) {
      const parts = itemAround(element)?.parts;
      if (parts && !parts.has(part)) parts.set(part, element);
    }
  }
  return items.values();
}

/** The message in an item; null while only its frame is drawn. */
function bubbleOf({ element, parts }: Item, now: Temporal.ZonedDateTime): Bubble | null {
  const urn = readMessageUrn(element.getAttribute('data-event-urn') ?? '', now.epochMilliseconds);
  const name = parts.get(senderName);
  const link = parts.get(senderLink);
  const isNamed = name || link;
  if (!isNamed && !parts.has(messageBody) && !element.querySelector('img,video,audio') && !textOf(element)) return null;
  return {
    id: urn?.id ?? null,
    threadId: urn?.threadId ?? null,
    owner: urn && memberIdentity(urn.owner),
    other: element.classList.contains('msg-s-event-listitem--other'),
    sender: isNamed ? { name: nameIn(name), identity: link ? linkIdentity(link) : null } : null,
    time: urn?.at ? { at: urn.at, precision: 'ms' } : null,
    asksQuestion: asks(parts.get(messageBody)),
  };
}

// The question marks of all scripts in use; those within addresses of the web ask nothing.
function asks(body: Element | undefined): boolean {
  return body !== undefined && /[?？؟՞፧\u037e]/.test(body.textContent.slice(0, 20_000).replace(/https?:\/\/\S+/g, ''));
}
