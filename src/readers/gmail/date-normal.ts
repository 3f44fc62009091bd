/**
 * Date text with everything taken out that differs between versions of the same locale data: letter case, kinds of
 * space and dash, commas, direction marks, dots of abbreviations, native digits. Both the texts that `Intl` writes and
 * the text on the page pass through here, so what is lost on one side is lost on the other.
 */
export function normalDateText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\p{Cf}/gu, '')
      .replace(/\p{Nd}/gu, digit)
      .replace(/\p{Pd}/gu, '-')
      // Commas of all scripts; dot, slash and colon stay, for between digits they tell one form from another.
      .replace(/(?![./:])\p{Po}/gu, ' ')
      .replace(/(?<=\p{L}\p{M}*) ?\./gu, ' ')
      .replace(/\s+/gu, ' ')
      // "p. m.", "p.m." and "pm" are one word (es: CLDR 27 wrote "p. m.", es-419 "p.m.").
      .replace(/(?<![\p{L}\p{M}\p{N}])(\p{L}\p{M}*) (?=\p{L}\p{M}*(?![\p{L}\p{M}]))/gu, '$1')
      .trim()
  );
}

/**
 * The value of a decimal digit of any script. Unicode starts each script's ten digits at a code point that ends in
 * hexadecimal 0 or 6 (mathematical ones apart, which NFKC has already made ASCII).
 */
function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const startsAt0 = /\p{Nd}/u.test(String.fromCodePoint(code & ~15));
  return String((code & 15) - (startsAt0 ? 0 : 6));
}
