import type { Due } from './due';
import type { Day } from './working-time';

/**
 * A due that follows from a contact by itself: its cadence, an important date. Reckoned anew whenever the contact, its
 * touchpoints or the rules change; of this device only.
 */
export type StandingDue = CadenceDue | DateDue;

interface StandingDueBase {
  id: string;
  contactId: string;
  due: Due;
}

export interface CadenceDue extends StandingDueBase {
  kind: 'cadence';
  /** The day it counts from. */
  from: Day;
  /** Red from that day on. */
  latest: Day;
}

export interface DateDue extends StandingDueBase {
  kind: 'date';
  dateId: string;
  /** The day of the coming occurrence. */
  on: Day;
}
