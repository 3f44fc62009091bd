import type { Wait } from './follow-up';
import type { SeenMessage, SeenTime } from './observation';

const lengths = { ms: 0, minute: 60_000, day: 24 * 60 * 60_000 } as const;

/**
 * Whether a message from the awaited contact answers a wait: `yes` when it was surely written after the wait began,
 * `no` when surely before, `unclear` when its known interval overlaps the beginning.
 */
export function answers(wait: Pick<Wait, 'since'>, time: SeenTime): 'yes' | 'no' | 'unclear' {
  if (time.at > wait.since) return 'yes';
  return time.at + lengths[time.precision] <= wait.since ? 'no' : 'unclear';
}

/** Whether a message can be an answer at all: written by them, by a person, not by a machine. */
export function isTheirWord(message: Pick<SeenMessage, 'direction' | 'automatic'>): boolean {
  return message.direction === 'in' && !message.automatic;
}
