import type { Conversation } from '../domain/conversation';
import { parseDue } from '../domain/due';
import type { FollowUp } from '../domain/follow-up';
import { cut, limits } from '../domain/limits';
import type { SeenTime } from '../domain/observation';
import type { Handlers } from '../messages/channel';
import type { FollowUpDraft } from '../messages/contract';
import { Problem } from '../messages/problem';
import { get } from '../store/read';
import type { ChangeLabel, Store } from '../store/schema';
import { change, undo, type Writer } from '../store/write';
import type { Clock } from './clock';
import { saved, standing } from './saved';

type RecordCommands = Pick<
  Handlers<'command'>,
  | 'touchpoint.log'
  | 'touchpoint.edit'
  | 'touchpoint.erase'
  | 'note.write'
  | 'note.edit'
  | 'note.erase'
  | 'followUp.plan'
  | 'followUp.edit'
  | 'followUp.close'
  | 'followUp.judge'
  | 'followUp.snooze'
  | 'change.undo'
>;

/** Commands about what happened, what to remember and what to do. */
export function recordCommands(store: Store, clock: Clock): RecordCommands {
  const now = () => clock().epochMilliseconds;

  const write = async (label: ChangeLabel, id: string, contactIds: string[], work: (writer: Writer) => Promise<void>) =>
    saved(id, await change(store, { label, now: now(), contactIds }, work));

  const editFollowUp = async (id: string, label: ChangeLabel, patch: Partial<FollowUp>) => {
    const before = await standing(get(store, 'followUps', id));
    return write(label, id, before.subjectIds, (writer) => writer.edit('followUps', id, patch));
  };

  return {
    'touchpoint.log': async ({ contactId, channel, direction, at, summary }) => {
      await standing(get(store, 'contacts', contactId));
      const id = crypto.randomUUID();
      return write('touchpoint-logged', id, [contactId], (writer) =>
        writer.make('touchpoints', {
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
        }),
      );
    },

    'touchpoint.edit': async ({ id, ...edited }) => {
      const before = await standing(get(store, 'touchpoints', id));
      const patch = {
        ...edited,
        ...(edited.at === undefined ? {} : { at: past(edited.at, now()), precision: 'minute' as const }),
        ...(edited.summary === undefined ? {} : { summary: line(edited.summary) }),
      };
      return write('touchpoint-edited', id, [before.contactId], (writer) => writer.edit('touchpoints', id, patch));
    },

    'touchpoint.erase': async ({ id }) => {
      const before = await standing(get(store, 'touchpoints', id));
      return write('touchpoint-erased', id, [before.contactId], (writer) => writer.erase('touchpoints', id));
    },

    'note.write': async ({ contactId, kind, text }) => {
      await standing(get(store, 'contacts', contactId));
      const id = crypto.randomUUID();
      return write('note-written', id, [contactId], (writer) =>
        writer.make('notes', {
          id,
          subjectId: contactId,
          originContactId: contactId,
          kind,
          text: noteText(text),
          at: now(),
        }),
      );
    },

    'note.edit': async ({ id, kind, text }) => {
      const before = await standing(get(store, 'notes', id));
      const patch = {
        ...(kind === undefined ? {} : { kind }),
        ...(text === undefined ? {} : { text: noteText(text) }),
      };
      return write('note-edited', id, [before.subjectId], (writer) => writer.edit('notes', id, patch));
    },

    'note.erase': async ({ id }) => {
      const before = await standing(get(store, 'notes', id));
      return write('note-erased', id, [before.subjectId], (writer) => writer.erase('notes', id));
    },

    'followUp.plan': async (draft) => {
      await standing(get(store, 'contacts', draft.contactId));
      const followUp = await planned(store, draft, now());
      return write('follow-up-planned', followUp.id, [draft.contactId], (writer) => writer.make('followUps', followUp));
    },

    'followUp.edit': ({ id, what, due }) =>
      editFollowUp(id, 'follow-up-edited', {
        ...(what === undefined ? {} : { what: line(what) }),
        ...(due === undefined ? {} : { due: calendarDue(due) }),
      }),

    'followUp.close': ({ id, as }) =>
      editFollowUp(id, as === 'done' ? 'follow-up-done' : 'follow-up-dismissed', { status: as, closedAt: now() }),

    'followUp.judge': async ({ id, answered }) => {
      const wait = await standing(get(store, 'followUps', id));
      if (wait.kind !== 'wait') throw new Problem('invalid', 'Only a wait can be answered.');
      const patch = answered
        ? { status: 'answered' as const, closedAt: now(), perhapsAnsweredBy: null }
        : {
            perhapsAnsweredBy: null,
            notAnsweredBy: [...wait.notAnsweredBy, ...(wait.perhapsAnsweredBy ? [wait.perhapsAnsweredBy] : [])],
          };
      return write(answered ? 'wait-answered' : 'follow-up-edited', id, wait.subjectIds, (writer) =>
        writer.edit('followUps', id, patch),
      );
    },

    'followUp.snooze': ({ id, until }) => editFollowUp(id, 'follow-up-snoozed', { due: calendarDue(until) }),

    'change.undo': async ({ changeId }) => {
      const again = await undo(store, changeId, now());
      if (again === null) throw new Problem('nothing-to-undo');
      return { id: changeId, changeId: again };
    },
  };
}

async function planned(store: Store, { contactId, what, due, wait }: FollowUpDraft, now: number) {
  const base = {
    id: crypto.randomUUID(),
    subjectIds: [contactId],
    originContactId: contactId,
    what: line(what),
    due: calendarDue(due),
    status: 'open' as const,
    closedAt: null,
    madeAt: now,
  };
  if (!wait) return { ...base, kind: 'planned' as const };
  const conversation = wait.conversationId === null ? null : await get(store, 'conversations', wait.conversationId);
  return {
    ...base,
    kind: 'wait' as const,
    since: waitsSince(conversation, now),
    conversationId: wait.conversationId,
    perhapsAnsweredBy: null,
    notAnsweredBy: [],
  };
}

/**
 * A wait starts at my last message in the conversation, so that an answer which is there already but not yet seen
 * closes it; else, and where they wrote last, when it is made.
 */
function waitsSince(conversation: Conversation | null, now: number): SeenTime {
  return conversation?.turn === 'theirs' && conversation.myLast ? conversation.myLast : { at: now, precision: 'ms' };
}

const minute = 60_000;

/** A touchpoint took place: a moment to come is a slip of the date field. */
function past(at: number, now: number): number {
  if (!Number.isFinite(at) || at > now + 5 * minute) throw new Problem('invalid', 'This moment has not come yet.');
  return Math.round(at);
}

function calendarDue(text: string) {
  const due = parseDue(text);
  if (due === null) throw new Problem('invalid', `This is no date: ${cut(text, 40)}`);
  return due;
}

function line(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim(), limits.text);
}

const longestNote = 20_000;

function noteText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new Problem('invalid', 'A note needs words.');
  if (trimmed.length > longestNote) {
    throw new Problem(
      'invalid',
      `A note holds ${longestNote.toLocaleString()} characters; this one has ${trimmed.length.toLocaleString()}.`,
    );
  }
  return trimmed.toWellFormed();
}
