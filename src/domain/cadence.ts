import { type Due, dueOn } from './due';
import type { SharedRecord } from './record';
import type { RelationshipKind } from './relationship';
import type { Day } from './working-time';

/** "At least every …": how long a contact may stay without a touch, in days. */
export interface Cadence {
  /** Amber from here on. */
  ideal: number;
  /** Red from here on; not less than `ideal`. */
  latest: number;
}

/** The cadences that contacts inherit. There is one such record. */
export interface CadenceRules extends SharedRecord {
  id: typeof cadenceRulesId;
  byTag: Record<string, Cadence>;
  byRelationship: Partial<Record<RelationshipKind, Cadence>>;
}

export const cadenceRulesId = 'cadence-rules';

/** The longest interval that can be set: ten years. */
export const longestCadence = 3650;

/** Whether a cadence can be reckoned with: whole days, 1 to ten years, and red not before amber. */
export function isSound({ ideal, latest }: Cadence): boolean {
  return (
    Number.isInteger(ideal) && Number.isInteger(latest) && ideal >= 1 && ideal <= latest && latest <= longestCadence
  );
}

/** Orders cadences, the most urgent first: the shorter ideal, then the shorter latest. */
export function byUrgency(one: Cadence, other: Cadence): number {
  return one.ideal - other.ideal || one.latest - other.latest;
}

/** How a contact's cadence stands: in time, due, or late. */
export type CadenceColour = 'green' | 'amber' | 'red';

/** The colour on that day: amber from the due on, red from the latest day on. */
export function colourOn({ due, latest }: { due: Due; latest: Day }, day: Temporal.PlainDate): CadenceColour {
  const today = dueOn(day);
  if (today >= latest) return 'red';
  return today >= due ? 'amber' : 'green';
}
