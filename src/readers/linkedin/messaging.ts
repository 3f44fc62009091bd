import type { Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenCompose, SeenConversation, SeenMessage, SeenPerson } from '../../domain/observation';
import { locate, locateAll, type Trace } from '../locator';
import { linkIdentity } from './agreement';
import * as at from './locators';
import { type Bubble, bubblesIn } from './message-bubbles';
import { sameThread } from './message-id';
import { toMessages } from './messages';
import { nameIn } from './person-name';
import { shadows } from './shadows';
import { textOf } from './text';
import { isVisible } from './visible';

/** The conversations on a page, and what could not be found where a conversation is plainly open. */
export interface Conversations {
  open: SeenConversation[];
  composing: SeenCompose[];
  /** The mailbox owner's member key; null where messages name none, or several. */
  owner: Identity | null;
  missing: string | null;
}

/** A conversation as it is drawn. */
interface Drawn {
  root: Element;
  /** Whether it is the messaging page's own, not a bubble. */
  main: boolean;
  id: string | null;
  bubbles: Bubble[];
}

/**
 * The open conversation of the messaging page and every bubble, each by itself.
 * @param threadId the conversation in the address; undefined where the address is not that of the messaging page
 */
export function readConversations(
  page: Document,
  threadId: string | null | undefined,
  now: Temporal.ZonedDateTime,
  trace: Trace,
): Conversations {
  const all = conversationRoots(page, threadId !== undefined, trace).slice(0, limits.conversations);
  const drawn: Drawn[] = [];
  let missing: string | null = null;
  for (const { root, main } of all) {
    const bubbles = bubblesIn(root, now, trace);
    const wanted = main ? (threadId ?? null) : null;
    const ids = new Set(bubbles.flatMap((bubble) => bubble.threadId ?? []));
    // The address is already that of another conversation than the one still drawn, or the other way round.
    if (ids.size > 1 || (wanted && [...ids].some((id) => !sameThread(id, wanted)))) continue;
    if (bubbles.length > 0 || locate(root, at.sponsoredThread, {})) {
      drawn.push({ root, main, id: wanted ?? [...ids][0] ?? null, bubbles });
    } else if (locate(root, at.messageRows, {})) missing = at.messageItems.name;
  }
  if (threadId && !all.some(({ main }) => main) && hasOwnRows(page)) missing = at.thread.name;
  const owners = new Set(drawn.flatMap(({ bubbles }) => bubbles.flatMap((bubble) => bubble.owner ?? [])));
  const owner = owners.size === 1 ? ([...owners][0] ?? null) : null;
  const open: SeenConversation[] = [];
  const composing: SeenCompose[] = [];
  for (const conversation of drawn) {
    const seen = describe(page, conversation, owner, trace);
    if (!seen) continue;
    open.push(seen);
    const draft = textOf(locate(conversation.root, at.messageBox, trace));
    if (draft) composing.push({ conversationId: seen.id, isReply: true, from: owner, to: seen.people, subject: null });
  }
  return { open, composing, owner, missing };
}

/** Whether messages stand on the page outside bubbles. */
function hasOwnRows(page: Document): boolean {
  return locate(page, at.messageRows, {}, (row) => !row.closest(at.bubbles.ways[0])) !== null;
}

/** Where conversations stand: the messaging page's own (`main`), then those in bubbles. */
function conversationRoots(page: Document, onMessaging: boolean, trace: Trace): { root: Element; main: boolean }[] {
  const [thread, bubble] = [at.thread.ways[0], at.bubbles.ways[0]];
  const isOpen = (root: Element) =>
    isVisible(root) &&
    !root.matches('[class*="--is-minimized"]') &&
    !root.parentElement?.closest(`${thread},${bubble}`);
  const main = onMessaging ? locateAll(page, at.thread, trace, (root) => isOpen(root) && !root.matches(bubble)) : [];
  const others = [page, ...shadows(page)].flatMap((root) => locateAll(root, at.bubbles, trace, isOpen));
  return [...main.map((root) => ({ root, main: true })), ...others.map((root) => ({ root, main: false }))];
}

function describe(page: Document, drawn: Drawn, self: Identity | null, trace: Trace): SeenConversation | null {
  const { root, id, bubbles } = drawn;
  const other = counterpart(root, bubbles, trace);
  // With another person's key in the head, the messages below are still those of the last conversation.
  const isOthers = (bubble: Bubble) => {
    const sender = (bubble.other && bubble.sender?.identity) || self;
    return sender !== self && sender?.startsWith('linkedin-id:') && !other?.identities.includes(sender);
  };
  if (other?.identities[0]?.startsWith('linkedin-id:') && bubbles.some(isOthers)) return null;
  const messages = bubbles.length > 0 ? toMessages(bubbles, other, self) : [advertisement];
  const people = new Map<Identity, SeenPerson>();
  for (const person of [other, ...messages.map((message) => message.from)]) {
    const identity = person?.identities[0];
    if (person && identity && identity !== self && !people.has(identity)) people.set(identity, person);
  }
  const everyone = [...people.values()].slice(0, limits.people);
  const owner: SeenPerson[] = self ? [{ name: null, identities: [self] }] : [];
  const automatic = isAdvertised(page, drawn, trace) && messages.every(({ direction }) => direction !== 'out');
  return {
    id: id && `linkedin:${id}`,
    subject: textOf(locate(root, at.messageSubject, trace)),
    people: everyone,
    messages: messages.map((message) => ({
      ...message,
      to: message.direction === 'out' ? everyone : message.direction === 'in' ? owner : [],
      automatic,
    })),
    complete: locate(root, at.messageLoader, trace) === null,
  };
}

// An advertisement in its own frame has neither an id nor a sender.
const advertisement: SeenMessage = {
  key: null,
  from: null,
  to: [],
  direction: 'in',
  time: null,
  asksQuestion: false,
  automatic: true,
};

/** InMail is called so in every language; any other label marks an advertisement, unless it is that of my own draft. */
function isAdvertised(page: Document, { root, main }: Drawn, trace: Trace): boolean {
  if (locate(root, at.sponsoredThread, trace)) return true;
  const row = main ? locate(page, at.activeRow, {}) : null;
  const label = textOf(locate(root, at.pill, trace) ?? (row && locate(row, at.pill, trace)));
  return label !== null && !/in-?mail/i.test(label) && !textOf(locate(root, at.messageBox, {}));
}

/**
 * The other person of a conversation between two, from its head. The head may know them by public name while the
 * messages know them by key: with one sender, who is called the same, the page shows that both are theirs.
 */
function counterpart(root: Element, bubbles: readonly Bubble[], trace: Trace): SeenPerson | null {
  const links = locateAll(root, at.counterpart, trace);
  const identity = links[0] ? linkIdentity(links[0]) : null;
  if (!links[0] || !identity || links.some((link) => linkIdentity(link) !== identity)) return null;
  const name = nameIn(locate(links[0], at.counterpartName, trace) ?? links[0]);
  const senders = bubbles.flatMap(({ other, sender }) => (other && sender?.identity ? [sender] : []));
  const [key] = new Set(senders.map((sender) => sender.identity));
  const isOne = senders.every((sender) => sender.identity === key && sender.name === name);
  // The key comes first: it never changes, and touchpoints are named after it.
  return { name, identities: key && isOne && key !== identity ? [key, identity] : [identity] };
}
