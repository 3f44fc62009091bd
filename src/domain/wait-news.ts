import { answers, isTheirWord } from './answer';
import { dueAtMinute } from './due';
import type { FollowUp, Wait } from './follow-up';
import type { Observation, SeenPerson, SeenRow, SeenTime } from './observation';
import { contactShown, type Known } from './sighting';
import { wakes } from './wakes';

/** What an observation means for an open wait, or for what sleeps until somebody writes. */
export type FollowUpNews =
  | { id: string; news: 'answered' }
  /** Of several who all have to answer, these have; others have not. */
  | { id: string; news: 'partly'; answeredBy: string[] }
  | { id: string; news: 'perhaps'; messageKey: string }
  | { id: string; news: 'woken' };

/** As much of a follow-up as news may change. */
export type HeardPatch = Partial<Pick<FollowUp, 'status' | 'closedAt' | 'due'>> &
  Partial<Pick<Wait, 'answeredBy' | 'perhapsAnsweredBy'>> & { asleepSince?: undefined };

/**
 * What news change in a follow-up.
 * @param now when the page was seen
 */
export function changedBy(news: FollowUpNews, now: Temporal.ZonedDateTime): HeardPatch {
  switch (news.news) {
    case 'answered':
      return { status: 'answered', closedAt: now.epochMilliseconds, perhapsAnsweredBy: null };
    case 'partly':
      return { answeredBy: news.answeredBy };
    case 'perhaps':
      return { perhapsAnsweredBy: news.messageKey };
    case 'woken':
      // They have written: that is the moment it was put off to.
      return { status: 'open', asleepSince: undefined, due: dueAtMinute(now.toPlainDateTime()) };
  }
}

/** Something that somebody wrote to me, as a page shows it. */
interface Word {
  messageKey: string | null;
  from: SeenPerson;
  time: SeenTime;
  /** False where the page does not tell who of several wrote it. */
  sure: boolean;
}

/**
 * Which of the open waits an observation answers, in part or perhaps, and which follow-ups it wakes.
 * @param contacts the contacts on the page
 * @param followUps those of the contacts that are open or asleep
 */
export function followUpNews(
  observation: Pick<Observation, 'conversations' | 'rows'>,
  contacts: readonly Known[],
  followUps: readonly FollowUp[],
): FollowUpNews[] {
  const words = [...wordsIn(observation), ...observation.rows.flatMap(wordsInRow)];
  const said = words.flatMap((word) => {
    const contactId = contactShown(contacts, word.from)?.contact.id;
    return contactId === undefined ? [] : [{ ...word, contactId }];
  });
  return followUps.flatMap((followUp) => newsOf(followUp, said) ?? []);
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
 * With several of them any may have written it. Where the thread began with an automatic reply, it may be the last.
 */
function wordsInRow({ people, time, lastMessageKey, unread, namesMe, automatic }: SeenRow): Word[] {
  if (!time || automatic || (namesMe && !unread)) return [];
  return people.map((from) => ({ messageKey: lastMessageKey, from, time, sure: people.length === 1 }));
}

type Said = Word & { contactId: string };

function newsOf(followUp: FollowUp, said: readonly Said[]): FollowUpNews | null {
  if (followUp.status === 'asleep') {
    return said.some((word) => wakes(followUp, word)) ? { id: followUp.id, news: 'woken' } : null;
  }
  return followUp.kind === 'wait' && followUp.status === 'open' ? newsOfWait(followUp, said) : null;
}

function newsOfWait(wait: Wait, said: readonly Said[]): FollowUpNews | null {
  const { id, subjectIds, notAnsweredBy, needs } = wait;
  const before = wait.answeredBy ?? [];
  const answeredBy = new Set(before);
  let perhaps: FollowUpNews | null = null;
  for (const { messageKey, contactId, time, sure } of said) {
    if (!subjectIds.includes(contactId) || answeredBy.has(contactId)) continue;
    if (messageKey !== null && notAnsweredBy.includes(messageKey)) continue;
    const verdict = answers(wait.since, time);
    if (verdict === 'yes' && sure) answeredBy.add(contactId);
    else if (verdict !== 'no' && messageKey !== null) perhaps = { id, news: 'perhaps', messageKey };
  }
  const missing = subjectIds.some((subject) => !answeredBy.has(subject));
  if (answeredBy.size > before.length && !(needs === 'all' && missing)) return { id, news: 'answered' };
  // Whoever has answered for sure is not asked about: the question can be put at the next look.
  if (answeredBy.size > before.length) return { id, news: 'partly', answeredBy: [...answeredBy] };
  return perhaps;
}
