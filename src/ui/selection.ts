/** Which rows of a list are selected, by their ids. */
export interface Selection {
  picked: ReadonlySet<string>;
  /** The row from which a stretch is selected on; null for the one that has the focus. */
  anchor: string | null;
  /** What was selected before that stretch. */
  base: ReadonlySet<string>;
}

/** As many as are done or put off as one change. */
export const mostSelected = 500;

const none: ReadonlySet<string> = new Set();
export const nothingSelected: Selection = { picked: none, anchor: null, base: none };

/** Selects a row, or selects it no more. */
export function toggled({ picked }: Selection, id: string): Selection {
  const next = new Set(picked);
  if (!next.delete(id) && next.size < mostSelected) next.add(id);
  return { picked: next, anchor: id, base: next };
}

/**
 * Selects all from where the stretch began to a row, which shrinks it as well.
 * @param ids all rows in their order
 * @param from where a stretch begins that has not begun yet
 */
export function extended({ anchor, base }: Selection, ids: readonly string[], from: string, to: string): Selection {
  const start = ids.includes(anchor ?? from) ? (anchor ?? from) : to;
  const [one, other] = [ids.indexOf(start), ids.indexOf(to)];
  if (other < 0) return { picked: base, anchor, base };
  const stretch = ids.slice(Math.min(one, other), Math.max(one, other) + 1);
  // Nearest to its beginning first, should it be too long.
  const inOrder = one <= other ? stretch : stretch.toReversed();
  return { picked: new Set([...base, ...inOrder].slice(0, mostSelected)), anchor: start, base };
}

/** Goes on without selecting: the next stretch begins elsewhere. */
export function walked({ picked }: Selection): Selection {
  return { picked, anchor: null, base: picked };
}

/** Drops rows that are on the list no more; the same selection where all are. */
export function stillListed(selection: Selection, ids: readonly string[]): Selection {
  const listed = new Set(ids);
  const left = new Set([...selection.picked].filter((id) => listed.has(id)));
  return left.size === selection.picked.size ? selection : walked({ ...selection, picked: left });
}
