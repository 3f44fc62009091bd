import type { Surroundings } from '../../src/background/remind';
import type { DueItem } from '../../src/domain/agenda';
import { lastDueAt } from '../../src/domain/due';
import type { FollowUp } from '../../src/domain/follow-up';
import type { Rating } from '../../src/domain/note';
import type { Announced, Begun, Notice } from '../../src/domain/notice';
import { isHeld } from '../../src/domain/plan';
import type { StandingDue } from '../../src/domain/standing-due';
import { hoursFrom } from '../../src/domain/working-time';
import type { PlainHours } from './hours';

/** As much of the database as reminding needs, in memory: what is written stays written when the worker is stopped. */
export interface Memory {
  /** Those that are open or asleep. */
  followUps: Map<string, FollowUp>;
  standing: Map<string, StandingDue>;
  /** What each contact's last feedback was. */
  ratings: Map<string, Rating>;
  announced: Map<string, Announced>;
  begun: readonly Begun[];
  hours: PlainHours;
}

/** What the browser does for us. */
export interface Screen {
  shown: Map<string, Notice>;
  badge: number;
  show(notice: Notice): void;
  setAlarm(moment: Temporal.Instant): void;
}

/** Whether something is open and not held back. */
export function isOpen(memory: Memory, followUp: FollowUp): boolean {
  if (followUp.status !== 'open') return false;
  if (followUp.kind !== 'plan-step') return true;
  return !isHeld(followUp, memory.ratings.get(followUp.subjectIds[0] ?? '') ?? null);
}

/**
 * What reminding finds around it.
 * @param step told before each thing it does; may throw, as if the worker was stopped there
 * @param recorded called when what was announced has been recorded
 */
export function surroundingsIn(
  memory: Memory,
  screen: Screen,
  step: (name: keyof Surroundings) => void,
  recorded: () => void,
): Surroundings {
  let knownHours = memory.hours;
  let hours = hoursFrom(knownHours);
  return {
    async look(now) {
      step('look');
      if (knownHours !== memory.hours) {
        knownHours = memory.hours;
        hours = hoursFrom(knownHours);
      }
      const until = lastDueAt(now);
      const open: DueItem[] = [];
      let next: DueItem | null = null;
      const add = (item: DueItem) => {
        if (item.due <= until) open.push(item);
        else if (next === null || item.due < next.due) next = item;
      };
      for (const followUp of memory.followUps.values()) if (isOpen(memory, followUp)) add(followUp);
      for (const standing of memory.standing.values()) add(standing);
      if (next) open.push(next);
      return { hours, open, announced: [...memory.announced.values()], begun: [...memory.begun] };
    },
    async openItems(ids) {
      step('openItems');
      return ids.flatMap((id): DueItem[] => {
        const followUp = memory.followUps.get(id);
        const standing = memory.standing.get(id);
        return [...(followUp?.status === 'open' ? [followUp] : []), ...(standing ? [standing] : [])];
      });
    },
    async begin(begun) {
      step('begin');
      memory.begun = begun;
    },
    async show(notice) {
      step('show');
      screen.show(notice);
    },
    async record({ news, gone, begun }) {
      step('record');
      for (const id of gone) memory.announced.delete(id);
      for (const each of news) memory.announced.set(each.followUpId, each);
      memory.begun = begun;
      recorded();
    },
    async withdrawAllBut(ids) {
      step('withdrawAllBut');
      for (const id of screen.shown.keys()) if (!ids.has(id)) screen.shown.delete(id);
    },
    async showCount(count) {
      step('showCount');
      screen.badge = count;
    },
    async wakeAt(moment) {
      step('wakeAt');
      screen.setAlarm(moment);
    },
  };
}
