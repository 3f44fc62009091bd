/** What may keep a reader from understanding a message at once. */
export type PlainLanguageHint =
  | { kind: 'long-sentence'; words: number; text: string }
  | { kind: 'abbreviation'; text: string };

/** Plain-language guides set the limit between 20 and 25 words (ISO 24495-1:2023; GOV.UK content design, 25). */
const longestSentence = 25;
const mostHints = 5;

/**
 * The sentences of a message that are long, and the abbreviations that nothing in it explains.
 * @param language tells where sentences and words end (Unicode UAX 29, by Intl.Segmenter)
 * @param known words that look like abbreviations and are none to this reader: their company, their product
 */
export function plainLanguageHints(text: string, language: string, known: readonly string[] = []): PlainLanguageHint[] {
  return [...longSentences(text, language), ...abbreviations(text, known)].slice(0, mostHints);
}

function longSentences(text: string, language: string): PlainLanguageHint[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].flatMap(({ segment }) => {
    const count = [...words.segment(segment)].filter(({ isWordLike }) => isWordLike).length;
    return count > longestSentence ? [{ kind: 'long-sentence', words: count, text: segment.trim() } as const] : [];
  });
}

/** Everybody reads these without stopping. */
const wellKnown = new Set(['OK', 'PDF', 'PS', 'PPS', 'TV', 'AM', 'PM', 'USA', 'UK', 'EU', 'USB', 'FAQ', 'URL']);

function abbreviations(text: string, known: readonly string[]): PlainLanguageHint[] {
  const own = new Set(known.flatMap((words) => words.split(/\s+/)));
  const found = new Set(
    [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{1,5}(?![\p{L}\p{N}])/gu)].map(([it]) => it),
  );
  return [...found]
    .filter((each) => !wellKnown.has(each) && !own.has(each) && !isExplained(text, each))
    .map((each) => ({ kind: 'abbreviation', text: each }));
}

/** "service level agreement (SLA)", or "SLA (service level agreement)". */
function isExplained(text: string, abbreviation: string): boolean {
  return text.includes(`(${abbreviation})`) || text.includes(`${abbreviation} (`);
}
