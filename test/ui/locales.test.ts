import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'src/public/_locales';
const languages = readdirSync(folder);

function textsOf(language: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));
}

const texts = textsOf('en');
const keys = Object.keys(texts);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'));
const manifest = readFileSync('manifest.json', 'utf8');
/** Everything in quotes in the source: a key may reach `t` by way of a table. */
const quoted = new Set([...sources.join('\n').matchAll(/'(\w+)'/g)].map(([, word]) => word ?? ''));

describe('the texts', () => {
  it('are all used', () => {
    const unused = keys.filter(
      (key) =>
        !quoted.has(key.replace(/_(?:zero|one|two|few|many|other)$/, '')) && !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  // A key that `t` and `tn` name is checked by the compiler; the manifest and `browser.i18n` by nobody else.
  it('are all there', () => {
    const named = [manifest, ...sources].flatMap((text) =>
      [...text.matchAll(/__MSG_(\w+)__|getMessage\(\s*'(\w+)'/g)].map(([, marked, got]) => marked ?? got ?? ''),
    );
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('say something', () => {
    expect(keys.filter((key) => texts[key]?.message.trim() === '')).toEqual([]);
  });

  it('come in the plural forms of their language', () => {
    for (const language of languages) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const stems = new Set(keys.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length)));
      const wanted = [...stems].flatMap((stem) => forms.map((form) => `${stem}_${form}`));
      expect(Object.keys(textsOf(language))).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('fill in the same places in every language', () => {
    const places = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();
    for (const language of languages) {
      for (const [key, { message }] of Object.entries(textsOf(language))) {
        expect(places(message), `${language}: ${key}`).toEqual(places(texts[key]?.message ?? ''));
      }
    }
  });
});
