import type { SharedRecord } from '../../src/domain/record';
import type { WorkingTime } from '../../src/domain/working-time';

/**
 * When the rep works, reckoned a second time and in another way than `domain/working-time` does: on text and on
 * `Date.UTC`, so that what the simulation expects does not follow from what it tries.
 */
export type PlainHours = Omit<WorkingTime, keyof SharedRecord>;

export const officeHours: PlainHours = {
  workdays: [1, 2, 3, 4, 5],
  dayStart: '09:00',
  dayEnd: '18:00',
  quiet: [],
  holidays: [],
};

const dayLength = 24 * 60 * 60_000;

function isWorkday(day: string, hours: PlainHours): boolean {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay() || 7;
  return hours.workdays.includes(weekday) && !hours.holidays.some((holiday) => holiday === day);
}

/** Whether something may be announced at a moment on the wall, `2026-12-01T15:00`. */
export function isAllowed(wall: string, hours: PlainHours): boolean {
  const [day = '', time = ''] = wall.split('T');
  const within = (from: string, to: string) => time >= from && time < to;
  return (
    within(hours.dayStart, hours.dayEnd) &&
    !hours.quiet.some(({ from, to }) => within(from, to)) &&
    isWorkday(day, hours)
  );
}

/** The due that many working days after another; a minute keeps its time. */
export function workingDaysAfter(due: string, count: number, hours: PlainHours): string {
  let day = due.slice(0, 10);
  for (let left = count; left > 0; ) {
    day = new Date(Date.parse(`${day}T00:00Z`) + dayLength).toISOString().slice(0, 10);
    if (isWorkday(day, hours)) left -= 1;
  }
  return day + due.slice(10);
}
