import type { FollowUp, Wait } from '../domain/follow-up';
import { stands } from '../domain/record';
import type { Handlers } from '../messages/channel';
import type { Saved } from '../messages/contract';
import { get } from '../store/read/record';
import type { ChangeLabel, Store } from '../store/schema';
import type { Patch } from '../store/write';
import type { Clock } from './clock';
import { endedAs, putOffUntil } from './follow-up-patches';
import { calendarDue, line, oneOf } from './input';
import { invalid } from './invalid';
import { followUpFrom, repeatFrom } from './new-follow-up';
import { saveOn, standing } from './saved';

type FollowUpCommands = Pick<
  Handlers<'command'>,
  'followUp.plan' | 'followUp.edit' | 'followUp.close' | 'followUp.judge' | 'followUp.snooze'
>;

const closingLabels = {
  done: 'follow-up-done',
  dismissed: 'follow-up-dismissed',
  broken: 'follow-up-edited',
} as const satisfies Record<string, ChangeLabel>;

/** Commands about what to do by a date. */
export function followUpCommands(store: Store, clock: Clock): FollowUpCommands {
  const save = saveOn(store, clock);
  const now = () => clock().epochMilliseconds;

  /** @param patchOf what to change, from the follow-up as it is inside the transaction */
  const edit = async (
    id: string,
    label: ChangeLabel,
    patchOf: (before: FollowUp) => Patch<FollowUp> | Promise<Patch<FollowUp>>,
  ): Promise<Saved> => {
    const { subjectIds } = await standing(get(store, 'followUps', id));
    return save(label, id, subjectIds, async (writer) => {
      const before = await standing(get(store, 'followUps', id));
      await writer.edit('followUps', id, await patchOf(before));
    });
  };

  return {
    'followUp.plan': async (draft) => {
      const followUp = await followUpFrom(store, draft, now());
      return save('follow-up-planned', followUp.id, followUp.subjectIds, (writer) =>
        writer.make('followUps', followUp),
      );
    },

    'followUp.edit': ({ id, what, due, pinned, repeat }) =>
      edit(id, 'follow-up-edited', (before) => {
        if (repeat !== undefined && before.kind !== 'wait') {
          throw invalid('invalidTogether');
        }
        return {
          ...(what === undefined ? {} : { what: line(what) }),
          ...(due === undefined ? {} : { due: calendarDue(due) }),
          // Another date is another promise, unlike putting off the reminder of it.
          ...(due === undefined || due === before.due || before.kind !== 'commitment'
            ? {}
            : { promisedFor: undefined }),
          ...(pinned === undefined ? {} : { pinned: pinned ? true : undefined }),
          ...(repeat === undefined ? {} : { repeat: repeat === null ? undefined : repeatFrom(repeat) }),
        };
      }),

    'followUp.close': ({ id, as }) => {
      const closing = oneOf(as, ['done', 'dismissed', 'broken']);
      return edit(id, closingLabels[closing], (before) => {
        if (closing === 'broken' && before.kind !== 'commitment') {
          throw invalid('invalidTogether');
        }
        return endedAs(before, closing, now());
      });
    },

    'followUp.judge': ({ id, answered }) =>
      edit(id, answered ? 'wait-answered' : 'follow-up-edited', (before) => {
        if (before.kind !== 'wait') throw invalid('invalidTogether');
        if (answered) return answeredPatch(store, before, now());
        return { perhapsAnsweredBy: null, notAnsweredBy: withMessage(before) };
      }),

    'followUp.snooze': ({ id, until }) =>
      edit(id, 'follow-up-snoozed', (before) => {
        if (before.closedAt !== null) throw invalid('invalidEnded');
        return putOffUntil(before, until === 'they-write' ? until : calendarDue(until), now());
      }),
  };
}

/** Where all must answer, a message answers for those who wrote it; the others are still waited for. */
async function answeredPatch(store: Store, wait: Wait, now: number): Promise<Patch<Wait>> {
  const { perhapsAnsweredBy: message, subjectIds, closedAt } = wait;
  const writers = wait.needs === 'all' && message !== null ? await writersOf(store, message) : subjectIds;
  const answeredBy = subjectIds.filter((id) => writers.includes(id) || wait.answeredBy?.includes(id));
  if (answeredBy.length === subjectIds.length) {
    return { status: 'answered', closedAt: closedAt ?? now, perhapsAnsweredBy: null };
  }
  // Who wrote it may not be known, as of a row in a list; it is not asked about again even so.
  return { answeredBy, perhapsAnsweredBy: null, notAnsweredBy: withMessage(wait) };
}

/** The contacts of whom a message is kept as their word. */
async function writersOf(store: Store, messageKey: string): Promise<string[]> {
  const touchpoints = await store.touchpoints.where('id').startsWith(`${messageKey}#`).toArray();
  return touchpoints
    .filter(stands)
    .filter(({ direction }) => direction === 'in')
    .map(({ contactId }) => contactId);
}

function withMessage({ notAnsweredBy, perhapsAnsweredBy }: Wait): string[] {
  return perhapsAnsweredBy === null ? notAnsweredBy : [...notAnsweredBy, perhapsAnsweredBy];
}
