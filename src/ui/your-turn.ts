import { usualAnswerTime } from '../domain/answer-time';
import type { Conversation } from '../domain/conversation';
import { type YourTurn, yourTurns } from '../domain/your-turn';
import { lastTouch } from '../store/read/about-contact';
import { fact } from '../store/read/record';
import { myTurn, type TurnRow } from '../store/read/turns';
import type { Store } from '../store/schema';

/** Somebody who waits for the rep's answer, as a face shows it. */
export interface YourTurnRow extends TurnRow {
  turn: YourTurn;
}

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

/** When each contact was last touched, where that was not in these conversations, Unix milliseconds. */
async function touchedElsewhere(store: Store, conversations: readonly Conversation[]): Promise<Map<string, number>> {
  const ids = new Set(conversations.map(({ id }) => id));
  const contactIds = [...new Set(conversations.flatMap((conversation) => conversation.contactIds))];
  // The newest alone: walking back through more of each would cost as many steps as there are touches.
  const newest = await Promise.all(contactIds.map((contactId) => lastTouch(store, contactId)));
  const elsewhere = newest.filter((touch) => touch !== null).filter((touch) => !ids.has(touch.conversationId ?? ''));
  return new Map(elsewhere.map((touch) => [touch.contactId, touch.at]));
}
