import type { PlanRun, PlanStepDue } from '../domain/follow-up';

/** A plan that was started on a contact, with its steps by their day. */
export interface Run {
  run: PlanRun;
  steps: PlanStepDue[];
  /** Whether a step of it is still to come. */
  running: boolean;
}

/** The runs that steps belong to, those that run first, then by the day they count from, the latest first. */
export function runsOf(steps: readonly PlanStepDue[]): Run[] {
  const byRun = new Map<string, PlanStepDue[]>();
  for (const step of steps) byRun.set(step.run.id, [...(byRun.get(step.run.id) ?? []), step]);
  return [...byRun.values()]
    .map((ofRun) => {
      const sorted = ofRun.toSorted((one, other) => one.days - other.days || (one.id < other.id ? -1 : 1));
      const open = sorted.find(isToCome);
      // What is done keeps the anchor it was done under; what is to come has the one that holds.
      return { steps: sorted, run: (open ?? sorted.at(-1))?.run, running: open !== undefined };
    })
    .filter((run): run is Run => run.run !== undefined)
    .sort((one, other) => Number(other.running) - Number(one.running) || (one.run.anchor < other.run.anchor ? 1 : -1));
}

/** Whether a step is neither done nor dismissed. */
export function isToCome({ status }: Pick<PlanStepDue, 'status'>): boolean {
  return status === 'open' || status === 'asleep';
}
