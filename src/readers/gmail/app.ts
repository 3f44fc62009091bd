import { limits } from '../../domain/limits';
import type { PageReading, SeenConversation } from '../../domain/observation';
import type { Trace } from '../locator';
import { ownOf } from './account';
import { readComposing } from './compose';
import { gmailKey } from './ids';
import { readList } from './list';
import type { Look } from './message';
import type { Place } from './place';
import { nothing, seen, unrecognised } from './reading';
import { readThread } from './thread';
import { idInToken } from './thread-address';
import { visibility, visibleMains } from './visible-root';

/** Reads Gmail itself: a thread, a list, both beside each other, message boxes above them, or a window of one of these. */
export function readApp(page: Document, place: Place, language: string, now: Temporal.ZonedDateTime): PageReading {
  const trace: Trace = {};
  const shown = visibility();
  const mains = visibleMains(page, shown, trace);
  const look: Look = { own: ownOf(page, place, mains, shown, trace), language, now, trace };
  // The shortest tokens of Gmail have 15 characters: then the address names a thread beyond doubt.
  const namesThread = (place.thread?.length ?? 0) >= 15;
  const areas = mains.map((main) => {
    const list = readList(main, place, shown, look);
    const hasList = list.rows.length > 0 || list.missing !== null;
    const thread = readThread(main, namesThread && !hasList, shown, look);
    const isOpen = thread.conversation !== null || thread.missing !== null;
    // Gmail is one page: the address is ahead of what is drawn, or behind it. Where they disagree nothing is read.
    const isLeft = place.thread === null && !hasList && page.title !== '';
    return { list: isOpen || !namesThread ? list : null, thread: isOpen && !isLeft ? thread : null };
  });
  const threads = areas.flatMap(({ thread }) => thread ?? []);
  const conversations = threads
    .flatMap(({ conversation }) => conversation ?? [])
    .filter((conversation) => agrees(conversation, place.thread, now))
    .slice(0, limits.conversations);
  const rows = areas.flatMap(({ list }) => list?.rows ?? []).slice(0, limits.rows);
  const composing = readComposing(page, shown, look);

  const lists = rows[0] ? [] : areas.flatMap(({ list }) => list ?? []);
  const missing = [...threads, ...lists].find((part) => part.missing !== null)?.missing;
  if (missing && !conversations[0]) return unrecognised(threads[0] ? 'thread' : 'list', missing);
  const kind = (conversations[0] && 'thread') ?? (rows[0] && 'list') ?? (composing[0] && 'compose');
  return kind ? seen(kind, look.own, { conversations, rows, composing }, trace) : nothing;
}

/** Whether a thread on the page can be the one in the address: both tell their id, or nothing speaks against it. */
function agrees(
  conversation: SeenConversation,
  token: string | null | undefined,
  now: Temporal.ZonedDateTime,
): boolean {
  const named = idInToken(token ?? '', now);
  const shown = idInToken(conversation.id?.slice('gmail:'.length) ?? '', now);
  if (named === null || shown === null || shown === named) return true;
  return conversation.messages.some(({ key }) => key === gmailKey(named));
}
