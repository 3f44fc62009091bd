import type { Handlers } from '../messages/channel';
import { Problem } from '../messages/problem';
import { undoChange } from '../store/journal';
import type { Store } from '../store/schema';

import type { Clock } from './clock';

// Firefox (153) ends an event page 30 seconds after the last event, also where an answer of its is awaited.
const longestAnswer = 5_000;

/** Commands about what was changed. */
export function undoCommands(store: Store, clock: Clock): Pick<Handlers<'command'>, 'change.undo'> {
  return {
    'change.undo': async ({ changeId }) => {
      const end = performance.now() + longestAnswer;
      const undone = await undoChange(store, changeId, clock().epochMilliseconds, () => performance.now() < end);
      if (undone === null) throw new Problem('nothing-to-undo');
      return { id: changeId, changeId: undone.again, ...(undone.more ? { more: true } : {}) };
    },
  };
}
