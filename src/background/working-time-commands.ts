import type { SharedRecord } from '../domain/record';
import { type WallTime, type WorkingTime, workingTimeId } from '../domain/working-time';
import type { Handlers } from '../messages/channel';
import { setting } from '../store/read/settings';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { atMost, calendarDay, wallTime, whole } from './input';
import { invalid } from './invalid';
import { saveOn } from './saved';

/** Commands about when the rep works. */
export function workingTimeCommands(store: Store, clock: Clock): Pick<Handlers<'command'>, 'workingTime.set'> {
  const save = saveOn(store, clock);
  return {
    'workingTime.set': (set) => {
      const values = workingTimeFrom(set);
      return save('settings-edited', workingTimeId, [], async (writer) => {
        if (await setting(store, workingTimeId)) await writer.edit('settings', workingTimeId, values);
        else await writer.make('settings', { id: workingTimeId, ...values });
      });
    },
  };
}

type Values = Omit<WorkingTime, keyof SharedRecord>;

const mostPauses = 10;
const mostHolidays = 3 * 366; // every day of three years

function workingTimeFrom({ workdays, dayStart, dayEnd, quiet, holidays }: Values): Values {
  const values = {
    workdays: sorted(workdays.map((day) => whole(day, 1, 7, 'workdays'))),
    dayStart: wallTime(dayStart),
    dayEnd: wallTime(dayEnd),
    quiet: atMost(quiet, mostPauses, 'quietHours')
      .map(({ from, to }) => ({ from: wallTime(from), to: wallTime(to) }))
      .sort((one, other) => (one.from < other.from ? -1 : 1)),
    holidays: sorted(atMost(holidays, mostHolidays, 'holidays').map(calendarDay)),
  };
  // Whoever never works would never be reminded.
  if (values.workdays.length === 0) throw invalid('invalidNoWorkday');
  if (values.dayStart >= values.dayEnd) throw invalid('invalidDay');
  for (const { from, to } of values.quiet) {
    if (from >= to) throw invalid('invalidPause', from);
    if (from < values.dayStart || to > values.dayEnd) {
      throw invalid('invalidPauseOutside', from, to);
    }
  }
  if (isAllQuiet(values)) throw invalid('invalidAllQuiet');
  return values;
}

function isAllQuiet({ dayStart, dayEnd, quiet }: Pick<Values, 'dayStart' | 'dayEnd' | 'quiet'>): boolean {
  let until: WallTime = dayStart;
  for (const { from, to } of quiet) {
    if (from > until) return false;
    if (to > until) until = to;
  }
  return until >= dayEnd;
}

/** Each once, in order. */
function sorted<T extends string | number>(list: readonly T[]): T[] {
  return [...new Set(list)].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}
