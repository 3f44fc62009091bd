import type { Handlers } from '../messages/channel';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { saveOn, standing } from './saved';

/** Commands about conversations that pages show. */
export function conversationCommands(store: Store, clock: Clock): Pick<Handlers<'command'>, 'conversation.settle'> {
  const save = saveOn(store, clock);
  return {
    'conversation.settle': async ({ id }) => {
      const { contactIds } = await standing(get(store, 'conversations', id));
      return save('conversation-settled', id, contactIds, async (writer) => {
        const { at } = await standing(get(store, 'conversations', id));
        await writer.edit('conversations', id, { needsNoAnswer: at });
      });
    },
  };
}
