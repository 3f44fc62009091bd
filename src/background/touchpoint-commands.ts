import type { Handlers } from '../messages/channel';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { line } from './input';
import { invalid } from './invalid';
import { nextFrom } from './new-follow-up';
import { saveOn, standing } from './saved';

type TouchpointCommands = Pick<Handlers<'command'>, 'touchpoint.log' | 'touchpoint.edit' | 'touchpoint.erase'>;

/** Commands about what took place. */
export function touchpointCommands(store: Store, clock: Clock): TouchpointCommands {
  const save = saveOn(store, clock);
  const now = () => clock().epochMilliseconds;
  return {
    'touchpoint.log': async ({ contactId, channel, direction, at, summary, next }) => {
      await standing(get(store, 'contacts', contactId));
      const id = crypto.randomUUID();
      const followUp = await nextFrom(store, contactId, next, now());
      return save('touchpoint-logged', id, [contactId], async (writer) => {
        await writer.make('touchpoints', {
          id,
          contactId,
          originContactId: contactId,
          channel,
          direction,
          at: past(at, now()),
          precision: 'minute',
          summary: line(summary),
          messageKey: null,
          conversationId: null,
          account: null,
        });
        if (followUp) await writer.make('followUps', followUp);
      });
    },

    'touchpoint.edit': async ({ id, ...edited }) => {
      const before = await standing(get(store, 'touchpoints', id));
      const patch = {
        ...edited,
        ...(edited.at === undefined ? {} : { at: past(edited.at, now()), precision: 'minute' as const }),
        ...(edited.summary === undefined ? {} : { summary: line(edited.summary) }),
      };
      return save('touchpoint-edited', id, [before.contactId], (writer) => writer.edit('touchpoints', id, patch));
    },

    'touchpoint.erase': async ({ id }) => {
      const before = await standing(get(store, 'touchpoints', id));
      return save('touchpoint-erased', id, [before.contactId], (writer) => writer.erase('touchpoints', id));
    },
  };
}

const minute = 60_000;

/** A touchpoint took place: a moment to come is a slip of the date field. */
function past(at: number, now: number): number {
  if (!Number.isFinite(at) || at > now + 5 * minute) throw invalid('invalidFuture');
  return Math.round(at);
}
