import { type Due, dueAtMinute, dueOn, isOverdue } from '../domain/due';
import { laterToday } from '../domain/when';
import { type Asked, furthestYears } from './asked';
import { daysIn } from './days';
import { timeIn } from './time-of-day';
import { number, numberOf } from './words';

/** `refused`: understood, but past, impossible, or open to two readings. */
export type Reading = Due | 'refused' | null;

const shortly = new RegExp(
  `^(?:(?:in|within)(?: next)? (?:${number} ?(h|hours?|hrs?|minutes?|mins?)|(half an hour))|${number} ?(hours?|hrs?|minutes?|mins?) from now)$`,
);
// "By 3pm friday": of a minute that is all one.
const lead = /^(?:due )?(?:(?:by|before|until|till|til|latest|no later than|not later than) )+/;

/**
 * Reads plain words (see `plain`) by the trade's own phrases.
 * @returns null where they are not understood
 */
export function readOwn(words: string, asked: Asked): Reading {
  if (words === 'later today') return laterToday(asked.now) ?? 'refused';
  const soon = shortly.exec(words);
  if (soon) return soonFrom(asked.now, soon);
  const days = daysIn(words, asked);
  if (days !== null) return firstComing(days, null, asked);
  const said = timeIn(words.replace(lead, ''), asked.hours);
  if (said === null) return null;
  if (said.rest === '') return said.time === null ? 'refused' : nextTime(said.time, said.today, asked);
  const around = daysIn(said.rest, asked);
  if (around === null) return null;
  return said.time === null ? 'refused' : firstComing(around, said.time, asked);
}

function soonFrom(now: Temporal.ZonedDateTime, [, count, unit, half, later, laterUnit]: RegExpExecArray): Due {
  const amount = half === undefined ? numberOf(count ?? later ?? '') : 30;
  const isHours = half === undefined && (unit ?? laterUnit ?? '').startsWith('h');
  return dueAtMinute(now.add(isHours ? { hours: amount } : { minutes: amount }).toPlainDateTime());
}

/** The first of the days that has not passed, at that time; refused where it has passed on that day. */
function firstComing(days: Temporal.PlainDate[], time: Temporal.PlainTime | null, { now }: Asked): Reading {
  const today = now.toPlainDate();
  const day = days.find((each) => Temporal.PlainDate.compare(each, today) >= 0);
  if (day === undefined || day.year > now.year + furthestYears) return 'refused';
  const due = time === null ? dueOn(day) : minuteThatExists(day.toPlainDateTime(time), now.timeZoneId);
  return isOverdue(due, now) ? 'refused' : due;
}

/** A time of day alone: today's, or tomorrow's where that has passed and today was not named. */
function nextTime(time: Temporal.PlainTime, onlyToday: boolean, { now }: Asked): Reading {
  const today = now.toPlainDate();
  const due = minuteThatExists(today.toPlainDateTime(time), now.timeZoneId);
  if (!isOverdue(due, now)) return due;
  return onlyToday ? 'refused' : minuteThatExists(today.add({ days: 1 }).toPlainDateTime(time), now.timeZoneId);
}

/** Where clocks skip that minute, as when daylight saving begins, the one as long after the change. */
function minuteThatExists(moment: Temporal.PlainDateTime, zone: string): Due {
  return dueAtMinute(moment.toZonedDateTime(zone).toPlainDateTime());
}
