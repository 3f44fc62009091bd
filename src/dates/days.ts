import { addWorkingDays, type WorkingHours } from '../domain/working-time';
import { importantDay } from './anchor';
import type { Asked, Days } from './asked';
import { dayAway, distance, distanceIn, distanceOf } from './distance';
import { dateOf, daysOfFigures, yearlyDays } from './numeric-date';
import { daysOfPeriods } from './periods';
import { month, monthOf, number, weekday, weekdayOf } from './words';

const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const dayMonth = new RegExp(`^(?:${weekday} )?${day}(?: of)? ${month}(?: (\\d{4}))?$`);
const monthDay = new RegExp(`^(?:${weekday} )?${month} ${day}(?: (\\d{4}))?$`);
const dayOfMonth = new RegExp(`^(?:${weekday} )?(\\d{1,2})(?:st|nd|rd|th)(?: of (?:month|(this|next) month))?$`);
const nextWorkingDay = /^next (?:working|business|work)[ -]?day$/;
const plainWeekday = new RegExp(`^(?:coming )?${weekday}$`);
const weekdayOfWeek = new RegExp(
  `^(?:(this|next) ${weekday}|${weekday} (?:of )?(this|next) week|(this|next) week (?:on )?${weekday})$`,
);
const weekdayAndWeek = new RegExp(`^(?:${weekday} week|(?:a )?week on ${weekday})$`);
const inDistance = /^(?:in|within)(?: next)? (.+)$/;
const fromNow = /^(.+) (?:from (?:now|today)|out|later|time)$/;
const offset = new RegExp(`^${distance} (after|following|from|before|prior to|ahead of) (.+)$`);
// What has passed, and "next december", which may be this one.
const past = new RegExp(
  `^(?:yesterday|(?:day )?before yesterday|last (?:night|${weekday}|week|month|quarter|year|${month})|${number} ?\\w+ ago|next ${month})$`,
);
const before = /^(?:before|ahead of|prior to) (?!end |eo[wmqy]$|close |.* end$)(.+)$/;
const byThen =
  /^(?:(?:due |latest |at latest )?(?:by|on|until|till|til|before)(?: latest)?|due|no later than|not later than|at latest|from) (.+)$/;

/**
 * The days that plain words (see `plain`) may mean.
 *
 * A weekday is the next one after today: "friday" said on a Friday is next week's. "This friday" is the one of the
 * running week, "next friday" the one of the week after it; weeks begin on Monday (ISO 8601). A day of the month, with
 * or without the month, is the next one, today included. "Before friday" is the last day that keeps it: Thursday.
 * @param depth how many "days after …" surround these words
 */
export function daysIn(words: string, asked: Asked, depth = 0): Days {
  const today = asked.now.toPlainDate();
  return (
    namedDay(words, today, asked.hours) ??
    weekdays(words, today) ??
    calendarDay(words, today) ??
    daysOfFigures(words, today, asked.language) ??
    distant(words, asked) ??
    daysOfPeriods(words, today, asked.hours) ??
    importantDay(words, asked) ??
    (past.test(words) ? [] : null) ??
    (depth > 2 ? null : counted(words, asked, depth + 1))
  );
}

function namedDay(words: string, today: Temporal.PlainDate, hours: WorkingHours): Days {
  if (words === 'today') return [today];
  if (nextWorkingDay.test(words)) return [addWorkingDays(today, 1, hours)];
  return /^(?:tomorrow|tmrw|tmr|tmw)$/.test(words) ? [today.add({ days: 1 })] : null;
}

function weekdays(words: string, today: Temporal.PlainDate): Days {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const plain = plainWeekday.exec(words)?.[1];
  if (plain !== undefined) return [weekdayAfter(plain, today)];
  const found = weekdayOfWeek.exec(words);
  if (found) {
    const isNext = (found[1] ?? found[4] ?? found[5]) === 'next';
    const wanted = weekdayOf(found[2] ?? found[3] ?? found[6] ?? '');
    return [monday.add({ days: wanted - 1 + (isNext ? 7 : 0) })];
  }
  const late = weekdayAndWeek.exec(words);
  return late ? [weekdayAfter(late[1] ?? late[2] ?? '', today).add({ weeks: 1 })] : null;
}

function weekdayAfter(word: string, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: ((weekdayOf(word) - today.dayOfWeek + 6) % 7) + 1 });
}

function calendarDay(words: string, today: Temporal.PlainDate): Days {
  const dayFirst = dayMonth.exec(words);
  const found = dayFirst ?? monthDay.exec(words);
  if (found) {
    const [, named, one, other, year] = found;
    const [inMonth, onDay] = [monthOf((dayFirst ? other : one) ?? ''), Number(dayFirst ? one : other)];
    const days = year === undefined ? yearlyDays(inMonth, onDay, today) : dateOf(Number(year), inMonth, onDay);
    return agreeing(days, named, today);
  }
  const alone = dayOfMonth.exec(words);
  if (!alone) return null;
  const [, named, onDay, which] = alone;
  const months = which === undefined ? [0, 1, 2] : [which === 'next' ? 1 : 0];
  const days = months.flatMap((ahead) => {
    const inMonth = today.with({ day: 1 }).add({ months: ahead });
    return dateOf(inMonth.year, inMonth.month, Number(onDay));
  });
  return agreeing(days, named, today);
}

/**
 * "Tuesday, 24 November": the next such day, if it is a Tuesday. Where they disagree one of them is wrong, and nobody
 * knows which.
 */
function agreeing(days: Temporal.PlainDate[], named: string | undefined, today: Temporal.PlainDate): Days {
  if (named === undefined) return days;
  const next = days.find((each) => Temporal.PlainDate.compare(each, today) >= 0);
  return next?.dayOfWeek === weekdayOf(named) ? [next] : [];
}

function distant(words: string, { now, hours }: Asked): Days {
  const away = distanceIn(inDistance.exec(words)?.[1] ?? fromNow.exec(words)?.[1] ?? words);
  return away && [dayAway(now.toPlainDate(), away, 1, hours)];
}

/** Days counted from others: "2 weeks after …", "before …", "by …". */
function counted(words: string, asked: Asked, depth: number): Days {
  const found = offset.exec(words);
  if (found) {
    const [, count, units, unit, direction, from] = found;
    const away = distanceOf(count, units ?? unit ?? '');
    const sign = /^(?:before|prior|ahead)/.test(direction ?? '') ? -1 : 1;
    return away && (daysIn(from ?? '', asked, depth)?.map((each) => dayAway(each, away, sign, asked.hours)) ?? null);
  }
  const earlier = before.exec(words)?.[1];
  if (earlier !== undefined) {
    return daysIn(earlier, asked, depth)?.map((each) => each.subtract({ days: 1 })) ?? null;
  }
  const inner = byThen.exec(words)?.[1];
  return inner === undefined ? null : daysIn(inner, asked, depth);
}
