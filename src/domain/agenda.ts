import { type Due, dayOf, dueAtMinute, dueOn, isDue, isMinute, isOverdue, lastDueAt } from './due';
import type { WorkingHours } from './working-time';

/** As much of a follow-up as the agenda needs. */
export interface DueItem {
  id: string;
  due: Due;
}

export interface Agenda<Item extends DueItem> {
  /** What has come due, oldest first. */
  due: Item[];
  /** What to announce now: due, allowed at this time of day, and not announced for this due before. */
  announce: Item[];
  /** When to look again at the latest. */
  lookAgainAt: Temporal.Instant;
}

/**
 * No event tells of a changed clock or zone, so nothing relies on a moment further off than this
 * (w3c/webextensions issue 406: alarms do not survive restarts everywhere either).
 */
const longestSleep = Temporal.Duration.from({ minutes: 15 });

/**
 * What is due, what to announce now, and when to look again.
 * @param open open follow-ups that are due at `now` and, to look again in time, at least the next one to come
 * @param announced follow-up id → the due it was last announced for; a snoozed one has another due, so it is announced anew
 */
export function agenda<Item extends DueItem>(
  open: readonly Item[],
  announced: ReadonlyMap<string, Due>,
  now: Temporal.ZonedDateTime,
  hours: WorkingHours,
): Agenda<Item> {
  const due = open.filter((item) => isDue(item.due, now)).sort(byDue);
  const waiting = open.filter((item) => announced.get(item.id) !== item.due);
  const announce = waiting.filter((item) => isDue(announcedFrom(item.due, hours), now)).sort(byDue);
  const moments = [
    ...waiting.map((item) => announcedFrom(item.due, hours)),
    // The badge changes when a minute comes that was announced already, and at midnight.
    ...open.map((item) => item.due),
  ].filter((moment) => !isDue(moment, now));
  return { due, announce, lookAgainAt: lookAgainAt(moments, now) };
}

/** From when on a due may be announced: a minute at once, a whole day from the start of its working day. */
function announcedFrom(due: Due, hours: WorkingHours): Due {
  return isMinute(due) ? due : dueAtMinute(dayOf(due).toPlainDateTime(hours.dayStart));
}

function lookAgainAt(moments: readonly Due[], now: Temporal.ZonedDateTime): Temporal.Instant {
  const latest = now.add(longestSleep).toInstant();
  const next = moments.reduce<Due | null>((least, moment) => (least === null || moment < least ? moment : least), null);
  if (next === null) return latest;
  const instant = Temporal.PlainDateTime.from(next).toZonedDateTime(now.timeZoneId).toInstant();
  return Temporal.Instant.compare(instant, latest) < 0 ? instant : latest;
}

/** Soonest first; of equal dues in the order of their ids. */
export function byDue(one: DueItem, other: DueItem): number {
  return one.due < other.due ? -1 : one.due > other.due ? 1 : one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

export type AgendaGroup = 'overdue' | 'today' | 'coming';

/** Under which heading of the agenda a due stands. */
export function groupOf(due: Due, now: Temporal.ZonedDateTime): AgendaGroup {
  if (isOverdue(due, now)) return 'overdue';
  return due.startsWith(dueOn(now.toPlainDate())) ? 'today' : 'coming';
}

/** The greatest due that the agenda's first page needs: all that is due, and what the rest of today brings. */
export function endOfToday(now: Temporal.ZonedDateTime): Due {
  const due = lastDueAt(now);
  return `${due.slice(0, 10)}T23:59` as Due; // the day of a due with the last minute of a day is a due
}
