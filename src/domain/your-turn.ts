import type { Conversation } from './conversation';

/** Somebody wrote last and, as far as was seen, has no answer yet. */
export interface YourTurn {
  conversationId: string;
  contactIds: string[];
  /** When they wrote, Unix milliseconds. */
  since: number;
  /** How long they have been waiting, in milliseconds. */
  waited: number;
  /** When we last looked: the answer may have been written elsewhere. Unix milliseconds. */
  lookedAt: number;
  /** `(waited − usual) / usual`: above 0 where they wait longer than people usually do. */
  lateness: number;
}

/** Whoever has no usual answer time yet is taken to answer within a day, in milliseconds. */
export const assumedAnswerTime = 24 * 60 * 60_000;

// A habit of answering at once must not make everything else infinitely late.
const shortestUsual = 60_000;

type Seen = Pick<Conversation, 'id' | 'turn' | 'at' | 'lookedAt' | 'contactIds' | 'needsNoAnswer'>;

/**
 * Which conversations wait for my answer, those first that wait the longest. Automatic messages change no turn, so they
 * never wait.
 * @param usual my usual answer time in milliseconds; null while unknown
 * @param touchedElsewhere contact id → when they were last touched other than in the conversations given, Unix
 *   milliseconds: whoever was called since waits no longer
 */
export function yourTurns(
  conversations: readonly Seen[],
  usual: number | null,
  touchedElsewhere: ReadonlyMap<string, number>,
  now: Temporal.ZonedDateTime,
): YourTurn[] {
  return conversations
    .filter((conversation) => isMyTurn(conversation, touchedElsewhere))
    .map(({ id, contactIds, at, lookedAt }) => {
      const waited = Math.max(0, now.epochMilliseconds - at);
      return { conversationId: id, contactIds, since: at, waited, lookedAt, lateness: latenessOf(waited, usual) };
    })
    .sort((one, other) => one.since - other.since || (one.conversationId < other.conversationId ? -1 : 1));
}

function isMyTurn(
  { turn, at, needsNoAnswer, contactIds }: Seen,
  touchedElsewhere: ReadonlyMap<string, number>,
): boolean {
  if (turn !== 'mine' || (needsNoAnswer ?? Number.NEGATIVE_INFINITY) >= at) return false;
  // Which of several wrote is not known, so all of them have to have been touched.
  return !contactIds.every((id) => (touchedElsewhere.get(id) ?? Number.NEGATIVE_INFINITY) > at);
}

function latenessOf(waited: number, usual: number | null): number {
  const wanted = Math.max(usual ?? assumedAnswerTime, shortestUsual);
  return (waited - wanted) / wanted;
}
