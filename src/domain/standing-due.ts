import type { CadenceRules } from './cadence';
import { cadenceOf } from './cadence-origin';
import type { Contact } from './contact';
import { type Due, dayOf, dueOn } from './due';
import {
  type ImportantDate,
  longestLead,
  nextOccurrence,
  occurrenceIn,
  parseYearlyDay,
  type YearlyDay,
} from './important-date';
import type { Day } from './working-time';

/**
 * A due that follows from a contact by itself: its cadence, an important date. Reckoned anew whenever the contact, its
 * touchpoints or the rules change; of this device only.
 */
export type StandingDue = CadenceDue | DateDue;

interface StandingDueBase {
  id: string;
  contactId: string;
  due: Due;
}

export interface CadenceDue extends StandingDueBase {
  kind: 'cadence';
  /** The day it counts from. */
  from: Day;
  /** Red from that day on. */
  latest: Day;
}

export interface DateDue extends StandingDueBase {
  kind: 'date';
  dateId: string;
  /** The day of the coming occurrence. */
  on: Day;
}

/** The id of the due of a contact's cadence. */
export function cadenceDueId(contactId: string): string {
  return `cadence:${contactId}`;
}

/** The id of the due of one of a contact's important dates. */
export function dateDueId(contactId: string, dateId: string): string {
  return `date:${contactId}/${dateId}`;
}

/** As much of a contact as its standing dues follow from. */
export type StandingContact = Pick<
  Contact,
  'id' | 'keptAt' | 'relationship' | 'tags' | 'cadence' | 'cadencePausedUntil' | 'cadenceFrom' | 'importantDates'
>;

/**
 * What comes due of a contact by itself: its cadence, where it has one, and the coming occurrence of each important date.
 * @param lastRealTouchAt when the last touchpoint was, whatever its channel and direction, Unix milliseconds; null before any
 * @param now its zone tells the days
 */
export function standingDuesOf(
  contact: StandingContact,
  rules: Pick<CadenceRules, 'byTag' | 'byRelationship'> | null,
  lastRealTouchAt: number | null,
  now: Temporal.ZonedDateTime,
): StandingDue[] {
  const dates = contact.importantDates ?? [];
  return [
    cadenceDueOf(contact, rules, lastRealTouchAt, now),
    ...dates.map((date) => dateDueOf(contact.id, date, now.toPlainDate())),
  ].filter((due) => due !== null);
}

function cadenceDueOf(
  contact: StandingContact,
  rules: Pick<CadenceRules, 'byTag' | 'byRelationship'> | null,
  lastRealTouchAt: number | null,
  now: Temporal.ZonedDateTime,
): CadenceDue | null {
  const cadence = cadenceOf(contact, rules);
  if (cadence === null) return null;
  const touchedOrSkipped = Math.max(lastRealTouchAt ?? contact.keptAt, contact.cadenceFrom ?? 0);
  // A moment ahead of the clock, as after the clock was set back, would silence the cadence until it comes.
  const from = Temporal.Instant.fromEpochMilliseconds(Math.min(touchedOrSkipped, now.epochMilliseconds))
    .toZonedDateTimeISO(now.timeZoneId)
    .toPlainDate();
  const notBefore = contact.cadencePausedUntil ?? null;
  const dueDay = laterDay(dayText(from.add({ days: cadence.ideal })), notBefore);
  return {
    kind: 'cadence',
    id: cadenceDueId(contact.id),
    contactId: contact.id,
    from: dayText(from),
    due: dueDay,
    latest: laterDay(dayText(from.add({ days: cadence.latest })), notBefore),
  };
}

/** For how many days after its day, or after the day it was put off to, an important date that nobody handled stays due: a holiday and a week. */
export const daysDateStaysDue = 30;

function dateDueOf(contactId: string, date: ImportantDate, today: Temporal.PlainDate): DateDue | null {
  const yearly = parseYearlyDay(date.day);
  if (yearly === null) return null;
  const on = comingOccurrence(yearly, date, today);
  const due = dueOn(on.subtract({ days: leadOf(date) }));
  return {
    kind: 'date',
    id: dateDueId(contactId, date.id),
    contactId,
    dateId: date.id,
    on: dayText(on),
    due: date.snoozedUntil !== null && date.snoozedUntil > due ? date.snoozedUntil : due,
  };
}

/**
 * The first occurrence that was not handled and has not been let pass. One that was put off into the time of the next
 * is told by that one.
 */
function comingOccurrence(yearly: YearlyDay, date: ImportantDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const next = nextOccurrence(yearly, today);
  // Nobody handles more than the next one ahead; a later year comes of a clock that was wrong.
  const handled = Math.min(date.handledYear ?? Number.NEGATIVE_INFINITY, next.year);
  const putOffTo = date.snoozedUntil && dayOf(date.snoozedUntil);
  // Two years ago's has passed, and what ends before the year it was put off to is told by a later one.
  let year = Math.max(next.year - 2, (putOffTo?.year ?? 0) - 1, yearly.year ?? 0, handled + 1);
  for (; ; year += 1) {
    const on = occurrenceIn(yearly, year);
    if (!hasPassed({ on, putOffTo }, today) && !isToldByNext(on, putOffTo, yearly, date)) return on;
  }
}

function isToldByNext(
  on: Temporal.PlainDate,
  putOffTo: Temporal.PlainDate | null,
  yearly: YearlyDay,
  date: ImportantDate,
): boolean {
  if (putOffTo === null) return false;
  const nextWindow = occurrenceIn(yearly, on.year + 1).subtract({ days: leadOf(date) });
  return Temporal.PlainDate.compare(putOffTo, nextWindow) >= 0;
}

/** Whether an occurrence that nobody handled has been let pass. */
function hasPassed(
  { on, putOffTo }: { on: Temporal.PlainDate; putOffTo: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): boolean {
  const last = putOffTo && Temporal.PlainDate.compare(putOffTo, on) > 0 ? putOffTo : on;
  return Temporal.PlainDate.compare(last.add({ days: daysDateStaysDue }), today) < 0;
}

function leadOf({ leadDays }: ImportantDate): number {
  return Math.min(Math.max(Math.trunc(leadDays) || 0, 0), longestLead);
}

/** Whether a due has to be reckoned anew for time alone has passed: its occurrence gives way to the next. */
export function isOutlived(standing: StandingDue, today: Temporal.PlainDate): boolean {
  return (
    standing.kind === 'date' &&
    hasPassed({ on: Temporal.PlainDate.from(standing.on), putOffTo: dayOf(standing.due) }, today)
  );
}

/**
 * Whether a cadence, reckoned anew though nobody was touched, is due on another day only because its touchpoint falls on
 * another day by this clock or in this zone.
 */
export function isSameDueElsewhere(before: StandingDue, after: StandingDue): boolean {
  if (before.kind !== 'cadence' || after.kind !== 'cadence') return false;
  const days = (one: string, other: string) =>
    Temporal.PlainDate.from(one).until(Temporal.PlainDate.from(other), { largestUnit: 'days' }).days;
  const moved = days(before.from, after.from);
  return days(before.due, after.due) === moved && days(before.latest, after.latest) === moved;
}

function dayText(day: Temporal.PlainDate): Day {
  return day.toString() as Day; // ISO 8601 is the form of Day
}

function laterDay(one: Day, other: Day | null): Day {
  return other !== null && other > one ? other : one;
}
