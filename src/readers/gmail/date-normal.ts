/**
 * Date text without what differs between versions of the same locale data: letter case, kinds of space and dash,
 * commas, direction marks, dots of abbreviations, native digits. The texts that `Intl` writes and the text on the page
 * both pass through here, so what is lost on one side is lost on the other.
 */
export function normalDateText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\p{Cf}/gu, '')
      .replace(/\p{Nd}/gu, digit)
      .replace(/\p{Pd}/gu, '-')
      // Commas of all scripts. Dot, slash and colon stay: between digits they tell one form from another.
      .replace(/(?![-./:()])\p{P}|(?<=\p{L}\p{M}*) ?\.|\s+/gu, ' ')
      // "p. m.", "p.m." and "pm" are one word: es, es-419 and older data differ.
      .replace(/(?<![\p{L}\p{M}\p{N}])(\p{L}\p{M}*) +(?=\p{L}\p{M}*(?![\p{L}\p{M}]))/gu, '$1')
      .replace(/ +/g, ' ')
      .trim()
  );
}

/**
 * A decimal digit of any script in ASCII. Unicode starts each script's ten at a code point ending in hexadecimal 0 or
 * 6 (but for mathematical ones, which NFKC has already replaced).
 */
function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return String((code & 15) - (/\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? 0 : 6));
}
