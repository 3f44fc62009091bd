import { addWorkingDays, type WorkingHours, workingDayFrom } from '../domain/working-time';
import type { Days } from './asked';
import { month, monthOf, ordinal, ordinalOf, weekday, weekdayOf } from './words';

/** A stretch of the calendar, both days included. */
interface Period {
  unit: 'week' | 'month' | 'quarter' | 'year';
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
}

const units = '(week|month|quarter|year)';
const period = new RegExp(`^(?:(this|current|next|coming|following) )?${units}$`);
const afterNext = new RegExp(`^${units} after next$`);
const namedMonth = new RegExp(`^${month}(?: (?:of )?(\\d{4}))?$`);
const namedQuarter = /^q([1-4])(?: (?:of )?(\d{4}))?$/;
const any = `((?:this |current |next |coming |following )?(?:week|month|quarter|year)|(?:week|month|quarter|year) after next|${month}(?: (?:of )?\\d{4})?|q[1-4](?: (?:of )?\\d{4})?|\\d{4})`;

const end = new RegExp(`^(?:(?:end|close)(?: of)?) ${any}$|^${any}[ -]end$`);
const shortEnd = /^eo([wmqy])$/;
const start = new RegExp(`^(?:start|beginning|early)(?: of| in)? ${any}$`);
const middle = new RegExp(`^(?:middle of |mid(?:dle)?[ -]?(?:of )?)${any}$`);
const whole = new RegExp(`^(?:in |during |sometime |some time )*${any}$`);
const ordinalDay = new RegExp(`^${ordinal}(?: (day|(?:working|business|work)[ -]?day|${weekday}))? (?:of|in) ${any}$`);

/**
 * Days told by a week, month, quarter or year. Its start is its first working day, its end the last one, or the very
 * last day once that has passed. "Next month" and "q1" mean the start, "this month" the end; the middle is Wednesday,
 * the 15th, the 15th of the quarter's second month, 1 July, or the working day that follows.
 */
export function daysOfPeriods(words: string, today: Temporal.PlainDate, hours: WorkingHours): Days {
  const ending = end.exec(words);
  if (ending) return endsOf(periodsNamed(ending[1] ?? ending[3] ?? '', today), hours);
  const short = shortEnd.exec(words)?.[1];
  if (short !== undefined) return endsOf(periodsNamed(lettered[short] ?? '', today), hours);
  const starting = start.exec(words)?.[1];
  if (starting !== undefined) return each(periodsNamed(starting, today), (one) => [startOf(one, hours)]);
  const half = middle.exec(words)?.[1];
  if (half !== undefined) return each(periodsNamed(half, today), (one) => [middleOf(one, hours)]);
  const nth = ordinalDay.exec(words);
  if (nth) return each(periodsNamed(nth[4] ?? '', today), (one) => nthDay(one, nth[1] ?? '', nth[2], hours));
  const all = whole.exec(words)?.[1];
  // "Week" alone is no date, nor is a year.
  if (all === undefined || /^(?:week|month|quarter|year|\d+)$/.test(all)) return null;
  if (/^(?:this|current)/.test(all)) return endsOf(periodsNamed(all, today), hours);
  return each(periodsNamed(all, today), (one) => [startOf(one, hours)]);
}

const lettered: Record<string, string> = { w: 'week', m: 'month', q: 'quarter', y: 'year' };

/**
 * The periods that a name may mean, soonest first. A month or quarter that is going on is never next year's: its days
 * that have passed are not to be given.
 */
