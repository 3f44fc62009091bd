import type { Contact } from '../domain/contact';
import {
  type ImportantDate,
  importantDateKinds,
  longestLead,
  parseYearlyDay,
  toldDate,
} from '../domain/important-date';
import { cut, limits } from '../domain/limits';
import type { Handlers } from '../messages/channel';
import type { ImportantDateDraft } from '../messages/contract';
import { Problem } from '../messages/problem';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { atMost, calendarDue, line, oneOf, whole } from './input';
import { invalid } from './invalid';
import { saveOn, standing } from './saved';

type ImportantDateCommands = Pick<
  Handlers<'command'>,
  'importantDate.set' | 'importantDate.remove' | 'importantDate.handle' | 'importantDate.snooze'
>;

const mostDates = 50;

/** Commands about days that come back every year. Each answers with the date's id. */
export function importantDateCommands(store: Store, clock: Clock): ImportantDateCommands {
  const save = saveOn(store, clock);

  /** Changes the dates of a contact as they are inside the transaction, so that none is lost. */
  const edit = async (contactId: string, dateId: string, datesOf: (before: ImportantDate[]) => ImportantDate[]) =>
    save('important-date-edited', dateId, [contactId], async (writer) => {
      const { importantDates = [] }: Contact = await standing(get(store, 'contacts', contactId));
      await writer.edit('contacts', contactId, { importantDates: datesOf(importantDates) });
    });

  const editOne = (contactId: string, dateId: string, edited: (before: ImportantDate) => ImportantDate) =>
    edit(contactId, dateId, (before) => {
      if (!before.some((date) => date.id === dateId)) throw new Problem('gone');
      return before.map((date) => (date.id === dateId ? edited(date) : date));
    });

  return {
    'importantDate.set': ({ contactId, date }) => {
      const told = dateFrom(date);
      const today = clock().toPlainDate();
      if (date.id !== null) return editOne(contactId, date.id, (before) => toldDate(told, before, today));
      return edit(contactId, told.id, (before) => [
        ...atMost([...before, toldDate(told, null, today)], mostDates, 'importantDates'),
      ]);
    },

    'importantDate.remove': ({ contactId, dateId }) =>
      edit(contactId, dateId, (before) => {
        if (!before.some((date) => date.id === dateId)) throw new Problem('gone');
        return before.filter((date) => date.id !== dateId);
      }),

    'importantDate.handle': ({ contactId, dateId, year }) => {
      // No date is reminded of more than a year ahead; a greater year would silence it for longer.
      whole(year, 1_900, clock().year + 1, 'dateYear');
      return editOne(contactId, dateId, (before) =>
        before.handledYear !== null && before.handledYear >= year
          ? before
          : { ...before, handledYear: year, snoozedUntil: null },
      );
    },

    'importantDate.snooze': ({ contactId, dateId, until }) => {
      const due = calendarDue(until);
      return editOne(contactId, dateId, (before) => ({ ...before, snoozedUntil: due }));
    },
  };
}

function dateFrom({ id, kind, label, day, leadDays }: ImportantDateDraft) {
  if (parseYearlyDay(day) === null) throw invalid('invalidDate', cut(day, 40));
  return {
    id: id ?? crypto.randomUUID(),
    kind: oneOf(kind, importantDateKinds),
    label: line(label, limits.name),
    day,
    leadDays: whole(leadDays, 0, longestLead, 'dateLead'),
  };
}
