import type { Conversation } from '../domain/conversation';
import type { FollowUp } from '../domain/follow-up';
import type { SeenCompose } from '../domain/observation';

/** A wait that is offered because a message of the rep's was just seen, or is being written. */
export interface WaitToOffer {
  conversationId: string | null;
  /** When the message was written, Unix milliseconds; null while it is being written. */
  writtenAt: number | null;
  /** Whether it asked a question. */
  asked: boolean;
}

// After some days the rep has decided whether to wait.
const offeredFor = 3 * 24 * 60 * 60_000;

/**
 * Which wait to offer beside a page; null for none: nothing of the rep's was written of late, or an answer is awaited
 * already.
 * @param conversations of the contact, those it takes part in
 * @param open open follow-ups of the contact
 * @param onScreen the conversation on screen
 */
export function waitToOffer(
  conversations: readonly Conversation[],
  open: readonly FollowUp[],
  onScreen: string | null,
  composing: SeenCompose | null,
  now: Temporal.ZonedDateTime,
): WaitToOffer | null {
  const id = composing?.conversationId ?? onScreen;
  const isAwaited = open.some(
    (followUp) => followUp.kind === 'wait' && (followUp.conversationId === null || followUp.conversationId === id),
  );
  if (isAwaited) return null;
  if (composing) return { conversationId: composing.conversationId, writtenAt: null, asked: false };
  const conversation = conversations.find((each) => each.id === id);
  if (conversation?.turn !== 'theirs' || conversation.myLast === null) return null;
  const { at } = conversation.myLast;
  if (now.epochMilliseconds - at > offeredFor) return null;
  return { conversationId: conversation.id, writtenAt: at, asked: conversation.iAsked };
}
