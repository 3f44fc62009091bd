/** Where something stands on a page. */
export interface Locator {
  /** What a user calls it, as in "cannot find *the sender*". */
  name: string;
  /**
   * Selectors, surest first: data attributes, ARIA and roles, class names. Never words of one language. Beside each
   * stands when and where that layout was seen: in a comment, for pages need not carry it.
   */
  ways: readonly [string, ...string[]];
}

/** Collects, for one reading, which of its ways found each locator (`Observation.foundBy`). */
export type Trace = Record<string, number>;

/** Whether an element that a way finds is meant: in sight, say. */
export type Fits = (element: Element) => boolean;

/** The first element that any way finds below `root` and that fits, trying the surest way first. */
export function locate(root: ParentNode, locator: Locator, trace: Trace, fits?: Fits): Element | null {
  if (fits) return locateAll(root, locator, trace, fits)[0] ?? null;
  for (const [index, way] of locator.ways.entries()) {
    const found = root.querySelector(way);
    if (found) {
      note(trace, locator, index);
      return found;
    }
  }
  return null;
}

/** All elements that fit and that the surest successful way finds below `root`, in document order. */
export function locateAll(root: ParentNode, locator: Locator, trace: Trace, fits: Fits = () => true): Element[] {
  for (const [index, way] of locator.ways.entries()) {
    const found = [...root.querySelectorAll(way)].filter(fits);
    if (found.length > 0) {
      note(trace, locator, index);
      return found;
    }
  }
  return [];
}

function note(trace: Trace, locator: Locator, index: number): void {
  trace[locator.name] = Math.max(index, trace[locator.name] ?? 0);
}
