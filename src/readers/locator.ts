/** Where something stands on a page that may be absent without anybody missing it. */
export interface Ways {
  /**
   * Selectors, surest first: data attributes, ARIA and roles, class names. Never words of one language. Beside each
   * stands when and where that layout was seen: in a comment, for pages need not carry it.
   */
  ways: readonly [string, ...string[]];
}

/** Where something stands on a page. */
export interface Locator extends Ways {
  /** What a user calls it, as in "cannot find *the sender*". */
  name: string;
}

/** Collects, for one reading, which of its ways found each locator (`Observation.foundBy`). */
export type Trace = Record<string, number>;

/** Whether an element that a way finds is meant: in sight, say. */
export type Fits = (element: Element) => boolean;

/** The first element that any way finds below `root` and that fits, trying the surest way first. */
export function locate(root: ParentNode, locator: Locator, trace: Trace, fits: Fits = () => true): Element | null {
  for (const [index, way] of locator.ways.entries()) {
    const first = root.querySelector(way);
    // Most often the first one fits; to look for all of them takes far longer.
    const found = first && !fits(first) ? [...root.querySelectorAll(way)].find(fits) : first;
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

/**
 * All elements that any of the ways finds below `root`, way by way. Chromium finds those of one plain selector up to a
 * hundred times faster than those of a list of several (measured 2026-11).
 */
export function everyWay(root: ParentNode, { ways }: Ways): Element[] {
  return ways.flatMap((way) => [...root.querySelectorAll(way)]);
}

function note(trace: Trace, locator: Locator, index: number): void {
  trace[locator.name] = Math.max(index, trace[locator.name] ?? 0);
}
