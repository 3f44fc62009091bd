import { answers, isTheirWord } from './answer';
import type { FollowUp, Wait } from './follow-up';
import type { Observation, SeenPerson, SeenRow, SeenTime } from './observation';
import { contactShown, type Known } from './sighting';

/** What an observation means for an open wait. */
export type WaitNews = { waitId: string; news: 'answered' } | { waitId: string; news: 'perhaps'; messageKey: string };

/** Something that somebody wrote to me, as a page shows it. */
interface Word {
  messageKey: string | null;
  from: SeenPerson;
  time: SeenTime;
  /** False where the page does not tell who of several wrote it. */
  sure: boolean;
}

/**
 * Which of the open waits an observation answers, and which it may answer.
 * @param contacts the contacts on the page
 */
export function waitNews(
  observation: Pick<Observation, 'conversations' | 'rows'>,
  contacts: readonly Known[],
  open: readonly FollowUp[],
): WaitNews[] {
  const words = [...wordsIn(observation), ...observation.rows.flatMap(wordsInRow)];
  return open.filter((followUp) => followUp.kind === 'wait').flatMap((wait) => newsOf(wait, words, contacts) ?? []);
}

function wordsIn({ conversations }: Pick<Observation, 'conversations'>): Word[] {
  return conversations
    .flatMap((conversation) => conversation.messages)
    .flatMap((message) => {
      const { key, from, time } = message;
      return isTheirWord(message) && from && time ? [{ messageKey: key, from, time, sure: true }] : [];
    });
}

/**
 * The last message of a row is theirs when it is unread, for what I sent is read, or when I am not among the writers.
 * With several of them any may have written it.
 */
function wordsInRow({ people, time, lastMessageKey, unread, namesMe }: SeenRow): Word[] {
  if (!time || (namesMe && !unread)) return [];
  return people.map((from) => ({ messageKey: lastMessageKey, from, time, sure: people.length === 1 }));
}

function newsOf(wait: Wait, words: readonly Word[], contacts: readonly Known[]): WaitNews | null {
  const awaited = contacts.filter((contact) => wait.subjectIds.includes(contact.id));
  let perhaps: WaitNews | null = null;
  for (const { messageKey, from, time, sure } of words) {
    if (!contactShown(awaited, from)) continue;
    if (messageKey !== null && wait.notAnsweredBy.includes(messageKey)) continue;
    const verdict = answers(wait.since, time);
    if (verdict === 'yes' && sure) return { waitId: wait.id, news: 'answered' };
    if (verdict !== 'no' && messageKey !== null) perhaps = { waitId: wait.id, news: 'perhaps', messageKey };
  }
  return perhaps;
}
