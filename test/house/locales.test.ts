import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partKey } from '../../src/ui/part-name';

/** The language that all keys are made in, and that the browser falls back to. */
const first = 'en';
const folder = 'src/public/_locales';
const locales = readdirSync(folder);

function textsOf(locale: string): Map<string, string> {
  const parsed: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(folder, locale, 'messages.json'), 'utf8'),
  );
  return new Map(Object.entries(parsed).map(([key, { message }]) => [key, message]));
}

const texts = textsOf(first);

/**
 * The plural forms that whole numbers below a million ask for. French, Spanish and Portuguese have a form for millions
 * ("un millón de días", CLDR 38) that no count here reaches; `tn` would fall back to `_other`.
 */
function formsOf(locale: string): string[] {
  const rules = new Intl.PluralRules(tagOf(locale));
  return [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))];
}

/** The language tag of a folder: Chrome names them `pt_BR`. */
function tagOf(locale: string): string {
  return locale.replace('_', '-');
}

const stems = [...texts.keys()].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length));
/** A plural key without its form, else null. */
const stemOf = (key: string) =>
  stems.find((stem) => /^_(?:zero|one|two|few|many|other)$/.test(key.slice(stem.length)) && key.startsWith(stem)) ??
  null;

function keysWanted(locale: string): string[] {
  const single = [...texts.keys()].filter((key) => stemOf(key) === null);
  return [...single, ...stems.flatMap((stem) => formsOf(locale).map((form) => `${stem}_${form}`))];
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'));
const manifest = readFileSync('manifest.json', 'utf8');
/** Everything in quotes in the source: a key may reach `t` by way of a table. */
const quoted = new Set([...sources.join('\n').matchAll(/'(\w+)'/g)].map(([, word]) => word));
const locators = ['gmail', 'linkedin'].flatMap((site) =>
  [...readFileSync(`src/readers/${site}/locators.ts`, 'utf8').matchAll(/name: (?:'([^']+)'|"([^"]+)")/g)].map(
    ([, plain, apostrophe]) => plain ?? apostrophe ?? '',
  ),
);

describe('the texts', () => {
  it('are all used', () => {
    const parts = new Set(locators.map(partKey));
    const unused = [...texts.keys()].filter(
      (key) => !quoted.has(stemOf(key) ?? key) && !parts.has(key) && !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused, 'Nothing names these keys: take them out of every language.').toEqual([]);
  });

  // A key that `t` and `tn` name is checked by the compiler; the manifest and `browser.i18n` by nobody else.
  it('are all there', () => {
    const named = [manifest, ...sources].flatMap((text) =>
      [...text.matchAll(/__MSG_(\w+)__|getMessage\(\s*'(\w+)'/g)].map(([, marked, got]) => marked ?? got ?? ''),
    );
    expect(named.length).toBeGreaterThan(1);
    expect(locators.length).toBeGreaterThan(50);
    const missing = [...named, ...locators.map(partKey)].filter((key) => !texts.has(key));
    expect([...new Set(missing)], 'The source names these keys: add them to the English texts.').toEqual([]);
  });
});

describe.each(locales)('the texts in %s', (locale) => {
  const own = textsOf(locale);
  const wanted = keysWanted(locale);

  it('are complete, in the plural forms of the language', () => {
    expect(
      wanted.filter((key) => !own.has(key)),
      `Translate these into ${locale}.`,
    ).toEqual([]);
  });

  it('are no more than the English ones', () => {
    expect([...own.keys()].filter((key) => !wanted.includes(key))).toEqual([]);
  });

  it('say something', () => {
    expect([...own].filter(([, text]) => text.trim() === '' || text !== text.trim()).map(([key]) => key)).toEqual([]);
  });

  it('have the places to fill in that the English ones have', () => {
    const known = [...own].filter(([key]) => wanted.includes(key));
    const odd = known.filter(([key, text]) => !samePlaces(key, text)).map(([key, text]) => `${key}: ${text}`);
    expect(odd).toEqual([]);
  });

  it('have the variables of templates by their names', () => {
    // A Japanese letter greets by the full name, where an English one greets by the first.
    // Where custom asks for it, people are greeted by their whole name.
    const variables = (text = '') =>
      (text.replaceAll('{name', '{first').match(/\{(?:first|company|title|need|promise)\b/g) ?? []).sort();
    const odd = [...own].filter(([key, text]) => String(variables(text)) !== String(variables(texts.get(key))));
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  it('are not left in English', () => {
    if (locale === first) return;
    const left = [...own].filter(([key, text]) => text === texts.get(key) && isLong(text) && !sameEverywhere.has(key));
    expect(left.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it('say their language and the direction it is written in', () => {
    expect(own.get('language')).toBe(tagOf(locale));
    const { script = '' } = new Intl.Locale(tagOf(locale)).maximize();
    expect(own.get('writingDirection')).toBe(/^(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)$/.test(script) ? 'rtl' : 'ltr');
  });

  it('fit into the stores', () => {
    // Names: 45 characters in Firefox's, 75 in Chrome's. Description: 132 in Chrome's manifest
    // (developer.chrome.com/docs/extensions/reference/manifest/description, 2026).
    expect(own.get('extensionName')?.length).toBeLessThanOrEqual(45);
    expect(own.get('extensionDescription')?.length).toBeLessThanOrEqual(132);
  });
});

/** What is no prose, or a name, and so the same in every language. */
const sameEverywhere = new Set(['altKey', 'templateSampleName']);

/** Single words, `follow-up` too, may well be the same in two languages; two that are longer than an article hardly. */
function isLong(text: string): boolean {
  return (text.replace(/\$\d/g, '').match(/[\p{L}-]{3,}/gu) ?? []).length > 1;
}

/** Whether a text fills in what the English one does. A plural form need not say its count, the `_other` one must. */
function samePlaces(key: string, text: string): boolean {
  const stem = stemOf(key);
  const english = placesIn(texts.get(stem === null ? key : `${stem}_other`) ?? '');
  const mayOmit = stem !== null && !key.endsWith('_other') ? ['$1'] : [];
  const own = placesIn(text);
  return (
    own.every((place) => english.includes(place)) &&
    english.every((place) => own.includes(place) || mayOmit.includes(place))
  );
}

function placesIn(text: string): string[] {
  return [...new Set(text.match(/\$\d/g) ?? [])];
}
