/**
 * How much may come from a page at most. Readers cut to these sizes and `store/shapes` refuses what exceeds them,
 * so that a hostile page can neither fill the database nor keep the background busy.
 */
export const limits = {
  name: 200,
  text: 500,
  identities: 8,
  people: 200,
  recipients: 200,
  messages: 5_000,
  rows: 500,
  conversations: 20,
  composing: 20,
} as const;

/** How long the key of a message or a conversation may be; readers make none that is longer. */
export const longestKey = 400;

/** Cuts text to at most `length` UTF-16 units without splitting a surrogate pair. */
export function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .toWellFormed()
        .replace(/\ufffd$/, '');
}
