import type { SharedRecord } from './record';

/** A time of day, `09:00`. Sorts as text. */
export type WallTime = `${number}:${number}`;

/** A day of the calendar, `2026-12-25`. Sorts as text. */
export type Day = `${number}-${number}-${number}`;

/** When the rep works, as it is set and kept. There is one such record. */
export interface WorkingTime extends SharedRecord {
  id: typeof workingTimeId;
  /** ISO weekdays, Monday is 1. */
  workdays: number[];
  dayStart: WallTime;
  dayEnd: WallTime;
  /** Pauses inside the working day, such as lunch: nothing is announced in them. */
  quiet: { from: WallTime; to: WallTime }[];
  holidays: Day[];
}

export const workingTimeId = 'working-time';

/** When the rep works, ready to reckon with. */
export interface WorkingHours {
  workdays: ReadonlySet<number>;
  /** Whole-day dues are announced then, in local time. */
  dayStart: Temporal.PlainTime;
  dayEnd: Temporal.PlainTime;
  quiet: readonly { from: Temporal.PlainTime; to: Temporal.PlainTime }[];
  holidays: ReadonlySet<string>;
}

/** Until the rep says otherwise: Monday to Friday, nine to six. */
export const usualHours: WorkingHours = {
  workdays: new Set([1, 2, 3, 4, 5]),
  dayStart: Temporal.PlainTime.from('09:00'),
  dayEnd: Temporal.PlainTime.from('18:00'),
  quiet: [],
  holidays: new Set(),
};

/** The hours that were set; the usual ones where none were. */
export function hoursFrom(set: Omit<WorkingTime, keyof SharedRecord> | null): WorkingHours {
  if (set === null) return usualHours;
  const time = (text: WallTime) => Temporal.PlainTime.from(text);
  return {
    workdays: new Set(set.workdays),
    dayStart: time(set.dayStart),
    dayEnd: time(set.dayEnd),
    quiet: set.quiet.map(({ from, to }) => ({ from: time(from), to: time(to) })),
    holidays: new Set(set.holidays),
  };
}

/** Whether the rep works on that day. */
export function isWorkingDay(day: Temporal.PlainDate, hours: WorkingHours): boolean {
  return hours.workdays.has(day.dayOfWeek) && !hours.holidays.has(day.toString());
}

// In days. Whoever is free for longer is taken not to work at all.
const longestBreak = 730;

/** That day, or the first working day after it; that day where none comes within two years. */
export function workingDayFrom(day: Temporal.PlainDate, hours: WorkingHours): Temporal.PlainDate {
  for (let days = 0; days < longestBreak; days += 1) {
    const next = day.add({ days });
    if (isWorkingDay(next, hours)) return next;
  }
  return day;
}

/**
 * The working day that many working days after a day; before it where the count is negative. After two free years
 * every day counts.
 */
export function addWorkingDays(day: Temporal.PlainDate, count: number, hours: WorkingHours): Temporal.PlainDate {
  const days = Math.sign(count);
  let at = day;
  let free = 0;
  for (let left = Math.abs(count); left > 0 && free < longestBreak; ) {
    at = at.add({ days });
    free = isWorkingDay(at, hours) ? 0 : free + 1;
    if (free === 0) left -= 1;
  }
  return free < longestBreak ? at : day.add({ days: count });
}

/** Whether something may be announced at that moment. */
export function mayAnnounceAt(moment: Temporal.PlainDateTime, hours: WorkingHours): boolean {
  const time = moment.toPlainTime();
  return (
    isWorkingDay(moment.toPlainDate(), hours) &&
    isWithin(time, hours.dayStart, hours.dayEnd) &&
    !hours.quiet.some(({ from, to }) => isWithin(time, from, to))
  );
}

/**
 * That moment, or the first one after it at which something may be announced; the moment itself where there is none
 * within two years: whoever never works is still reminded.
 */
export function announceableFrom(moment: Temporal.PlainDateTime, hours: WorkingHours): Temporal.PlainDateTime {
  let at = moment;
  // Each round leaves a pause, an evening or a stretch of free days behind; two days at most tell all.
  for (let rounds = 0; rounds < 2 * hours.quiet.length + 4; rounds += 1) {
    if (mayAnnounceAt(at, hours)) return at;
    const past = pastObstacle(at, hours);
    if (!isWorkingDay(past.toPlainDate(), hours)) break;
    at = past;
  }
  return moment;
}

/** The end of what keeps a moment from being announced at; still on a free day where no working day comes. */
function pastObstacle(at: Temporal.PlainDateTime, hours: WorkingHours): Temporal.PlainDateTime {
  const time = at.toPlainTime();
  const day = at.toPlainDate();
  if (!isWorkingDay(day, hours)) return workingDayFrom(day, hours).toPlainDateTime(hours.dayStart);
  if (Temporal.PlainTime.compare(time, hours.dayStart) < 0) return day.toPlainDateTime(hours.dayStart);
  if (Temporal.PlainTime.compare(time, hours.dayEnd) >= 0) {
    return workingDayFrom(day.add({ days: 1 }), hours).toPlainDateTime(hours.dayStart);
  }
  const pause = hours.quiet.find(({ from, to }) => isWithin(time, from, to));
  return pause ? day.toPlainDateTime(pause.to) : at;
}

function isWithin(time: Temporal.PlainTime, from: Temporal.PlainTime, to: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(time, from) >= 0 && Temporal.PlainTime.compare(time, to) < 0;
}
