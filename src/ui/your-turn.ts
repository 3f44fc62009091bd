import { usualAnswerTime } from '../domain/answer-time';
import type { Conversation } from '../domain/conversation';
import { type YourTurn, yourTurns } from '../domain/your-turn';
import { fact, latestTouches, myTurn, type TurnRow } from '../store/read';
import type { Store } from '../store/schema';

/** Somebody who waits for the rep's answer, as a face shows it. */
export interface YourTurnRow extends TurnRow {
  turn: YourTurn;
}

// Whoever was touched since by another way waits no longer; among so many of the newest touches that one stands.
const touchesLookedAt = 5;

/**
 * Who waits for the rep's answer, as far as was seen: those first that wait the longest for what is usual.
 * @param most how many of the newest conversations are looked at
 */
export async function yourTurnRows(store: Store, now: Temporal.ZonedDateTime, most: number): Promise<YourTurnRow[]> {
  const [rows, samples] = await Promise.all([myTurn(store, most), fact(store, 'answerTimes', [])]);
  const conversations = rows.map(({ conversation }) => conversation);
  const touched = await touchedElsewhere(store, conversations);
  const rowById = new Map(rows.map((row) => [row.conversation.id, row]));
  return yourTurns(conversations, usualAnswerTime(samples), touched, now).flatMap((turn) => {
    const row = rowById.get(turn.conversationId);
    return row && row.contacts.length > 0 ? [{ ...row, turn }] : [];
  });
}

/** When each contact was last touched other than in these conversations, Unix milliseconds. */
async function touchedElsewhere(store: Store, conversations: readonly Conversation[]): Promise<Map<string, number>> {
  const ids = new Set(conversations.map(({ id }) => id));
  const contactIds = [...new Set(conversations.flatMap((conversation) => conversation.contactIds))];
  const found = await Promise.all(
    contactIds.map(async (contactId) => {
      const touches = await latestTouches(store, contactId, touchesLookedAt);
      const elsewhere = touches.find((touch) => touch.conversationId === null || !ids.has(touch.conversationId));
      return elsewhere ? [[contactId, elsewhere.at] as const] : [];
    }),
  );
  return new Map(found.flat());
}
