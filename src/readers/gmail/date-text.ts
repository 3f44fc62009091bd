import type { SeenTime } from '../../domain/observation';
import { type DateLanguage, dateLanguage } from './date-language';
import { fittingLayouts } from './date-layouts';
import { momentOf } from './date-moment';
import { normalDateText } from './date-normal';
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
  return seen(normal, data, now) ?? seen(normal.replace(/ ?\([^()]*\)$/, ''), data, now);
}

function seen(normal: string, language: DateLanguage, now: Temporal.ZonedDateTime): SeenTime | null {
  // da: 14.10 is ten past two or the 14th of October.
  if (/^\d+\.(?:0[1-9]|1[0-2])$/.test(normal)) return null;
  const { skeleton, tokens } = dateTokens(normal, language.token);
  let agreed: SeenTime | null = null;
  for (const { layout, plain } of fittingLayouts(skeleton, language)) {
    const moment = momentOf(tokens, layout, plain, language, now);
    if (agreed && moment && agreed.at !== moment.at) return null;
    agreed ??= moment;
  }
  return agreed;
}
