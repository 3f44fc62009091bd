import { dayOf } from '../domain/due';
import { stands } from '../domain/record';
import type { StandingDue } from '../domain/standing-due';
import type { Day } from '../domain/working-time';
import type { Handlers } from '../messages/channel';
import type { Saved } from '../messages/contract';
import { get } from '../store/read/record';
import type { ChangeLabel, Store } from '../store/schema';
import { change, type Writer } from '../store/write';
import type { Clock } from './clock';
import { endedAs, putOffUntil } from './follow-up-patches';
import { atMost, calendarDay, calendarDue } from './input';
import { invalid } from './invalid';
import { saved } from './saved';

/** As `agendaId` of `domain/agenda-order` begins for somebody who waits for an answer. */
const turn = 'turn:';

// A change is one transaction, and Firefox ends a background that answers for longer than 30 seconds.
const mostAtOnce = 500;

/**
 * Commands about several rows of the agenda at once: each is one change, and so taken back as one. What has ended or
 * gone meanwhile is left as it is.
 */
export function agendaCommands(store: Store, clock: Clock): Pick<Handlers<'command'>, 'agenda.done' | 'agenda.snooze'> {
  const saveAll = async (label: ChangeLabel, ids: readonly string[], each: Each): Promise<Saved> => {
    atMost(ids, mostAtOnce, 'agenda');
    const now = clock().epochMilliseconds;
    const contactIds = await contactsAbout(store, ids);
    const done = await change(store, { label, now, contactIds }, async (writer) => {
      for (const id of ids) await each(writer, id);
    });
    return saved(ids[0] ?? '', done);
  };

  return {
    'agenda.done': ({ ids }) =>
      saveAll('follow-up-done', ids, async (writer, id) => {
        const now = clock().epochMilliseconds;
        const standing = await store.standingDues.get(id);
        if (standing) return standingDone(store, writer, standing, now);
        if (id.startsWith(turn)) return turnDone(store, writer, id.slice(turn.length));
        const followUp = await get(store, 'followUps', id);
        if (followUp && followUp.closedAt === null) await writer.edit('followUps', id, endedAs(followUp, 'done', now));
      }),

    'agenda.snooze': ({ ids, until }) => {
      const due = until === 'they-write' ? until : calendarDue(until);
      return saveAll('follow-up-snoozed', ids, async (writer, id) => {
        const standing = await store.standingDues.get(id);
        const followUp = standing ? null : await get(store, 'followUps', id);
        if (standing) {
          if (due === 'they-write') throw invalid('invalidTogether');
          if (dayOf(due).since(clock().toPlainDate()).sign <= 0) throw invalid('invalidPauseEnd');
          await standingSnoozed(store, writer, standing, calendarDay(due.slice(0, 10)));
        } else if (followUp && followUp.closedAt === null) {
          await writer.edit('followUps', id, putOffUntil(followUp, due, clock().epochMilliseconds));
        }
      });
    },
  };
}

type Each = (writer: Writer, id: string) => Promise<void>;

/** Those whom rows of the agenda are about. */
async function contactsAbout(store: Store, ids: readonly string[]): Promise<string[]> {
  const all = [...ids];
  const [followUps, standing, conversations] = await Promise.all([
    store.followUps.bulkGet(all),
    store.standingDues.bulkGet(all),
    store.conversations.bulkGet(all.filter((id) => id.startsWith(turn)).map((id) => id.slice(turn.length))),
  ]);
  return [
    ...new Set([
      ...followUps.filter(stands).flatMap(({ subjectIds }) => subjectIds),
      ...standing.flatMap((each) => each?.contactId ?? []),
      ...conversations.filter(stands).flatMap(({ contactIds }) => contactIds),
    ]),
  ];
}

/** Whoever was to be touched was, in a way that is not told; an important date is done with for its year. */
async function standingDone(store: Store, writer: Writer, standing: StandingDue, now: number): Promise<void> {
  const { contactId } = standing;
  if (standing.kind === 'cadence') {
    await writer.make('touchpoints', {
      ...{ id: crypto.randomUUID(), contactId, originContactId: contactId, channel: 'other', direction: 'out' },
      ...{ at: now, precision: 'minute', summary: '', messageKey: null, conversationId: null, account: null },
    });
    return;
  }
  const handledYear = dayOf(standing.on).year;
  await editDate(store, writer, standing, { handledYear, snoozedUntil: null });
}

async function standingSnoozed(store: Store, writer: Writer, standing: StandingDue, until: Day): Promise<void> {
  if (standing.kind === 'date') return editDate(store, writer, standing, { snoozedUntil: until });
  await writer.edit('contacts', standing.contactId, { cadencePausedUntil: until });
}

async function editDate(
  store: Store,
  writer: Writer,
  { contactId, dateId }: Extract<StandingDue, { kind: 'date' }>,
  changed: object,
): Promise<void> {
  const contact = await get(store, 'contacts', contactId);
  const importantDates = contact?.importantDates?.map((date) => (date.id === dateId ? { ...date, ...changed } : date));
  if (importantDates) await writer.edit('contacts', contactId, { importantDates });
}

/** What they wrote last needs no answer. */
async function turnDone(store: Store, writer: Writer, id: string): Promise<void> {
  const conversation = await get(store, 'conversations', id);
  if (conversation) await writer.edit('conversations', id, { needsNoAnswer: conversation.at });
}
