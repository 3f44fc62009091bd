import type { SeenTime } from '../../domain/observation';
import { type ClockTime, dayOf, sameTime, timeOf } from './date-fields';
import { type DateLanguage, dateLanguage } from './date-language';
import { normalDateText } from './date-normal';
import { dateSplits } from './date-split';
import { dateTokens } from './date-tokens';

// The longest form seen has about 70 characters: weekday, words and "(… ago)" included.
const longest = 160;

/**
 * Reads a date as Gmail writes it in the language of its page (PAGES.md 1.3): `May 13, 2026, 11:02 PM`,
 * `чт, 26 дек. 2019 г., 22:54`, `2016年5月4日 上午10:08`, `Dec 4`, `14:44`.
 *
 * @param text local time in the zone of `now`
 * @param language BCP 47 tag of the page; may be wrong or unknown
 * @param now the moment of looking: it gives the zone, the day of a bare time and the year of a date without one
 * @returns the start of the minute, or of the day where the time is missing or may be one of two; null where the day
 * is not certain
 */
export function parseDateText(text: string, language: string, now: Temporal.ZonedDateTime): SeenTime | null {
  if (text.length > longest) return null;
  const data = dateLanguage(language);
  const normal = normalDateText(text);
  // "(2 days ago)" follows the date in visible text. Basque puts the time in parentheses, so they are tried first.
  return seen(normal, data, now) ?? seen(normal.replace(/ \([^()]*\)$/, ''), data, now);
}

function seen(normal: string, data: DateLanguage, now: Temporal.ZonedDateTime): SeenTime | null {
  const { skeleton, tokens } = dateTokens(normal, data.token);
  const today = now.toPlainDate();
  // The owner may have been a zone further east.
  const limit = today.add({ days: 1 });
  let day: Temporal.PlainDate | null = null;
  let time: ClockTime = null;
  for (const { date, time: clock, timeFirst, plain } of dateSplits(skeleton, data)) {
    const dateLength = date?.[0]?.fields.length ?? 0;
    const cut = timeFirst ? tokens.length - dateLength : dateLength;
    const [first, second] = [tokens.slice(0, cut), tokens.slice(cut)];
    const nextDay = date ? dayOf(timeFirst ? second : first, date, data.names, limit) : today;
    const nextTime = clock && timeOf(timeFirst ? first : second, clock, data.names, plain);
    if (!nextDay || (clock && !nextTime) || (!date && !isPast(nextTime, now))) continue;
    if (day && !day.equals(nextDay)) return null;
    time = day && !sameTime(time, nextTime) ? 'unsure' : nextTime;
    day = nextDay;
  }
  if (!day) return null;
  const plainTime = time instanceof Temporal.PlainTime ? time : undefined;
  // Of a minute that the clocks repeat, this is the first.
  const at = day.toZonedDateTime({ timeZone: now.timeZoneId, ...(plainTime && { plainTime }) }).epochMilliseconds;
  return { at, precision: plainTime ? 'minute' : 'day' };
}

/** A bare time is of today; one still to come was written on an earlier day. Clocks may differ by some minutes. */
function isPast(time: ClockTime, now: Temporal.ZonedDateTime): boolean {
  if (!(time instanceof Temporal.PlainTime)) return false;
  return Temporal.ZonedDateTime.compare(now.withPlainTime(time), now.add({ minutes: 5 })) <= 0;
}
