import { normalDateText } from './date-normal';
import { dateTokens, tokenPattern } from './date-tokens';

/** How a language writes dates and times, learnt from what `Intl` writes in it. */
export interface DateLanguage {
  /** Finds the tokens of normal text (`dateTokens`). */
  token: RegExp;
  /**
   * Meanings of names as sets of bits: months from 1 under `m<calendar> <name>`, weekdays 1–7 under `w <name>`,
   * hours 0–23 under `p <name>`.
   */
  names: Map<string, number>;
  /** Ways to read the tokens of a date, by its skeleton. */
  dates: Map<string, Layout[]>;
  /** Ways to read the tokens of a time, by its skeleton. */
  times: Map<string, Layout[]>;
  /** The words that stand beside a time and do not change it, such as "at", "um", "Uhr", each in bars. */
  joiners: string;
}

/**
 * What each token is: `y`, `m`, `d`, `w` weekday, `h`, `i` minute, `p` day period, or the token itself where it only
 * looks like a name: ja `日` is "day" and "Sunday".
 */
export interface Layout {
  fields: string[];
  calendar: string;
}

const known = new Map<string, DateLanguage>();

/**
 * What `Intl` knows of a language's dates. Where the tag is none or the browser lacks the language (Chromium 156 lacks
 * 13 of Gmail's, 2026-10) this is only what is safe in any: `2017-05-04`, `14:04`.
 *
 * @param tag BCP 47, as in `<html lang>`; extensions in it do not count
 */
export function dateLanguage(tag: string): DateLanguage {
  const found = known.get(tag);
  if (found) return found;
  const learnt = learn(localeOf(tag));
  // A page has one language; a few more for a rep who changes it.
  if (known.size > 7) known.clear();
  known.set(tag, learnt);
  return learnt;
}

function localeOf(tag: string): string | null {
  try {
    const locale = new Intl.Locale(tag.slice(0, 35).replaceAll('_', '-')).baseName;
    // For a language it lacks, Intl would silently write the browser's own.
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? null;
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}

type Options = Intl.DateTimeFormatOptions;

const year = 'numeric';
const day = 'numeric';
const hour = 'numeric';
const minute = '2-digit';
const weekday = 'short';
/** The month may be a name. */
const named: Options[] = [
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { dateStyle: 'full' },
  { year, month: 'short', day },
  { year, month: 'long', day },
  { month: 'short', day },
  { month: 'long', day },
  { weekday, year, month: 'short', day },
  { weekday, month: 'short', day },
];
const numeric: Options[] = [{ dateStyle: 'short' }, { year, month: 'numeric', day }, { month: 'numeric', day }];
const clock: Options[] = [
  { timeStyle: 'short' },
  { hour },
  { hour, minute, hourCycle: 'h23' },
  { hour, minute, hour12: true },
  { hour, minute, hour12: true, dayPeriod: 'long' },
];
const whole: Options[] = [
  { dateStyle: 'medium', timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'short' },
  { weekday, year, month: 'short', day, hour, minute },
];

// The 10th of each month of 2017 meets all months, in the Persian calendar too, and all weekdays.
const months = Array.from({ length: 12 }, (_, index) => Date.UTC(2017, index, 10));
// Each hour, and two at the full hour: noon and midnight have words of their own.
const hours = Array.from({ length: 26 }, (_, index) =>
  Date.UTC(2017, 0, 10, index < 24 ? index : (index - 24) * 12, index < 24 ? 4 : 0),
);

const fieldOf: Partial<Record<string, string>> = {
  year: 'y',
  month: 'm',
  day: 'd',
  weekday: 'w',
  hour: 'h',
  minute: 'i',
  dayPeriod: 'p',
};

/** What `Intl` wrote, cut at the fields. `field` is empty for words between fields. */
type Part = { field: string; text: string };

function learn(locale: string | null): DateLanguage {
  const names = new Map<string, number>();
  const samples = new Map<string, { parts: Part[]; calendar: string }>();

  const take = (tag: string, calendar: string, options: Options, moments: number[]) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar, ...options });
    for (const moment of moments) {
      const parts = format
        .formatToParts(moment)
        .map(({ type, value }): Part => ({ field: fieldOf[type] ?? '', text: value }));
      for (const [index, part] of parts.entries()) addName(names, part, parts[index + 1], calendar, moment);
      // Years of two and of four digits, months as names and as numbers are different patterns.
      const pattern = parts.map(({ field, text }) => (field ? field + (text.length > 2) : text));
      samples.set(calendar + pattern, { parts, calendar });
    }
  };

  const own = new Intl.DateTimeFormat(locale ?? 'en').resolvedOptions().calendar;
  if (locale) {
    // Regional forms of one language share its names: `en` pages may hold "20 Sept 2025".
    const language = new Intl.Locale(locale).language;
    const relatives = [locale, language, `${language}-001`].map(
      (tag) => new Intl.DateTimeFormat(tag).resolvedOptions().locale,
    );
    for (const calendar of new Set(['gregory', own])) {
      for (const tag of new Set(relatives)) for (const options of named) take(tag, calendar, options, months);
      for (const options of numeric) take(locale, calendar, options, months);
    }
    for (const options of clock) take(locale, own, options, hours);
    for (const options of whole) take(locale, own, options, hours.slice(0, 1));
    addBetween(names);
  }

  const token = tokenPattern(new Set([...names.keys()].map((key) => key.slice(key.indexOf(' ') + 1))));
  // No language puts the day between a year of four digits and the month.
  const dates = new Map(
    ['Y-0-0', 'Y/0/0', 'Y.0.0'].map((skeleton) => [skeleton, [{ fields: ['y', 'm', 'd'], calendar: 'gregory' }]]),
  );
  const times = new Map([
    ['0:0', [{ fields: ['h', 'i'], calendar: own }]],
    ['0:0W', [{ fields: ['h', 'i', 'p'], calendar: own }]],
  ]);
  let joiners = '';
  for (const { parts, calendar } of samples.values()) {
    const [date, time] = dateAndTime(parts);
    addLayout(dates, date, calendar, token);
    addLayout(times, time, calendar, token);
    for (const { field, text } of time) if (!field) joiners += `${lettersOf(normalDateText(text))} `;
  }
  return { token, names, dates, times, joiners };
}

