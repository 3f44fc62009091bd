import type { SharedRecord } from '../domain/record';
import { type Day, usualHours, type WallTime, type WorkingTime } from '../domain/working-time';

/** When the rep works, as `workingTime.set` takes it. */
export type WorkingTimeValues = Omit<WorkingTime, keyof SharedRecord>;

/** What was set; the usual hours where nothing was. */
export function valuesOf(set: WorkingTime | null): WorkingTimeValues {
  if (set) {
    const { workdays, dayStart, dayEnd, quiet, holidays } = set;
    return { workdays, dayStart, dayEnd, quiet, holidays };
  }
  return {
    workdays: [...usualHours.workdays],
    dayStart: wallTime(usualHours.dayStart),
    dayEnd: wallTime(usualHours.dayEnd),
    quiet: [],
    holidays: [],
  };
}

function wallTime(time: Temporal.PlainTime): WallTime {
  return time.toString({ smallestUnit: 'minute' }) as WallTime; // ISO 8601 is the form of WallTime
}

/** Whether a field tells a time of day; an unfinished one is empty. */
export function isWallTime(text: string): text is WallTime {
  return /^\d\d:\d\d$/.test(text);
}

/** Days off that follow upon each other. */
export interface DayRange {
  from: Day;
  to: Day;
}

/** The days of a list as ranges, the earliest first. */
export function rangesOf(days: readonly Day[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of days.toSorted()) {
    const last = ranges.at(-1);
    if (last && nextDay(last.to) === day) last.to = day;
    else if (last?.to !== day) ranges.push({ from: day, to: day });
  }
  return ranges;
}

/** Every day of a range. */
export function daysOf({ from, to }: DayRange): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = nextDay(day)) days.push(day);
  return days;
}

/** The longest range that is taken at once, in days: a year off. */
export const longestRange = 366;

/** The range that two fields tell, `to` empty for a single day; null where there is none, or it is longer than a year. */
export function rangeOfFields(from: string, to: string): DayRange | null {
  const form = /^\d{4}-\d\d-\d\d$/;
  const end = to === '' ? from : to;
  if (!form.test(from) || !form.test(end) || end < from) return null;
  const length = Temporal.PlainDate.from(from).until(end, { largestUnit: 'day' }).days + 1;
  return length > longestRange ? null : { from: from as Day, to: end as Day }; // the forms were tested
}

function nextDay(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString() as Day; // ISO 8601 is the form of Day
}
