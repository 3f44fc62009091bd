import { describe, expect, test } from 'vitest';
import { plainLanguageHints } from '../../src/domain/plain-language';

const words = (count: number) => Array.from({ length: count }, (_, index) => `Word${index}`).join(' ');

describe('plain language', () => {
  test('has nothing to say of short sentences', () => {
    expect(plainLanguageHints('Thank you for the call. Shall we meet on Friday?', 'en')).toEqual([]);
  });

  test('points out a sentence of more than 25 words', () => {
    expect(plainLanguageHints(`Hello. ${words(25)}.`, 'en')).toEqual([]);
    expect(plainLanguageHints(`Hello. ${words(26)}.`, 'en')).toMatchObject([{ kind: 'long-sentence', words: 26 }]);
  });

  test('counts words where nothing stands between them', () => {
    const long =
      '私たちは来週の月曜日に東京の本社で新しい製品の説明会を開催する予定ですのでぜひご参加くださいますようお願い申し上げます。';
    expect(plainLanguageHints(long, 'ja')).toMatchObject([{ kind: 'long-sentence' }]);
  });

  test('points out abbreviations that nothing explains', () => {
    expect(plainLanguageHints('The MSA and the SLA (service level agreement) are ready.', 'en')).toEqual([
      { kind: 'abbreviation', text: 'MSA' },
    ]);
    expect(plainLanguageHints('Our master service agreement (MSA) is a PDF.', 'en')).toEqual([]);
  });

  test('takes the names of their company and product for granted', () => {
    expect(plainLanguageHints('How is IBM?', 'en', ['IBM'])).toEqual([]);
  });

  test('says no more than five things', () => {
    expect(plainLanguageHints('AAA BBB CCC DDD EEE FFF GGG', 'en')).toHaveLength(5);
  });
});
