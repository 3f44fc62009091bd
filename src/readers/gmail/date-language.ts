import { normalDateText } from './date-normal';
import { bareSkeleton, dateTokens, tokenPattern } from './date-tokens';

/** How a language writes dates and times, learnt from what `Intl` writes in it. */
export interface DateLanguage {
  /** Finds the tokens of normal text (`dateTokens`). */
  token: RegExp;
  /**
   * Meanings of names as sets of bits, under `<field> <name>` in lower case: months from 1 under `month:<calendar>`,
   * weekdays 1–7 under `weekday`, hours 0–23 under `dayperiod`.
   */
  names: Map<string, number>;
  /** Ways to read the tokens of a date, a time or both, by bare skeleton. */
  layouts: Map<string, Layout[]>;
  /** All skeletons learnt, with the words that stand in them without changing a time: "at", "um", "Uhr", "г". */
  words: string;
  /** Whether it ever writes the 5th, or January, as a number with a zero in front. */
  padded: boolean;
}

/**
 * What each token is: a field as `Intl` calls it, with its calendar in `month:<calendar>`; or `=` and the token where a
 * word only looks like a name: ja `日` is "day" and "Sunday".
 */
export type Layout = string[];

const known = new Map<string, DateLanguage>();

/**
 * What `Intl` knows of a language's dates. Where the tag is none or the browser lacks the language (Chromium 156 lacks
 * 13 of Gmail's, 2026-10) this is only what is safe in any: `2017-05-04`, `14:04`.
 *
 * @param tag BCP 47, as in `<html lang>`; only language, script and region count
 */
export function dateLanguage(tag: string): DateLanguage {
  const [locale = ''] = /^[a-z]{2,3}([-_][a-z]{4})?([-_]([a-z]{2}|\d{3}))?(?![a-z\d])/i.exec(tag) ?? [];
  let language = known.get(locale);
  if (!language) {
    language = learn(locale.replaceAll('_', '-'));
    // A page has one language; a few more for a rep who changes it.
    if (known.size > 7) known.clear();
    known.set(locale, language);
  }
  return language;
}

const literal = 'literal';

type Options = Intl.DateTimeFormatOptions;

const year = 'numeric';
const month = 'short';
const day = 'numeric';
const hour = 'numeric';
const minute = '2-digit';
const weekday = 'short';
const timeStyle = 'short';
// In these the month may be a name.
const named: Options[] = [
  { dateStyle: 'medium' },
  { dateStyle: 'full' },
  { year, month, day },
  { year, month: 'long', day },
  { month, day },
  { month: 'long', day },
  { weekday, year, month, day },
  { weekday, month, day },
];
const others: Options[] = [
  { dateStyle: 'short' },
  { year, month: 'numeric', day },
  { dateStyle: 'long', timeStyle },
  { weekday, year, month, day, hour, minute },
];
const clock: Options[] = [
  { hour, minute, hour12: true },
  { hour, minute, hour12: true, dayPeriod: 'long' },
];

/** What `Intl` wrote, cut at the fields; `literal` are the words between them. */
type Part = [field: string, text: string];

