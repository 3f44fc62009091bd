import './browser-stub';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '../../src/messages/browser';
import { language } from '../../src/messages/language';
import type { PluralKey } from '../../src/ui/t';
import { freshStore } from '../store/fresh-store';

// A face keeps the language it begins with: each test begins a face.
beforeEach(() => vi.resetModules());
afterEach(() => vi.restoreAllMocks());

/** A browser that speaks a language, and has the texts of one. */
function speaks(own: string, texts: Record<string, string>): void {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(own);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key, filled) =>
    (texts[key] ?? '').replace('$1', String([filled].flat()[0])),
  );
}

it.each([
  ['it', 'en', 'en'],
  ['en-GB', 'en', 'en-GB'],
  ['de-AT', 'de', 'de-AT'],
  ['pt-PT', 'pt', 'pt-PT'],
  ['fr', 'fr', 'fr'],
  // A language that only begins alike.
  ['est', 'es', 'es'],
])('a browser in %s with texts in %s writes dates in %s', async (own, texts, written) => {
  speaks(own, { language: texts });
  const { dates } = await import('../../src/ui/intl');
  expect(language()).toBe(written);
  const day = Temporal.PlainDate.from('2026-12-04');
  expect(dates({ dateStyle: 'full' }).format(day)).toBe(day.toLocaleString(written, { dateStyle: 'full' }));
});

it('counts in the forms of the language of the texts', async () => {
  const { tn } = await import('../../src/ui/t');
  speaks('fr-CA', { language: 'fr', days_one: '$1 jour', days_other: '$1 jours' });
  const days = 'days' as PluralKey; // a key of this test alone
  expect([0, 1, 2].map((count) => tn(days, count))).toEqual(['0 jour', '1 jour', '2 jours']);
  // Millions have a form of their own, which the texts go without (test/house/locales.test.ts).
  expect(tn(days, 1_000_000)).toMatch(/^1\s000\s000 jours$/u);
});

it('reads dates in figures in the order of the browser, and tells them in the language of the texts', async () => {
  speaks('it', { language: 'en' });
  const { readDue } = await import('../../src/ui/use-due-from-words');
  const now = Temporal.ZonedDateTime.from('2026-12-04T10:00[Europe/Rome]');
  const { kind, ...read } = await readDue('3/4', null, freshStore(), now);
  expect([kind, read]).toEqual(['understood', { due: '2027-04-03', words: expect.stringContaining('April') }]);
});
