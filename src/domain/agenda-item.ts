import type { FollowUp } from './follow-up';
import type { StandingDue } from './standing-due';
import type { YourTurn } from './your-turn';

/** Whatever stands on the agenda. */
export type AgendaItem =
  | { kind: 'follow-up'; followUp: FollowUp }
  | { kind: 'standing'; standing: StandingDue }
  | { kind: 'your-turn'; turn: YourTurn };
