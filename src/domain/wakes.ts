import { answers } from './answer';
import type { FollowUp } from './follow-up';
import type { SeenTime } from './observation';

/** Something that a contact wrote, by hand. */
export interface ContactMessage {
  contactId: string;
  time: SeenTime;
}

/**
 * Whether a message wakes a follow-up that sleeps until one of its contacts writes. One whose time is too vague to tell
 * wakes it too: waking needlessly is seen at once, sleeping on would be forgetting.
 */
export function wakes(
  followUp: Pick<FollowUp, 'status' | 'asleepSince' | 'subjectIds'>,
  { contactId, time }: ContactMessage,
): boolean {
  if (followUp.status !== 'asleep' || !followUp.subjectIds.includes(contactId)) return false;
  return followUp.asleepSince === undefined || answers(followUp.asleepSince, time) !== 'no';
}
