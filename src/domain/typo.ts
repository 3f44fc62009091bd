/** How many slips a searched word may hold: none in short ones, where half of all words would fit. */
export function slipsAllowed(word: string): number {
  const { length } = [...word];
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * Whether a word begins like the searched one, but for a few slips: a letter too much, too few, another, or two
 * neighbours swapped (optimal string alignment distance). The first letter is rarely mistyped, and asked to be right,
 * or swapped with the second: it spares most of the comparing.
 */
export function beginsAlmostLike(word: string, searched: string): boolean {
  const most = slipsAllowed(searched);
  if (most === 0 || (word[0] !== searched[0] && word[0] !== searched[1])) return false;
  if (word.length < searched.length - most) return false;
  // Any beginning of the word will do, so the least of the last row counts.
  const target = word.slice(0, searched.length + most);
  let before: number[] = [];
  let row = Array.from({ length: target.length + 1 }, (_, index) => index);
  for (let at = 1; at <= searched.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= target.length; to += 1) {
      const same = searched[at - 1] === target[to - 1];
      const swapped = at > 1 && to > 1 && searched[at - 1] === target[to - 2] && searched[at - 2] === target[to - 1];
      next.push(
        Math.min(
          (row[to] ?? at) + 1,
          (next[to - 1] ?? at) + 1,
          (row[to - 1] ?? at) + (same ? 0 : 1),
          swapped ? (before[to - 2] ?? at) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...next) > most) return false;
    before = row;
    row = next;
  }
  return Math.min(...row) <= most;
}