/** Notes what a name means where it stands: in many languages a month has another form beside a day. */
function addName(
  names: Map<string, number>,
  part: Part,
  next: Part | undefined,
  calendar: string,
  moment: number,
): void {
  if (!/[mwp]/.test(part.field) || !/\p{L}/u.test(part.text)) return;
  const at = new Date(moment);
  const month = () => new Temporal.PlainDate(2017, at.getUTCMonth() + 1, at.getUTCDate(), calendar).month;
  const [kind, value] =
    part.field === 'm'
      ? [`m${calendar}`, month()]
      : part.field === 'w'
        ? ['w', at.getUTCDay() || 7]
        : ['p', at.getUTCHours()];
  // Case endings may stand outside the name: mn "сар" + "ын", eu "iraila" + "ren".
  const ending = /^\p{Ll}*/u.exec(next?.text ?? '')?.[0] ?? '';
  for (const name of [part.text, part.text + ending]) {
    const key = `${kind} ${normalDateText(name)}`;
    names.set(key, (names.get(key) ?? 0) | (1 << value));
  }
}

/** Versions of the data abbreviate differently: between "Sep" and "September" stands "Sept". */
function addBetween(names: Map<string, number>): void {
  for (const [long, month] of [...names]) {
    if (!/^m\S* \p{Ll}+$/u.test(long)) continue;
    let shortKnown = false;
    for (let length = long.indexOf(' ') + 2; length < long.length; length++) {
      const name = long.slice(0, length);
      shortKnown ||= names.get(name) === month;
      if (shortKnown) names.set(name, (names.get(name) ?? 0) | month);
    }
  }
}

/** The part of a text that tells the day and the rest, which tells the time; either may be missing. */
function dateAndTime(parts: Part[]): [date: Part[], time: Part[]] {
  const order = parts.map(({ field }) => field || '-').join('');
  const time = order.search(/[hip]/);
  if (time < 0) return [parts, []];
  const start = order.search(/[ymdw]/);
  if (start < 0) return [[], parts];
  const end = order.search(/[ymdw][^ymdw]*$/) + 1;
  return [parts.slice(start, end), time < start ? parts.slice(0, start) : parts.slice(end)];
}

function addLayout(layouts: Map<string, Layout[]>, parts: Part[], calendar: string, token: RegExp): void {
  const { skeleton, tokens } = dateTokens(normalDateText(parts.map(({ text }) => text).join('')), token);
  const fields = parts.flatMap(({ field, text }) => field || dateTokens(normalDateText(text), token).tokens);
  // Where names and words run together the tokens do not tell the fields.
  if (tokens.length !== fields.length || fields.length < 2) return;
  const key = skeleton.replace(/^[^0YW#]+|[^0YW#.]+$/g, '');
  const others = layouts.get(key) ?? [];
  if (others.some((other) => other.calendar === calendar && String(other.fields) === String(fields))) return;
  layouts.set(key, [...others, { fields, calendar }]);
}

/** The letters among the words beside a time. */
export function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{M}]/gu, '');
}
