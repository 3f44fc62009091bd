import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryLine, searchAlmost, searchDirectory } from '../../src/domain/directory';
import { fold } from '../../src/domain/search';
import { searchBlock, textLine } from '../../src/domain/text-block';

const nobody = { id: 'x', company: null, phone: null, identities: [] };
const findsPerson = (name: string, query: string) =>
  searchDirectory('', { x: directoryLine({ ...nobody, name }) }, query, 1).length === 1;
const findsNote = (text: string, query: string) =>
  searchBlock({ id: 1, text: textLine({ table: 'notes', id: 'x' }, text) ?? '' }, query).length === 1;

describe('search in every script', () => {
  it.each([
    ['Latin, without accents', 'Émile Zöller', 'emile zoll'],
    ['Latin, with accents that are not there', 'Emile Zoller', 'émilé zöl'],
    ['Latin, accents written apart', 'E\u0301mile', 'Émi'],
    ['Latin, strokes and ligatures', 'Bjørn Łukasz Æbelø', 'bjorn lukasz aebel'],
    ['Latin, sharp s', 'Weiß', 'weiss'],
    ['Latin, capital sharp s', 'GROẞMANN', 'großm'],
    ['Latin, Turkish dotted I', 'İpek Işık', 'ipek isik'],
    ['Latin, full width', 'Ｄａｎａ', 'dana'],
    ['Cyrillic', 'Мария Петрова', 'МАР петр'],
    ['Cyrillic, yo and short i', 'Фёдор Андрей', 'федор андреи'],
    ['Greek, accents and case', 'Ελένη Παπαδοπούλου', 'ΕΛΕΝΗ παπαδοπουλου'],
    ['Greek, final sigma', 'ΓΙΩΡΓΟΣ', 'γιώργος'],
    ['Greek, a sigma that the next letter makes no final one', 'Αναστασία', 'Αναστας'],
    ['Arabic, written with vowel marks', 'مُحَمَّد', 'محمد'],
    ['Arabic, typed with vowel marks', 'محمد', 'مُحَ'],
    ['Arabic, forms of alef, ya and ta marbuta', 'أحمد مصطفى فاطمة', 'احمد مصطفي فاطمه'],
    ['Arabic, drawn out', 'مـــريم', 'مريم'],
    ['Persian letters on an Arabic keyboard', 'کیان', 'كيان'],
    ['Hebrew, without points', 'נֹעָה לֵוִי', 'נעה לוי'],
    ['Hebrew, a letter that stands last while it is typed', 'שלומית', 'שלום'],
    ['kanji, the given name', '山田太郎', '太郎'],
    ['hiragana for katakana', 'サトウ', 'さとう'],
    ['katakana for hiragana', 'たなか', 'タナ'],
    ['kana, half width', 'ガード', 'ｶﾞｰﾄﾞ'],
    ['Hangul', '김민준', '김민'],
    ['Hangul, the given name', '김민준', '민준'],
    ['Hangul, a consonant alone', '김민준', '김ㅁ'],
    ['Hangul, a syllable without its end', '김민준', '기'],
    ['Hangul, the next consonant at the end of the syllable before', '기민수', '김'],
    ['Hangul, a vowel of two strokes after the first', '과장', '고'],
    ['Hangul, two consonants at the end after the first', '닭갈비', '달'],
    ['Thai', 'สมชาย', 'สมช'],
  ])('%s', (_, written, typed) => {
    expect(findsPerson(written, typed)).toBe(true);
    expect(findsNote(`${written} 12`, typed)).toBe(true);
    expect(findsPerson(written, `${typed}q`)).toBe(false);
  });

  it.each([
    ['Dana', 'ana'],
    ['Мария', 'ария'],
    ['Ελένη', 'λενη'],
    ['محمد', 'حمد'],
    ['נועה', 'ועה'],
  ])('does not begin within a word: %s, %s', (written, typed) => {
    expect(findsPerson(written, typed)).toBe(false);
  });

  it.each([
    ['Cyrillic', 'Петрова', 'Перова'],
    ['Greek', 'Παπαδοπούλου', 'παπαδοπολου'],
    ['Arabic', 'عبدالرحمن', 'عبدلرحمن'],
    ['Hangul', '김민준', '긴민준'],
    ['katakana', 'サトウタカシ', 'さとうたけし'],
  ])('forgives a slip in %s', (_, name, query) => {
    expect(findsPerson(name, query)).toBe(false);
    expect(searchAlmost('', { x: directoryLine({ ...nobody, name }) }, query, 1)).toHaveLength(1);
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
    for (let code = 0x21; code <= 0x2fa1f; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const once = fold(String.fromCodePoint(code));
      if (fold(once) !== once) expect(`U+${code.toString(16)}: ${fold(once)}`).toBe(once);
    }
  });
});
