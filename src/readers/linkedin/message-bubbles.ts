import type { Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenTime } from '../../domain/observation';
import { locate, type Trace } from '../locator';
import { linkIdentity, memberIdentity } from './agreement';
import { headingTime } from './heading-time';
import { dayHeading, groupTime, messageBody, messageItems, senderLink, senderName } from './locators';
import { readMessageUrn } from './message-id';
import { personName } from './person-name';
import { oneLine, textOf } from './text';
import { isHidden } from './visible';

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
  const selector = `${messageItems.ways[0].selector},${dayHeading.ways[0].selector}`;
  const bubbles: Bubble[] = [];
  const seen = new Set<string>();
  let heading: string | null = null;
  let last: Element | null = null;
  for (const element of root.querySelectorAll(selector)) {
    if (element.matches(dayHeading.ways[0].selector)) {
      heading = oneLine(element.textContent, 60);
    } else if (!last?.contains(element) && !isHidden(element)) {
      last = element;
      const bubble = bubbleOf(element, heading, now, trace);
      if (bubble.id && seen.has(bubble.id)) continue;
      if (bubble.id) seen.add(bubble.id);
      bubbles.push(bubble);
    }
  }
  if (bubbles.length > 0) trace[messageItems.name] = 0;
  return bubbles.slice(-limits.messages);
}

function bubbleOf(item: Element, heading: string | null, now: Temporal.ZonedDateTime, trace: Trace): Bubble {
  const attribute =
    item.getAttribute('data-event-urn') ?? item.querySelector('[data-event-urn]')?.getAttribute('data-event-urn');
  const urn = attribute ? readMessageUrn(attribute, now.epochMilliseconds) : null;
  const name = locate(item, senderName, trace);
  const link = locate(item, senderLink, trace);
  const time = locate(item, groupTime, trace);
  return {
    id: urn?.id ?? null,
    threadId: urn?.threadId ?? null,
    owner: urn ? memberIdentity(urn.owner) : null,
    other: item.closest('.msg-s-event-listitem--other') !== null,
    sender: name || link ? { name: personName(textOf(name)), identity: link && linkIdentity(link) } : null,
    time: urn?.at ? { at: urn.at, precision: 'ms' } : fromHeading(item, heading, time, now),
    asksQuestion: asks(locate(item, messageBody, trace)),
  };
}

function fromHeading(item: Element, heading: string | null, time: Element | null, now: Temporal.ZonedDateTime) {
  const language = item.ownerDocument.documentElement.lang || 'en';
  return heading ? headingTime(heading, textOf(time), language, now) : null;
}

// The question marks of all scripts in use; those within addresses ask nothing.
function asks(body: Element | null): boolean {
  return body !== null && /[?？؟՞፧\u037e]/.test(body.textContent.slice(0, 20_000).replace(/https?:\/\/\S+/g, ''));
}
