import { command } from '../messages/channel';
import type { Saved } from '../messages/contract';

/** Takes a change back to its end, however long that takes. */
export async function undo(changeId: string): Promise<Saved> {
  const saved = await command('change.undo', { changeId });
  return saved.more ? undo(changeId) : saved;
}
