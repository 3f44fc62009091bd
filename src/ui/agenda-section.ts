import { groupOf } from '../domain/agenda';
import { colourOn } from '../domain/cadence';
import { promisedFor } from '../domain/commitment';
import { dueOn, isDue, isOverdue } from '../domain/due';
import type { FollowUp } from '../domain/follow-up';
import type { StandingDue } from '../domain/standing-due';
import type { AgendaEntry } from '../store/read/agenda';

/** The parts of the agenda, in their order; between the first two stands whoever waits for the rep's answer. */
export const agendaSections = ['promised', 'overdue', 'today', 'coming'] as const;
export type AgendaSection = (typeof agendaSections)[number];

/** Under which heading of the agenda a row stands. */
export function sectionOf(entry: AgendaEntry, now: Temporal.ZonedDateTime): AgendaSection {
  return entry.kind === 'standing' ? sectionOfStanding(entry.standing, now) : sectionOfFollowUp(entry.followUp, now);
}

function sectionOfFollowUp(followUp: FollowUp, now: Temporal.ZonedDateTime): AgendaSection {
  const isMyPromise = followUp.kind === 'commitment' && followUp.by === 'me';
  if (isMyPromise && isDue(followUp.due, now) && isOverdue(promisedFor(followUp), now)) return 'promised';
  return groupOf(followUp.due, now);
}

/** A cadence is overdue once it is red, an important date once its day is past: until then there is still time. */
export function sectionOfStanding(standing: StandingDue, now: Temporal.ZonedDateTime): AgendaSection {
  if (standing.due.slice(0, 10) > dueOn(now.toPlainDate())) return 'coming';
  const isLate =
    standing.kind === 'cadence'
      ? colourOn(standing, now.toPlainDate()) === 'red'
      : standing.on < dueOn(now.toPlainDate());
  return isLate ? 'overdue' : 'today';
}
