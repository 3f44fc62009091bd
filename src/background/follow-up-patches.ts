import { putOff } from '../domain/commitment';
import type { Due } from '../domain/due';
import type { FollowUp } from '../domain/follow-up';
import type { Patch } from '../store/write';

/** What ending a follow-up changes in it. Of what ended already another end may be told; when it ended stays. */
export function endedAs(before: FollowUp, as: 'done' | 'dismissed' | 'broken', now: number): Patch<FollowUp> {
  return { status: as, closedAt: before.closedAt ?? now };
}

/** What putting off a follow-up changes in it, until a due or until somebody it is about writes. */
export function putOffUntil(before: FollowUp, until: Due | 'they-write', now: number): Patch<FollowUp> {
  if (until === 'they-write') return { status: 'asleep', asleepSince: { at: now, precision: 'ms' } };
  const moved = before.kind === 'commitment' ? putOff(before, until) : { due: until };
  return { status: 'open', asleepSince: undefined, ...moved };
}
