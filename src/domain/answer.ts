import type { SeenMessage, SeenTime } from './observation';

// A day may have 25 hours.
const lengths = { ms: 1, minute: 60_000, day: 25 * 60 * 60_000 } as const;

/**
 * Whether a message answers a wait: `yes` when it was surely written after the wait began, `no` when surely before,
 * `unclear` when the intervals that are known overlap.
 */
export function answers(since: SeenTime, written: SeenTime): 'yes' | 'no' | 'unclear' {
  if (written.at >= since.at + lengths[since.precision]) return 'yes';
  return written.at + lengths[written.precision] <= since.at ? 'no' : 'unclear';
}

/** Whether a message can be an answer at all: written to me, by a person. */
export function isTheirWord(message: Pick<SeenMessage, 'direction' | 'automatic'>): boolean {
  return message.direction === 'in' && !message.automatic;
}
