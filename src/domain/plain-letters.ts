/**
 * Letters that a rep may type for another one, beyond what Unicode's compatibility decomposition takes apart: those with
 * a stroke (U+00F8 and its like have no decomposition), ligatures, letters that change their form at the end of a word
 * (Greek, Hebrew), and letters of Arabic that keyboards of Arabic, Persian and Urdu tell apart and writers do not.
 */
const alike =
  'ßss æae œoe øo łl đd ħh ŧt ðd þth ıi ĸk ςσ ךכ םמ ןנ ףפ ץצ ىي یي ئي ةه ہه ەه کك ٱا ـ ' +
  // Hangul's vowels that are typed in two strokes, by the strokes.
  '\u116a\u1169\u1161 \u116b\u1169\u1162 \u116c\u1169\u1175 \u116f\u116e\u1165 \u1170\u116e\u1166 \u1171\u116e\u1175 \u1174\u1173\u1175';

/**
 * Hangul's consonants at the end of a syllable, U+11A8 to U+11C2 in this order, as the same consonants at the beginning of
 * one: while a name is typed its next consonant stands at the end of the syllable before (김 on the way to 기미).
 */
const finals = 'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ';

const firstFinal = 0x11a8;
// Katakana stands in Unicode in the order of hiragana, so much further on.
const [firstKatakana, lastKatakana, fromHiragana] = [0x30a1, 0x30f6, 0x60];

const plain = new Map<string, string>();
for (const pair of alike.split(' ')) plain.set(pair.slice(0, 1), pair.slice(1));
for (const [index, first] of finals.split(' ').entries()) plain.set(String.fromCharCode(firstFinal + index), first);
for (let code = firstKatakana; code <= lastKatakana; code += 1) {
  plain.set(String.fromCharCode(code), String.fromCharCode(code - fromHiragana));
}

const notPlain = new RegExp(`[${[...plain.keys()].join('')}]`, 'gu');

/** Text of decomposed letters in lower case with one of each group of letters that are taken for each other. */
export function inPlainLetters(text: string): string {
  return text.replace(notPlain, (letter) => plain.get(letter) ?? letter);
}
