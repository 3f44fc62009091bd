import { normalDateText } from './date-normal';
import { addBits, dateSamples } from './date-samples';
import { bareSkeleton, dateTokens, tokenPattern } from './date-tokens';

/** How a language writes dates and times, learnt from what `Intl` writes in it. */
export interface DateLanguage {
  /** Finds the tokens of normal text (`dateTokens`). */
  token: RegExp;
  /** As `DateSamples.names`, in normal text. */
  names: Map<string, number>;
  /** Ways to read the tokens of a date, a time or both, by bare skeleton. */
  layouts: Map<string, Layout[]>;
  /** All skeletons learnt, with the words that stand in them without changing a time: "at", "um", "Uhr", "г". */
  words: string;
  /** Whether it ever writes the 5th, or January, as a number with a zero in front. */
  padded: boolean;
}

/** The field of each token; or `=` and the token where a word only looks like a name: ja `日` is "day" and "Sunday". */
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

function learn(locale: string): DateLanguage {
  const samples = dateSamples(locale);
  // Data without words for the halves of the day falls back on these, and versions differ in that (ko in CLDR 48).
  const names = new Map([
    ['dayperiod am', 0xfff],
    ['dayperiod pm', 0xfff000],
  ]);
  for (const [key, bits] of samples.names) addBits(names, normalDateText(key), bits);
  addAbbreviations(names);
  const token = tokenPattern(new Set([...names.keys()].map((key) => key.slice(key.indexOf(' ') + 1))));

  const layouts = new Map<string, Layout[]>();
  const add = (skeleton: string, layout: Layout) => {
    const others = layouts.get(skeleton) ?? [];
    if (!others.some((other) => `${other}` === `${layout}`)) layouts.set(skeleton, [...others, layout]);
  };
  // Safe in any language: none puts the day between a year of four digits and the month.
  for (const skeleton of ['Y-N-N', 'Y/N/N', 'Y.N.N']) add(skeleton, ['year', 'month:gregory', 'day']);
  for (const skeleton of ['N:N', 'N.N', 'NhN']) add(skeleton, ['hour', 'minute']);
  add('N:NW', ['hour', 'minute', 'dayPeriod']);
  let words = '';
  let padded = false;
  const cut = (text: string) => dateTokens(normalDateText(text), token);
  for (const parts of samples.texts) {
    const { skeleton, tokens } = cut(parts.map(([, text]) => text).join(''));
    const layout = parts.flatMap(([field, text]) =>
      field !== 'literal' ? field : /\p{L}/u.test(text) ? cut(text).tokens.map((word) => `=${word}`) : [],
    );
    words += ` ${skeleton}`;
    padded ||= parts.some(([field, text]) => /^(?:day|month)/.test(field) && /^\p{Nd}{2}$/u.test(text));
    const [, bare = ''] = bareSkeleton(skeleton);
    // A date and its time are read apart unless a word between looks like a name: cy "am", which means "at".
    const isApart = layout.includes('day') && layout.includes('hour') && !/=/.test(`${layout}`);
    // Where names and words run together the tokens do not tell the fields. "N.N" may be a time or a day and a month.
    if (tokens.length === layout.length && bare !== 'N.N' && !isApart) add(bare, layout);
  }
  return { token, names, layouts, words, padded };
}

/**
 * Versions of the data abbreviate differently: "Sept" stands between "Sep" and "September", and "Sep" lacks one letter
 * of "Sept". What could stand for two months gets the bits of both, so it is none.
 */
function addAbbreviations(names: Map<string, number>): void {
  const written = new Map(names);
  for (const [name, bits] of written) {
    if (!/ \p{Ll}+$/u.test(name)) continue;
    let isKnown = false;
    for (let length = name.indexOf(' ') + 4; length < name.length; length++) {
      const short = name.slice(0, length);
      isKnown ||= written.get(short) === bits || written.get(name.slice(0, length + 1)) === bits;
      if (isKnown && !written.has(short)) addBits(names, short, bits);
    }
  }
}
