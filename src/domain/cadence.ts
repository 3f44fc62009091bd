import type { RelationshipKind } from './contact';
import type { SharedRecord } from './record';

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
