/** Text cut into tokens; in the skeleton a name is `W`, a number `N` (1 or 2 digits), `Y` (4 digits) or `X`. */
export interface DateTokens {
  skeleton: string;
  tokens: string[];
}

/**
 * Cuts normal text (`normalDateText`) into names and numbers.
 *
 * @param token finds both, as made by `tokenPattern`
 */
export function dateTokens(normal: string, token: RegExp): DateTokens {
  const tokens: string[] = [];
  const skeleton = normal.replace(token, (text) => {
    tokens.push(text);
    return /\D/.test(text) ? 'W' : text.length < 3 ? 'N' : text.length === 4 ? 'Y' : 'X';
  });
  return { skeleton: skeleton.replaceAll(' ', ''), tokens };
}

/** Finds the given names, the longest possible, and numbers. */
export function tokenPattern(names: Set<string>): RegExp {
  const longestFirst = [...names]
    .sort((a, b) => b.length - a.length)
    // vi: "thg 1" does not stand in "thg 12".
    .map((name) => name.replace(/[.+|^$()/]/g, '\\$&') + (/\d$/.test(name) ? '(?!\\d)' : ''));
  // Scripts with case write words apart: "mars" is not "mar" and an s. Others may join them ("日上午").
  return new RegExp(`(?<!\\p{Ll})(?:${longestFirst.join('|')})(?!\\p{Ll})|\\d+`, 'gu');
}

/** A skeleton without the words around it: what stands before, itself, what stands after. */
export function bareSkeleton(skeleton: string): string[] {
  return /^([^A-Z]*)(.*?)([^A-Z.]*)$/.exec(skeleton)?.slice(1) ?? [];
}
