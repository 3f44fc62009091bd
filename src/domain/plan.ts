import type { SharedRecord } from './record';

/** A reusable list of dated steps, such as the check-ins after a sale. */
export interface Plan extends SharedRecord {
  name: string;
  steps: PlanStep[];
}

export interface PlanStep {
  id: string;
  /** Days from the anchor; negative before it. */
  days: number;
  what: string;
  /** Held back unless the contact's last feedback was good. */
  onlyAfterGoodFeedback: boolean;
}
