import { isAllowed, type PlainHours, workingDaysAfter } from './hours';

/** Something open, as the simulation knows it. */
export interface OpenItem {
  id: string;
  due: string;
  /** What it is announced once for: the due, or what a standing due counts from. */
  occasion: string;
  pinned: boolean;
  /** Held back until feedback is good: neither announced nor counted. */
  held: boolean;
  repeat: { everyWorkingDays: number; atMost: number } | null;
}

export interface Shown {
  noticeId: string;
  itemId: string;
  repetition: number;
}

/** One look at the agenda, from beginning to end or until the worker was stopped. */
export interface Look {
  /** `2026-12-01T15:00` on the rep's clock. */
  wall: string;
  hours: PlainHours;
  open: ReadonlyMap<string, OpenItem>;
  shown: readonly Shown[];
  /** Whether what it did was recorded. */
  settled: boolean;
}

interface Told {
  occasion: string;
  /** The latest repetition of which it is sure that it was announced; -1 for none. */
  sure: number;
  /** Repetitions that were shown before the worker was stopped, and under which id. */
  perhaps: Map<number, string>;
}

const known = new WeakMap<PlainHours, Map<string, string>>();

/** When an item comes again; reckoned once for the same hours. */
function dueOfRepetition({ due, repeat }: OpenItem, repetition: number, hours: PlainHours): string {
  const days = repetition * (repeat?.everyWorkingDays ?? 0);
  const ofHours = known.get(hours) ?? new Map<string, string>();
  known.set(hours, ofHours);
  const key = `${due}+${days}`;
  const found = ofHours.get(key) ?? workingDaysAfter(due, days, hours);
  ofHours.set(key, found);
  return found;
}

/** Which repetition has come; -1 where not even the due has. */
export function repetitionAt(item: OpenItem, wall: string, hours: PlainHours): number {
  const { due, repeat } = item;
  if (due > wall) return -1;
  let repetition = 0;
  while (repeat && repetition < repeat.atMost) {
    if (dueOfRepetition(item, repetition + 1, hours) > wall) break;
    repetition += 1;
  }
  return repetition;
}

/** Whether what has come may be announced at that moment. */
export function mayTell(item: OpenItem, repetition: number, wall: string, hours: PlainHours): boolean {
  if (!item.pinned) return isAllowed(wall, hours);
  if (item.due.includes('T')) return true;
  return wall >= `${dueOfRepetition(item, repetition, hours)}T${hours.dayStart}`;
}

/**
 * Keeps what must have been announced, and checks each look against it.
 * @param complain told of everything that is wrong
 */
export function makeOracle(complain: (what: string) => void) {
  const told = new Map<string, Told>();
  const toldOf = ({ id, occasion }: OpenItem): Told => {
    const known = told.get(id);
    return known?.occasion === occasion ? known : { occasion, sure: -1, perhaps: new Map() };
  };

  return {
    check({ wall, hours, open, shown, settled }: Look): void {
      const expected = new Map<string, number>();
      for (const item of open.values()) {
        if (item.held || item.due > wall) continue;
        const repetition = repetitionAt(item, wall, hours);
        if (repetition > toldOf(item).sure && mayTell(item, repetition, wall, hours)) expected.set(item.id, repetition);
      }
      const seen = new Set<string>();
      for (const { itemId, repetition, noticeId } of shown) {
        const item = open.get(itemId);
        if (!item) complain(`${itemId} was announced, though it is closed`);
        else if (expected.get(itemId) !== repetition) {
          complain(`${itemId} due ${item.due} (${repetition}) was announced at ${wall}, again, early or out of hours`);
        } else if (seen.has(itemId)) complain(`${itemId} was announced twice at ${wall}`);
        else {
          const before = toldOf(item);
          const idBefore = before.perhaps.get(repetition);
          if (idBefore !== undefined && idBefore !== noticeId) {
            complain(`${itemId} was shown again at ${wall} as ${noticeId}, after ${idBefore}`);
          }
          told.set(
            itemId,
            settled
              ? { ...before, sure: repetition, perhaps: new Map() }
              : { ...before, perhaps: new Map(before.perhaps).set(repetition, noticeId) },
          );
        }
        seen.add(itemId);
      }
      if (!settled) return;
      for (const [id] of expected) {
        if (!seen.has(id)) complain(`${id} due ${open.get(id)?.due} was not announced at ${wall}`);
      }
      for (const [id, { occasion }] of told) if (open.get(id)?.occasion !== occasion) told.delete(id);
    },
    /** Whether something was announced, for its present occasion. */
    wasTold: (item: OpenItem) => toldOf(item).sure >= 0 || toldOf(item).perhaps.size > 0,
  };
}
