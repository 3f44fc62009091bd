import type { Handlers } from '../messages/channel';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { invalid } from './invalid';
import { noteText } from './note-text';
import { saveOn, standing } from './saved';

/** Commands about what somebody was noted to need. */
export function needCommands(store: Store, clock: Clock): Pick<Handlers<'command'>, 'need.confirm'> {
  const save = saveOn(store, clock);
  return {
    'need.confirm': async ({ id, holds, text }) => {
      const before = await standing(get(store, 'notes', id));
      if (before.kind !== 'need') throw invalid('invalidTogether');
      const at = clock().epochMilliseconds;
      const patch = {
        ...(holds ? { confirmedAt: at, endedAt: null } : { endedAt: at }),
        ...(text === undefined ? {} : { text: noteText(text) }),
      };
      return save('note-edited', id, [before.subjectId], (writer) => writer.edit('notes', id, patch));
    },
  };
}
