import type { Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenTime } from '../../domain/observation';
import { locate, type Trace } from '../locator';
import { linkIdentity, memberIdentity } from './agreement';
import { type HeadingClock, headingClock } from './heading-time';
import { dayHeading, groupTime, messageBody, messageItems, senderLink, senderName } from './locators';
import { readMessageUrn } from './message-id';
import { personName } from './person-name';
import { oneLine, textOf } from './text';
import { isVisible } from './visible';

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

/** The messages drawn below `root`, in the page's order. */
export function bubblesIn(root: Element, now: Temporal.ZonedDateTime, trace: Trace): Bubble[] {
  const [items, heading] = [messageItems.ways[0].selector, dayHeading.ways[0].selector];
  const bubbles = new Map<string | Element, Bubble>();
  let day = '';
  let last: Element | null = null;
  let clock: HeadingClock | null = null;
  for (const element of root.querySelectorAll(`${items},${heading}`)) {
    if (element.matches(heading)) {
      day = oneLine(element.textContent, 60);
      continue;
    }
    if (last?.contains(element) || !isVisible(element)) continue;
    last = element;
    const bubble = bubbleOf(element, now, trace);
    if (!bubble.time && day) {
      // Most ids are clocks, so the words of the page's language are seldom needed.
      clock ??= headingClock(root.ownerDocument.documentElement.lang || 'en', now);
      bubble.time = clock(day, textOf(locate(element, groupTime, trace)));
    }
    if (!bubble.id || !bubbles.has(bubble.id)) bubbles.set(bubble.id ?? element, bubble);
  }
  if (bubbles.size > 0) trace[messageItems.name] = 0;
  return [...bubbles.values()].slice(-limits.messages);
}

function bubbleOf(item: Element, now: Temporal.ZonedDateTime, trace: Trace): Bubble {
  const marked = item.hasAttribute('data-event-urn') ? item : item.querySelector('[data-event-urn]');
  const urn = readMessageUrn(marked?.getAttribute('data-event-urn') ?? '', now.epochMilliseconds);
  const name = locate(item, senderName, trace);
  const link = locate(item, senderLink, trace);
  return {
    id: urn?.id ?? null,
    threadId: urn?.threadId ?? null,
    owner: urn && memberIdentity(urn.owner),
    other: item.closest('.msg-s-event-listitem--other') !== null,
    sender: name || link ? { name: personName(textOf(name)), identity: link && linkIdentity(link) } : null,
    time: urn?.at ? { at: urn.at, precision: 'ms' } : null,
    asksQuestion: asks(locate(item, messageBody, trace)),
  };
}

// The question marks of all scripts in use; those within addresses of the web ask nothing.
function asks(body: Element | null): boolean {
  return body !== null && /[?？؟՞፧\u037e]/.test(body.textContent.slice(0, 20_000).replace(/https?:\/\/\S+/g, ''));
}
