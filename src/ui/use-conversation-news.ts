import { useContext, useEffect, useRef } from 'preact/hooks';
import { get } from '../store/read/record';
import type { ActivePage } from './active-page';
import { FaceContext } from './face-context';
import { useLive } from './use-live';

/**
 * Calls `again` when the background has recorded something new of a conversation on the page: there is more to see
 * there than the face knows. The page itself tells faces nothing.
 */
export function useConversationNews(active: ActivePage, again: () => void): void {
  const { store } = useContext(FaceContext);
  const ids = conversationIds(active);
  const latest = useLive(async () => {
    const conversations = await Promise.all(ids.map((id) => get(store, 'conversations', id)));
    return JSON.stringify(conversations.map((conversation) => conversation?.at));
  }, ids);
  const known = useRef(latest);
  useEffect(() => {
    const isNews = known.current !== undefined && latest !== undefined && latest !== known.current;
    known.current = latest;
    if (isNews) again();
  }, [latest, again]);
}

function conversationIds(active: ActivePage): string[] {
  if (active.kind !== 'open' || active.page.reading.kind !== 'seen') return [];
  return active.page.reading.observation.conversations.flatMap(({ id }) => id ?? []);
}
