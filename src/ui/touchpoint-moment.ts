/** When something took place, as a rep says it. */
export const pasts = ['now', 'hour', 'yesterday', 'at'] as const;
export type Past = (typeof pasts)[number];

/**
 * The moment that is meant, in Unix milliseconds.
 * @param at the value of `<input type="datetime-local">`, for `at` alone
 * @returns null where `at` holds no moment
 */
export function momentOf(past: Past, at: string, now: Temporal.ZonedDateTime): number | null {
  if (past === 'now') return now.epochMilliseconds;
  if (past === 'hour') return now.subtract({ hours: 1 }).epochMilliseconds;
  if (past === 'yesterday') return now.subtract({ days: 1 }).epochMilliseconds;
  try {
    return Temporal.PlainDateTime.from(at).toZonedDateTime(now.timeZoneId).epochMilliseconds;
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}
