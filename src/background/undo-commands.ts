import type { Handlers } from '../messages/channel';
import { Problem } from '../messages/problem';
import { undoChange } from '../store/journal';
import type { Store } from '../store/schema';

import type { Clock } from './clock';

/** Commands about what was changed. */
export function undoCommands(store: Store, clock: Clock): Pick<Handlers<'command'>, 'change.undo'> {
  return {
    'change.undo': async ({ changeId }) => {
      const again = await undoChange(store, changeId, clock().epochMilliseconds);
      if (again === null) throw new Problem('nothing-to-undo');
      return { id: changeId, changeId: again };
    },
  };
}
