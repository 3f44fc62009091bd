import { limits } from '../../domain/limits';
import type { Observation, PageReading, SeenConversation } from '../../domain/observation';
import type { Trace } from '../locator';
import { ownOf } from './account';
import { readComposing } from './compose';
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
  const areas = mains.map((main) => {
    const list = readList(main, place, shown, look);
    const alone = 'rows' in list && list.rows.length === 0;
    return { list, thread: readThread(main, alone && namesThread(place), shown, look) };
  });

  // Gmail is one page: the address is ahead of what is drawn, or behind it. Where they disagree nothing is read.
  const threads = areas.flatMap(({ thread, list }) =>
    thread && (place.thread !== null || 'missing' in list || list.rows.length > 0 || page.title === '') ? [thread] : [],
  );
  const conversations = threads
    .flatMap((thread) => ('conversation' in thread ? [thread.conversation] : []))
    .filter((conversation) => agrees(conversation, place.thread, now))
    .slice(0, limits.conversations);
  const lists = areas.flatMap(({ list, thread }) => (thread || !namesThread(place) ? [list] : []));
  const rows = lists.flatMap((list) => ('rows' in list ? list.rows : [])).slice(0, limits.rows);
  const composing = readComposing(page, shown, look);

  const missing = [...(conversations.length > 0 ? [] : threads), ...(rows.length > 0 ? [] : lists)].flatMap((part) =>
    'missing' in part ? [part.missing] : [],
  );
  const kind = kindOf({ conversations, rows, composing });
  if (missing[0] !== undefined && conversations.length === 0)
    return unrecognised(threads.length > 0 ? 'thread' : 'list', missing[0]);
  return kind ? seen(kind, look.own, { conversations, rows, composing }, trace) : nothing;
}

function kindOf(found: Pick<Observation, 'conversations' | 'rows' | 'composing'>) {
  if (found.conversations.length > 0) return 'thread';
  if (found.rows.length > 0) return 'list';
  return found.composing.length > 0 ? 'compose' : null;
}

/** Whether the address names a thread beyond doubt. The shortest tokens of Gmail have 15 characters. */
function namesThread(place: Place): boolean {
  return (place.thread?.length ?? 0) >= 15;
}

/** Whether a thread on the page can be the one in the address: both tell their id, or nothing speaks against it. */
function agrees(
  conversation: SeenConversation,
  token: string | null | undefined,
  now: Temporal.ZonedDateTime,
): boolean {
  const named = token ? idInToken(token, now) : null;
  const shown = conversation.id?.slice('gmail:'.length) ?? null;
  if (named === null || idInToken(shown ?? '', now) === null) return true;
  return shown === named || conversation.messages.some(({ key }) => key === `gmail:${named}`);
}
