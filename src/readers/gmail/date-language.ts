import { normalDateText } from './date-normal';

/** How a language writes dates and times, learnt from what `Intl` writes in it. */
export interface DateLanguage {
  /** Finds the tokens of normal text: names (of months, weekdays, day periods) and numbers. */
  token: RegExp;
  /** Set of numbers by field and name: months from 1 under `m<calendar>`, weekdays 1–7 under `w`, hours 0–23 under `p`. */
  names: Map<string, number>;
  /** Ways to read the tokens of a date, by its skeleton. */
  dates: Map<string, Layout[]>;
  /** Ways to read the tokens of a time, by its skeleton. */
  times: Map<string, Layout[]>;
  /** Words known to stand beside a time without changing it: "at", "um", "Uhr". */
  joiners: Set<string>;
}

/**
 * The fields of the tokens in order: `y`, `m`, `d`, `w` weekday, `h`, `i` minute, `p` day period, `_` a word that only
 * looks like a name (ja `日` is "day" and "Sunday").
 */
export interface Layout {
  fields: string;
  calendar: string;
}

/** Text cut into tokens; in the skeleton a name is `W`, a number `0` (1 or 2 digits), `Y` (4) or `#`. */
export interface Tokens {
  skeleton: string;
  tokens: string[];
}

/** Cuts normal text (`normalDateText`) into the tokens of a language. */
export function tokens(normal: string, token: RegExp): Tokens {
  const found: string[] = [];
  const skeleton = normal.replace(token, (text) => {
    found.push(text);
    if (/^\D|\D$/.test(text) || /\p{L}/u.test(text)) return 'W';
    return text.length < 3 ? '0' : text.length === 4 ? 'Y' : '#';
  });
  return { skeleton: skeleton.replaceAll(' ', ''), tokens: found };
}

const known = new Map<string, DateLanguage | null>();

/**
 * What `Intl` knows of a language's dates; null where the tag is none or the browser does not know the language.
 *
 * @param tag BCP 47, as in `<html lang>`; region and script count, extensions do not
 */
export function dateLanguage(tag: string): DateLanguage | null {
  const found = known.get(tag);
  if (found !== undefined) return found;
  const locale = localeOf(tag);
  const learnt = locale === null ? null : learn(locale);
  // A page has one language; a handful covers a rep who changes it.
  if (known.size > 7) known.clear();
  known.set(tag, learnt);
  return learnt;
}

