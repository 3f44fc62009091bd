/** How many rows are drawn or left out together. */
export const rowsPerChunk = 8;

/** What is known of the heights of a long list's chunks, in CSS pixels; those never drawn are guessed from the others. */
export type Heights = readonly (number | undefined)[];

/** A stretch of rows, drawn or left out with the room it takes. */
export interface Stretch {
  drawn: boolean;
  /** The first row, and the one after the last. */
  from: number;
  to: number;
  /** CSS pixels. */
  height: number;
}

// So few rows cost less than to leave some of them out.
const drawnWhole = 40;

// Two lines of text and their space, until real rows say otherwise.
const firstGuess = 52;

/** How high a row is that was not drawn yet, CSS pixels. */
export function usualHeight(heights: Heights): number {
  const known = heights.filter((height) => height !== undefined);
  return known.length === 0 ? firstGuess : known.reduce((sum, height) => sum + height, 0) / known.length / rowsPerChunk;
}

/**
 * Which rows of a long list are drawn: those near what is in sight, and those around the row that has the focus,
 * wherever it is, so that it is not lost.
 * @param count how many rows there are
 * @param sight from where to where of the list rows are wanted, CSS pixels from its start
 * @param focused the row that has the focus
 */
export function stretchesOf(
  count: number,
  heights: Heights,
  sight: { from: number; to: number },
  focused: number | null,
): Stretch[] {
  const usual = usualHeight(heights);
  if (count <= drawnWhole) return [{ drawn: true, from: 0, to: count, height: usual * count }];
  const focusedChunk = focused === null ? null : Math.floor(focused / rowsPerChunk);
  const stretches: Stretch[] = [];
  let top = 0;
  for (let chunk = 0, from = 0; from < count; chunk += 1, from += rowsPerChunk) {
    const to = Math.min(from + rowsPerChunk, count);
    const height = heights[chunk] ?? usual * (to - from);
    const inSight = top + height > sight.from && top < sight.to;
    // With its neighbours: from the last row of a chunk the next is one key away.
    const drawn = inSight || (focusedChunk !== null && Math.abs(chunk - focusedChunk) <= 1);
    const last = stretches.at(-1);
    if (last?.drawn === drawn) stretches[stretches.length - 1] = { ...last, to, height: last.height + height };
    else stretches.push({ drawn, from, to, height });
    top += height;
  }
  return stretches;
}
