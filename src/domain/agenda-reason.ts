import type { AgendaItem } from './agenda-item';
import { type CadenceColour, colourOn } from './cadence';
import { promisedFor } from './commitment';
import type { FollowUp } from './follow-up';
import { daysPast, daysSince, type WallClock, wallClock } from './lateness';
import type { StandingDue } from './standing-due';

/** Why something stands on the agenda; a face makes one line of it. Days are whole days of the calendar. */
export type AgendaReason =
  | { kind: 'promise-overdue'; by: 'me' | 'them'; days: number }
  /** `inDays` is never below 0: what is past is overdue. */
  | { kind: 'promise-due'; by: 'me' | 'them'; inDays: number }
  /** `waited` and `lookedAt` as in `YourTurn`; `lateness` above 0: longer than people usually wait for me. */
  | { kind: 'your-turn'; waited: number; lateness: number; lookedAt: number }
  /** So many days since I wrote; whether they answered where nobody looked is not known. */
  | { kind: 'no-answer-seen'; days: number; inDays: number }
  | { kind: 'perhaps-answered'; messageKey: string }
  /** So many days without a touch, of which `ideal` were wanted. */
  | { kind: 'out-of-touch'; days: number; ideal: number; colour: CadenceColour }
  /** The day itself is in so many days; below 0 once it is past. */
  | { kind: 'important-date'; dateId: string; inDays: number }
  /** `fromAnchor` is what the plan says, `inDays` when it is due. */
  | { kind: 'plan-step'; planName: string; fromAnchor: number; inDays: number }
  | { kind: 'planned'; inDays: number };

/** Why an item stands on the agenda. */
export function reasonOf(item: AgendaItem, now: Temporal.ZonedDateTime): AgendaReason {
  if (item.kind === 'your-turn') {
    const { waited, lateness, lookedAt } = item.turn;
    return { kind: 'your-turn', waited, lateness, lookedAt };
  }
  return item.kind === 'follow-up'
    ? reasonOfFollowUp(item.followUp, wallClock(now))
    : reasonOfStanding(item.standing, now);
}

function reasonOfFollowUp(followUp: FollowUp, clock: WallClock): AgendaReason {
  switch (followUp.kind) {
    case 'planned':
      return { kind: 'planned', inDays: inDays(followUp.due, clock) };
    case 'wait':
      return followUp.perhapsAnsweredBy !== null
        ? { kind: 'perhaps-answered', messageKey: followUp.perhapsAnsweredBy }
        : { kind: 'no-answer-seen', days: daysSince(followUp.since.at, clock), inDays: inDays(followUp.due, clock) };
    case 'commitment': {
      const by = promisedFor(followUp);
      return daysPast(by, clock) > 0
        ? { kind: 'promise-overdue', by: followUp.by, days: 0 - inDays(by, clock) }
        : { kind: 'promise-due', by: followUp.by, inDays: inDays(by, clock) };
    }
    case 'plan-step':
      return {
        kind: 'plan-step',
        planName: followUp.run.planName,
        fromAnchor: followUp.days,
        inDays: inDays(followUp.due, clock),
      };
  }
}

function reasonOfStanding(standing: StandingDue, now: Temporal.ZonedDateTime): AgendaReason {
  const clock = wallClock(now);
  return standing.kind === 'cadence'
    ? {
        kind: 'out-of-touch',
        days: daysPast(standing.from, clock),
        ideal: daysPast(standing.from, clock) - daysPast(standing.due.slice(0, 10), clock),
        colour: colourOn(standing, now.toPlainDate()),
      }
    : { kind: 'important-date', dateId: standing.dateId, inDays: inDays(standing.on, clock) };
}

/** In how many days of the calendar it is; below 0 once it is past. */
function inDays(due: string, clock: WallClock): number {
  return 0 - daysPast(due.slice(0, 10), clock);
}