function localeOf(tag: string): string | null {
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-')).baseName;
    // Where Intl lacks a language it would silently write the browser's own.
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0 ? locale : null;
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
// In these the month may be a name.
const named: Options[] = [
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { dateStyle: 'full' },
  { year, month: 'short', day },
  { year, month: 'long', day },
  { month: 'short', day },
  { month: 'long', day },
  { weekday: 'short', year, month: 'short', day },
  { weekday: 'short', month: 'short', day },
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
  { weekday: 'short', year, month: 'short', day, hour, minute },
];

// The 10th of each month of 2017: all months, in the Persian calendar too, and all weekdays.
const months = Array.from({ length: 12 }, (_, index) => Date.UTC(2017, index, 10));
// Noon and midnight have words of their own only at the full hour.
const hours = Array.from({ length: 26 }, (_, index) => Date.UTC(2017, 4, 10, index % 24, index < 24 ? 4 : 0)).concat(
  Date.UTC(2017, 4, 10, 12),
);

const fieldOf: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {
  year: 'y',
  month: 'm',
  day: 'd',
  weekday: 'w',
  hour: 'h',
  minute: 'i',
  dayPeriod: 'p',
};

/** A part of a text that `Intl` wrote: a field, or words between fields. */
type Part = [field: string, text: string];

interface Sample {
  date: Part[];
  time: Part[];
  calendar: string;
}

function learn(locale: string): DateLanguage {
  const names = new Map<string, number>();
  const add = (key: string, value: number) => names.set(key, (names.get(key) ?? 0) | (1 << value));
  const samples = (tag: string, options: Options, moments: readonly number[], calendar: string): Sample[] => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar, ...options });
    return moments.map((moment) => {
      const at = new Date(moment);
      const parts = format.formatToParts(at).map(({ type, value }): Part => [fieldOf[type] ?? '', value]);
      parts.forEach(([field, value], index) => {
        if (!field || !/\p{L}/u.test(value)) return;
        // Case endings stand outside the name: mn "сар" + "ын", eu "iraila" + "ren".
        const ending = /^\p{Ll}*/u.exec(parts[index + 1]?.[1] ?? '')?.[0] ?? '';
        for (const name of new Set([normalDateText(value), normalDateText(value + ending)])) {
          if (field === 'm') add(`m${calendar} ${name}`, monthOf(at, calendar));
          else if (field === 'w') add(`w ${name}`, at.getUTCDay() || 7);
          else if (field === 'p') add(`p ${name}`, at.getUTCHours());
        }
      });
      const isDate = parts.map(([field]) => 'ymdw'.includes(field || '-'));
      const from = isDate.indexOf(true);
      const to = isDate.lastIndexOf(true) + 1;
      if (from < 0) return { date: [], time: parts, calendar };
      const time = from > 1 ? parts.slice(0, from) : parts.slice(to);
      return time.length > 1 ? { date: parts.slice(from, to), time, calendar } : { date: parts, time: [], calendar };
    });
  };

  const own = new Intl.DateTimeFormat(locale).resolvedOptions().calendar;
  const calendars = [...new Set(['gregory', own])];
  // Regional forms of one language share names and named months: "20 Sept 2025" may stand on an `en` page.
  const language = new Intl.Locale(locale).language;
  const relatives = new Set(
    [locale, language, `${language}-001`].map((tag) => new Intl.DateTimeFormat(tag).resolvedOptions().locale),
  );
  const all: Sample[] = [];
  for (const calendar of calendars) {
    for (const relative of relatives) {
      for (const options of named) all.push(...samples(relative, options, months, calendar));
    }
    for (const options of numeric) all.push(...samples(locale, options, months, calendar));
  }
  for (const options of clock) all.push(...samples(locale, options, hours, own));
  for (const options of whole) all.push(...samples(locale, options, hours.slice(0, 1), own));
  addBetween(names);

  const token = tokenPattern(names.keys());
  const dates = new Map<string, Layout[]>();
  const times = new Map([
    ['0:0', [{ fields: 'hi', calendar: own }]],
    ['0:0W', [{ fields: 'hip', calendar: own }]],
  ]);
  const joiners = new Set(['']);
  for (const { date, time, calendar } of all) {
    learnLayout(dates, date, calendar, token);
    learnLayout(times, time, calendar, token);
    for (const [field, text] of time) if (!field) joiners.add(lettersOf(normalDateText(text)));
  }
  return { token, names, dates, times, joiners };
}

function learnLayout(layouts: Map<string, Layout[]>, parts: Part[], calendar: string, token: RegExp): void {
  const read = tokens(normalDateText(parts.map(([, text]) => text).join('')), token);
  const fields = parts
    .map(([field, text]) => field || '_'.repeat(tokens(normalDateText(text), token).tokens.length))
    .join('');
  const skeleton = parts[0]?.[0] ? read.skeleton : read.skeleton.replace(/^[^0YW#]+/, '');
  if (read.tokens.length !== fields.length || fields.length < 2 || /[Y#].*Y|#/.test(skeleton)) return;
  const others = layouts.get(skeleton) ?? [];
  if (others.some((other) => other.fields === fields && other.calendar === calendar)) return;
  layouts.set(skeleton, [...others, { fields, calendar }]);
}

/** Versions of the data abbreviate differently: between "Sep" and "September" stands "Sept". */
function addBetween(names: Map<string, number>): void {
  for (const [short, value] of [...names]) {
    for (const [long, same] of [...names]) {
      if (!short.startsWith('m') || same !== value || !long.startsWith(short) || !/ \p{Ll}+$/u.test(long)) continue;
      for (let length = short.length + 1; length < long.length; length++) {
        const key = long.slice(0, length);
        names.set(key, (names.get(key) ?? 0) | value);
      }
    }
  }
}

/** The letters of the words beside a time. */
export function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{M}]/gu, '');
}

function monthOf(at: Date, calendar: string): number {
  return new Temporal.PlainDate(2017, at.getUTCMonth() + 1, at.getUTCDate(), calendar).month;
}

function tokenPattern(keys: Iterable<string>): RegExp {
  const names = [...new Set([...keys].map((key) => key.slice(key.indexOf(' ') + 1)))]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + (/\d$/.test(name) ? '(?!\\d)' : ''))
    .join('|');
  // Cased scripts write words apart: "mars" is not "mar" and an s. Others may join them ("日上午").
  return new RegExp(`(?<!\\p{Ll})(?:${names})(?!\\p{Ll})|\\d+`, 'gu');
}