function learn(locale: string): DateLanguage {
  // Names as they are written, for normal text is dear.
  const written = new Map<string, number>();
  // The first of each pattern: of January, as a rule.
  const samples = new Map<string, Part[]>();

  const take = (tag: string, calendar: string, formats: Options[], count = 12) => {
    // The 5th of each month of 2017 meets all months, of the Persian calendar too, and all weekdays.
    const days = Array.from({ length: 12 }, (_, index) => new Temporal.PlainDate(2017, index + 1, 5, calendar));
    for (const options of formats) {
      const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar, ...options });
      for (let index = 0; index < count; index++) {
        // After the hours come midnight and noon, which have words of their own at the full hour.
        const [hour, minute] = index < 24 ? [index, 4] : [(index - 24) * 12, 0];
        const day = days[index % 12];
        const meaning: Record<string, number | undefined> = {
          [`month:${calendar}`]: day?.month,
          weekday: day?.dayOfWeek,
          dayPeriod: hour,
        };
        const parts = format
          .formatToParts(Date.UTC(2017, index % 12, 5, hour, minute))
          // An era tells nothing that the year does not.
          .map(
            ({ type, value }): Part => [
              type === 'month' ? `month:${calendar}` : type === 'era' ? literal : type,
              value,
            ],
          );
        // Years of two and of four digits, months as names and as numbers make different patterns.
        const pattern = String(parts.map(([field, text]) => (field === literal ? text : field + (text.length > 2))));
        if (!samples.has(pattern)) samples.set(pattern, parts);
        for (const [position, [field, text]] of parts.entries()) {
          const number = meaning[field];
          if (number === undefined || !/\p{L}/u.test(text)) continue;
          // Case endings may stand outside the name: mn "сар" + "ын", eu "iraila" + "ren".
          const [ending = ''] = /^\p{Ll}*/u.exec(parts[position + 1]?.[1] ?? '') ?? [];
          for (const name of [text, text + ending]) addBits(written, `${field} ${name}`, 1 << number);
        }
      }
    }
  };

  // For a language it lacks, Intl would silently write the browser's own.
  if (locale && Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0) {
    // Regional forms of one language share its names: `en` pages may hold "20 Sept 2025".
    const language = locale.replace(/-.*/, '');
    const relatives = [...new Set([locale, language, `${language}-001`])].map((tag) =>
      new Intl.DateTimeFormat(tag).resolvedOptions(),
    );
    const own = relatives[0]?.calendar ?? 'gregory';
    for (const calendar of new Set(['gregory', own])) {
      for (const tag of new Set(relatives.map(({ locale }) => locale))) take(tag, calendar, named);
      take(locale, calendar, others, 1);
    }
    take(locale, own, clock, 26);
  }

  const names = new Map<string, number>();
  for (const [key, bits] of written) addBits(names, normalDateText(key), bits);
  addAbbreviations(names);
  const token = tokenPattern(new Set([...names.keys()].map((key) => key.slice(key.indexOf(' ') + 1))));

  const layouts = new Map<string, Layout[]>();
  const add = (skeleton: string, fields: Layout) => {
    const others = layouts.get(skeleton) ?? [];
    if (!others.some((layout) => `${layout}` === `${fields}`)) layouts.set(skeleton, [...others, fields]);
  };
  // Safe in any language: none puts the day between a year of four digits and the month.
  for (const skeleton of ['Y-N-N', 'Y/N/N', 'Y.N.N']) add(skeleton, ['year', 'month:gregory', 'day']);
  for (const skeleton of ['N:N', 'N.N', 'NhN']) add(skeleton, ['hour', 'minute']);
  add('N:NW', ['hour', 'minute', 'dayPeriod']);
  let words = '';
  let padded = false;
  for (const parts of samples.values()) {
    const cut = (text: string) => dateTokens(normalDateText(text), token);
    const { skeleton, tokens } = cut(parts.map(([, text]) => text).join(''));
    const fields = parts.flatMap(([field, text]) =>
      field === literal ? (/\p{L}/u.test(text) ? cut(text).tokens.map((word) => `=${word}`) : []) : field,
    );
    words += ` ${skeleton}`;
    padded ||= parts.some(([field, text]) => /^(?:day|month)/.test(field) && /^\p{Nd}{2}$/u.test(text));
    const [, bare = ''] = bareSkeleton(skeleton);
    // A date and its time are read apart unless a word between looks like a name: cy "am", which means "at".
    const isApart = fields.includes('day') && fields.includes('hour') && !/=/.test(`${fields}`);
    // Where names and words run together the tokens do not tell the fields. "N.N" may be a time or a day and a month.
    if (tokens.length === fields.length && bare !== 'N.N' && !isApart) add(bare, fields);
  }
  return { token, names, layouts, words, padded };
}

function addBits(map: Map<string, number>, key: string, bits: number): void {
  map.set(key, (map.get(key) ?? 0) | bits);
}

/**
 * Versions of the data abbreviate differently: "Sept" stands between "Sep" and "September", and "Sep" lacks one letter
 * of "Sept". What would stand for two months gets the bits of both, so it is none.
 */
function addAbbreviations(names: Map<string, number>): void {
  const written = new Map(names);
  for (const [name, bits] of written) {
    if (!/ \p{Ll}+$/u.test(name)) continue;
    let known = false;
    for (let length = name.indexOf(' ') + 4; length < name.length; length++) {
      const short = name.slice(0, length);
      known ||= written.get(short) === bits || written.get(name.slice(0, length + 1)) === bits;
      if (known && !written.has(short)) addBits(names, short, bits);
    }
  }
}
