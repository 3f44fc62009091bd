import { command } from '../messages/channel';
import type { Saved } from '../messages/contract';

/** What was done in this face and not taken back since, the last at the end. */
export const doneHere: string[] = [];

/** Takes a change back to its end, however long that takes. */
export async function undo(changeId: string): Promise<Saved> {
  const saved = await command('change.undo', { changeId });
  const place = doneHere.indexOf(changeId);
  if (place >= 0) doneHere.splice(place, 1);
  return saved.more ? undo(changeId) : saved;
}
