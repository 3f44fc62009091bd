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

/**
 * The cadence that holds for a contact: its own, `null` among them; else the most urgent of those that its tags and its
 * relationship have. One that is not sound, of a damaged record, holds for nobody.
 */
export function cadenceOf(
  contact: { cadence?: Cadence | null; relationship: RelationshipKind; tags: readonly string[] },
  rules: Pick<CadenceRules, 'byTag' | 'byRelationship'> | null,
): Cadence | null {
  const { cadence: own, relationship, tags } = contact;
  if (own !== undefined) return own && isSound(own) ? own : null;
  if (rules === null) return null;
  // What a tag like `constructor` finds, which every object has, is not sound.
  const ofTags = tags.map((tag) => rules.byTag[tag]);
  return (
    [rules.byRelationship[relationship], ...ofTags]
      .filter((cadence) => cadence !== undefined)
      .filter(isSound)
      .sort(byUrgency)[0] ?? null
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
