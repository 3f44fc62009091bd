import type { AgendaItem } from './agenda-item';
import { promisedFor } from './commitment';
import { type Due, dueAtMinute } from './due';
import type { FollowUp } from './follow-up';
import { daysPast, followUpLateness, standingLateness, type WallClock, wallClock } from './lateness';

/** Where an item stands on the agenda. */
interface Rank {
  /** Overdue promises of mine, people waiting for me, waits that are due, what else is due, what is to come. */
  group: 0 | 1 | 2 | 3 | 4;
  lateness: number;
  due: Due;
  id: string;
}

/**
 * The agenda in its order: overdue promises of mine; people waiting for my answer; waits that are due; what else is due;
 * what is to come. In each group what is latest for its time comes first; what is to come, by its due. Ties go by due,
 * then by id, so the order is total.
 */
export function inAgendaOrder<Item extends AgendaItem>(items: readonly Item[], now: Temporal.ZonedDateTime): Item[] {
  const clock = wallClock(now);
  return items
    .map((item) => ({ item, rank: rankOf(item, now, clock) }))
    .sort((one, other) => byRank(one.rank, other.rank))
    .map(({ item }) => item);
}

/** Below 0 where `one` stands before `other`; 0 only for one and the same. */
export function compareOnAgenda(one: AgendaItem, other: AgendaItem, now: Temporal.ZonedDateTime): number {
  const clock = wallClock(now);
  return byRank(rankOf(one, now, clock), rankOf(other, now, clock));
}

/** The id of an item among everything on the agenda. */
export function agendaId(item: AgendaItem): string {
  if (item.kind === 'follow-up') return item.followUp.id;
  return item.kind === 'standing' ? item.standing.id : `turn:${item.turn.conversationId}`;
}

function rankOf(item: AgendaItem, now: Temporal.ZonedDateTime, clock: WallClock): Rank {
  const id = agendaId(item);
  if (item.kind === 'your-turn') {
    const { since, lateness } = item.turn;
    const wrote = Temporal.Instant.fromEpochMilliseconds(since).toZonedDateTimeISO(now.timeZoneId);
    return { group: 1, lateness, due: dueAtMinute(wrote.toPlainDateTime()), id };
  }
  const due = item.kind === 'follow-up' ? item.followUp.due : item.standing.due;
  if (daysPast(due, clock) < 0) return { group: 4, lateness: 0, due, id };
  return item.kind === 'follow-up'
    ? { group: groupOf(item.followUp, clock), lateness: followUpLateness(item.followUp, clock), due, id }
    : { group: 3, lateness: standingLateness(item.standing, clock), due, id };
}

/** The group of a follow-up that is due. */
function groupOf(followUp: FollowUp, clock: WallClock): Rank['group'] {
  if (followUp.kind === 'wait') return 2;
  const isMyPromise = followUp.kind === 'commitment' && followUp.by === 'me';
  return isMyPromise && daysPast(promisedFor(followUp), clock) > 0 ? 0 : 3;
}

function byRank(one: Rank, other: Rank): number {
  return (
    one.group - other.group ||
    other.lateness - one.lateness ||
    compareText(one.due, other.due) ||
    compareText(one.id, other.id)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
