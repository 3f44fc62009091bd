import { type Due, dayOf, dueAtMinute, dueOn, isMinute, isOverdue, lastDueAt, onDay } from './due';
import type { Repeat } from './follow-up';
import { addWorkingDays, announceableFrom, mayAnnounceAt, type WorkingHours } from './working-time';

/** As much of a follow-up or a standing due as the agenda needs. */
export interface DueItem {
  id: string;
  due: Due;
  /** Announced at its moment, also outside working hours. */
  pinned?: boolean;
  repeat?: Repeat;
}

/** What was announced of an item last. */
export interface LastAnnounced {
  due: Due;
  /** Which of its repetitions, counted from 1; absent for the due itself. */
  repetition?: number;
}

/** An item come due, or come again. */
export interface Occurrence<Item extends DueItem = DueItem> {
  item: Item;
  /** 0 is the due itself. */
  repetition: number;
}

export interface Agenda<Item extends DueItem> {
  /** What has come due, oldest first. */
  due: Item[];
  /** What to announce now: come, allowed at this time of day, and not announced before. Oldest first. */
  announce: Occurrence<Item>[];
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
 * @param open what is open and due at `now` and, to look again in time, at least the next to come
 * @param announced item id → what was announced of it last; a snoozed one has another due, so it is announced anew
 */
export function agenda<Item extends DueItem>(
  open: readonly Item[],
  announced: ReadonlyMap<string, LastAnnounced>,
  now: Temporal.ZonedDateTime,
  hours: WorkingHours,
): Agenda<Item> {
  const wall = now.toPlainDateTime();
  const until = dueAtMinute(wall);
  const due = open.filter((item) => item.due <= until).sort(byDue);
  // Between what is due and what is allowed stands only the hour, which is the same for all that is not pinned.
  let opens: Due | undefined;
  const opensAt = () => {
    opens ??= opensFrom(wall, hours);
    return opens;
  };
  const announce: Occurrence<Item>[] = [];
  // The badge changes when something comes.
  const moments: Due[] = open.map((item) => item.due);
  for (const item of due) {
    const last = lastOf(item, announced);
    const repetition = repetitionAt(until, item, last, hours);
    if (repetition > last) {
      const allowedFrom = item.pinned ? pinnedFrom(dueOfRepetition(item, repetition, hours), hours) : opensAt();
      if (allowedFrom <= until) announce.push({ item, repetition });
      else moments.push(allowedFrom);
    }
    if (repetition < timesOf(item) && !isFarOff(soonest(item, repetition + 1), until)) {
      moments.push(dueOfRepetition(item, repetition + 1, hours));
    }
  }
  return { due, announce, lookAgainAt: lookAgainAt(moments, until, now) };
}

/** Which repetition was announced last; 0 for the due itself, -1 for none. */
function lastOf(item: DueItem, announced: ReadonlyMap<string, LastAnnounced>): number {
  const last = announced.get(item.id);
  return last?.due === item.due ? (last.repetition ?? 0) : -1;
}

/** The latest repetition that has come, of those after the one announced last: what a long sleep held back comes once. */
function repetitionAt(until: Due, item: DueItem, last: number, hours: WorkingHours): number {
  let repetition = Math.max(last, 0);
  const comes = (next: number) => soonest(item, next) <= until && dueOfRepetition(item, next, hours) <= until;
  while (repetition < timesOf(item) && comes(repetition + 1)) repetition += 1;
  return repetition;
}

const dayLength = 24 * 60 * 60_000;

/** The day on which an item comes again if every day is worked: cheaper to tell, and never too late. */
function soonest({ due, repeat }: DueItem, repetition: number): Due {
  const days = repetition * (repeat?.everyWorkingDays ?? 0);
  return new Date(Date.parse(due.slice(0, 10)) + days * dayLength).toISOString().slice(0, 10) as Due; // ISO 8601
}

function timesOf({ repeat }: DueItem): number {
  return repeat?.atMost ?? 0;
}

/** When an item comes again. */
function dueOfRepetition({ due, repeat }: DueItem, repetition: number, hours: WorkingHours): Due {
  if (!repeat) return due;
  return onDay(due, addWorkingDays(dayOf(due), repetition * repeat.everyWorkingDays, hours));
}

/** From when on what is not pinned may be announced: now, or the next moment that the hours allow. */
function opensFrom(wall: Temporal.PlainDateTime, hours: WorkingHours): Due {
  const moment = announceableFrom(wall, hours);
  // Hours that leave no moment free must not silence everything for ever.
  const opens = mayAnnounceAt(moment, hours) ? moment : wall.toPlainDate().toPlainDateTime(hours.dayStart);
  return dueAtMinute(opens);
}

/** A pinned day is announced when a working day would start, whatever day it is. */
function pinnedFrom(due: Due, hours: WorkingHours): Due {
  return isMinute(due) ? due : dueAtMinute(dayOf(due).toPlainDateTime(hours.dayStart));
}

/** @param until the greatest due that has come at `now` */
function lookAgainAt(moments: readonly Due[], until: Due, now: Temporal.ZonedDateTime): Temporal.Instant {
  const latest = now.toInstant().add(longestSleep);
  let next: Due | null = null;
  for (const moment of moments) if (moment > until && (next === null || moment < next)) next = moment;
  if (next === null || isFarOff(next, until)) return latest;
  const instant = Temporal.PlainDateTime.from(next).toZonedDateTime(now.timeZoneId).toInstant();
  // In the hour that comes twice, a moment ahead by the clock on the wall may have passed already.
  if (Temporal.Instant.compare(instant, now.toInstant()) <= 0) return latest;
  return Temporal.Instant.compare(instant, latest) < 0 ? instant : latest;
}

/**
 * Whether a moment is further off than the longest sleep could reach: the clocks of a place change by a day at most,
 * where it crosses the date line (Samoa, 2011).
 */
function isFarOff(moment: Due, until: Due): boolean {
  const wall = (due: Due) => Date.parse(isMinute(due) ? `${due}Z` : due);
  return wall(moment) - wall(until) > dayLength + 60 * 60_000;
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
