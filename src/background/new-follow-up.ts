import type { Conversation } from '../domain/conversation';
import type { Commitment, FollowUp, Planned, Repeat, Wait } from '../domain/follow-up';
import { longestKey } from '../domain/limits';
import type { SeenTime } from '../domain/observation';
import type { FollowUpDraft, NextStep } from '../messages/contract';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import type { Draft } from '../store/write';
import { atMost, calendarDue, line, oneOf, whole } from './input';
import { invalid } from './invalid';
import { standing } from './saved';

const mostOthers = 20;

/**
 * A new follow-up from what is told of it.
 * Rejects with an `invalid` problem that says what is wrong, `gone` where somebody it is about is no longer kept.
 * @param now Unix milliseconds
 */
export async function followUpFrom(store: Store, draft: FollowUpDraft, now: number): Promise<Draft<FollowUp>> {
  const { contactId, alsoAbout = [], wait, promise } = draft;
  const subjectIds = [...new Set([contactId, ...atMost(alsoAbout, mostOthers, 'alsoAbout')])];
  for (const id of subjectIds) await standing(get(store, 'contacts', id));
  const base = {
    id: crypto.randomUUID(),
    subjectIds,
    originContactId: contactId,
    what: line(draft.what),
    due: calendarDue(draft.due),
    status: 'open' as const,
    closedAt: null,
    madeAt: now,
    ...(draft.pinned ? { pinned: true } : {}),
  };
  if (wait && promise) throw invalid('invalidTogether');
  if (wait) return waitFrom(store, base, wait, now);
  if (promise) return commitmentFrom(base, promise);
  return { ...base, kind: 'planned' };
}

/** The follow-up that is planned with something recorded; null where none is. */
export async function nextFrom(
  store: Store,
  contactId: string,
  next: NextStep | undefined,
  now: number,
): Promise<Draft<FollowUp> | null> {
  return next === undefined ? null : followUpFrom(store, { contactId, what: next.what, due: next.due }, now);
}

type Base = Omit<Draft<Planned>, 'kind'>;

async function waitFrom(
  store: Store,
  base: Base,
  { conversationId, needs, repeat }: NonNullable<FollowUpDraft['wait']>,
  now: number,
): Promise<Draft<Wait>> {
  const conversation = conversationId === null ? null : await get(store, 'conversations', keyFrom(conversationId));
  return {
    ...base,
    kind: 'wait',
    since: waitsSince(conversation, now),
    conversationId,
    perhapsAnsweredBy: null,
    notAnsweredBy: [],
    ...(needs === 'all' && base.subjectIds.length > 1 ? { needs, answeredBy: [] } : {}),
    ...(repeat ? { repeat: repeatFrom(repeat) } : {}),
  };
}

/**
 * A wait starts at my last message in the conversation, so that an answer which is there already but not yet seen
 * closes it; else, and where they wrote last, when it is made.
 */
function waitsSince(conversation: Conversation | null, now: number): SeenTime {
  return conversation?.turn === 'theirs' && conversation.myLast ? conversation.myLast : { at: now, precision: 'ms' };
}

function commitmentFrom(
  base: Base,
  { by, quote, conversationId }: NonNullable<FollowUpDraft['promise']>,
): Draft<Commitment> {
  const words = line(quote ?? '');
  if (base.what === '' && words === '') throw invalid('invalidNoWords');
  return {
    ...base,
    kind: 'commitment',
    by: oneOf(by, ['me', 'them']),
    quote: words === '' ? null : words,
    conversationId: conversationId === null ? null : keyFrom(conversationId),
  };
}

/** How often a wait is announced again. Rejects with an `invalid` problem what is out of bounds. */
export function repeatFrom({ everyWorkingDays, atMost }: Repeat): Repeat {
  return {
    everyWorkingDays: whole(everyWorkingDays, 1, 250, 'everyWorkingDays'),
    atMost: whole(atMost, 1, 20, 'atMostTimes'),
  };
}

function keyFrom(conversationId: string): string {
  if (!/^(?:gmail|linkedin):./.test(conversationId) || conversationId.length > longestKey) {
    throw invalid('invalidTogether');
  }
  return conversationId;
}
