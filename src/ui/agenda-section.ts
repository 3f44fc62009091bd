import { type AgendaGroup, groupOf } from '../domain/agenda';
import type { AgendaItem } from '../domain/agenda-item';
import { colourOn } from '../domain/cadence';
import { promisedFor } from '../domain/commitment';
import { dueOn, isDue, isOverdue } from '../domain/due';
import type { FollowUp } from '../domain/follow-up';
import type { StandingDue } from '../domain/standing-due';

/** The parts of the agenda, in their order; between the first two stands whoever waits for the rep's answer. */
export const agendaSections = ['promised', 'overdue', 'today', 'week', 'coming'] as const;
export type AgendaSection = (typeof agendaSections)[number];

type Dated = Exclude<AgendaItem, { kind: 'your-turn' }>;

/** Under which heading of the agenda a row stands. */
export function sectionOf(item: Dated, now: Temporal.ZonedDateTime): AgendaSection {
  const { due } = item.kind === 'standing' ? item.standing : item.followUp;
  const section =
    item.kind === 'standing' ? sectionOfStanding(item.standing, now) : sectionOfFollowUp(item.followUp, now);
  // The week ends with its Sunday (ISO 8601).
  const sunday = dueOn(now.toPlainDate().add({ days: 7 - now.dayOfWeek }));
  return section === 'coming' && due.slice(0, 10) <= sunday ? 'week' : section;
}

function sectionOfFollowUp(followUp: FollowUp, now: Temporal.ZonedDateTime): AgendaSection {
  const isMyPromise = followUp.kind === 'commitment' && followUp.by === 'me';
  if (isMyPromise && isDue(followUp.due, now) && isOverdue(promisedFor(followUp), now)) return 'promised';
  return groupOf(followUp.due, now);
}

/** A cadence is overdue once it is red, an important date once its day is past: until then there is still time. */
export function sectionOfStanding(standing: StandingDue, now: Temporal.ZonedDateTime): AgendaGroup {
  if (standing.due.slice(0, 10) > dueOn(now.toPlainDate())) return 'coming';
  const isLate =
    standing.kind === 'cadence'
      ? colourOn(standing, now.toPlainDate()) === 'red'
      : standing.on < dueOn(now.toPlainDate());
  return isLate ? 'overdue' : 'today';
}