function periodsNamed(name: string, today: Temporal.PlainDate): Period[] | null {
  const relative = period.exec(name);
  if (relative) {
    const unit = unitOf(relative[2] ?? '');
    if (unit === null) return null;
    const current = periodAround(unit, today);
    const next = periodAfter(current);
    if (relative[1] === undefined) return [current, next];
    return relative[1] === 'this' || relative[1] === 'current' ? [current] : [next];
  }
  const second = unitOf(afterNext.exec(name)?.[1] ?? '');
  if (second !== null) {
    const next = periodAfter(periodAround(second, today));
    return [periodAfter(next)];
  }
  const inMonth = namedMonth.exec(name);
  if (inMonth) return [named('month', monthOf(inMonth[1] ?? ''), inMonth[2], today)];
  const inQuarter = namedQuarter.exec(name);
  if (inQuarter) return [named('quarter', Number(inQuarter[1]) * 3, inQuarter[2], today)];
  return /^\d{4}$/.test(name) ? [periodAround('year', new Temporal.PlainDate(Number(name), 1, 1))] : null;
}

function unitOf(word: string): Period['unit'] | null {
  return word === 'week' || word === 'month' || word === 'quarter' || word === 'year' ? word : null;
}

function named(
  unit: 'month' | 'quarter',
  lastMonth: number,
  year: string | undefined,
  today: Temporal.PlainDate,
): Period {
  const sought = periodAround(
    unit,
    new Temporal.PlainDate(year === undefined ? today.year : Number(year), lastMonth, 1),
  );
  const isOver = Temporal.PlainDate.compare(sought.last, today) < 0;
  return year === undefined && isOver ? periodAround(unit, sought.first.add({ years: 1 })) : sought;
}

function periodAround(unit: Period['unit'], day: Temporal.PlainDate): Period {
  if (unit === 'week') {
    const monday = day.subtract({ days: day.dayOfWeek - 1 });
    return { unit, first: monday, last: monday.add({ days: 6 }) };
  }
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  const first = day.with({ month: day.month - ((day.month - 1) % months), day: 1 });
  return { unit, first, last: first.add({ months }).subtract({ days: 1 }) };
}

function periodAfter({ unit, last }: Period): Period {
  return periodAround(unit, last.add({ days: 1 }));
}

function each(periods: Period[] | null, days: (one: Period) => Temporal.PlainDate[]): Days {
  return periods?.flatMap(days) ?? null;
}

function endsOf(periods: Period[] | null, hours: WorkingHours): Days {
  return each(periods, (one) => [lastWorkingDay(one, hours), one.last]);
}

function startOf({ first, last }: Period, hours: WorkingHours): Temporal.PlainDate {
  return within(workingDayFrom(first, hours), first, last) ?? first;
}

function lastWorkingDay({ first, last }: Period, hours: WorkingHours): Temporal.PlainDate {
  return within(addWorkingDays(last.add({ days: 1 }), -1, hours), first, last) ?? last;
}

function middleOf({ unit, first, last }: Period, hours: WorkingHours): Temporal.PlainDate {
  const after = { week: { days: 2 }, month: { days: 14 }, quarter: { months: 1, days: 14 }, year: { months: 6 } }[unit];
  const day = first.add(after);
  return within(workingDayFrom(day, hours), first, last) ?? day;
}

/** The "first monday", "last working day" or "15th" of a period; none where it has no such day. */
function nthDay(one: Period, nth: string, kind: string | undefined, hours: WorkingHours): Temporal.PlainDate[] {
  const count = ordinalOf(nth);
  let day: Temporal.PlainDate;
  if (kind === undefined || kind === 'day') {
    day = count === null ? one.last : one.first.add({ days: count - 1 });
  } else if (/work|business/.test(kind)) {
    day = count === null ? lastWorkingDay(one, hours) : addWorkingDays(one.first.subtract({ days: 1 }), count, hours);
  } else {
    const wanted = weekdayOf(kind);
    const firstOne = one.first.add({ days: (wanted - one.first.dayOfWeek + 7) % 7 });
    day =
      count === null
        ? one.last.subtract({ days: (one.last.dayOfWeek - wanted + 7) % 7 })
        : firstOne.add({ days: 7 * (count - 1) });
  }
  const found = within(day, one.first, one.last);
  return found === null ? [] : [found];
}

function within(
  day: Temporal.PlainDate,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const isInside = Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
  return isInside ? day : null;
}
