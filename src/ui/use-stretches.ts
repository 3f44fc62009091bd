import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowsPerChunk, type Stretch, stretchesOf, usualHeight } from './drawn-chunks';

/**
 * Which rows of a long list are drawn, as it is scrolled. Each drawn row is a child of the list, of class `waiting` while
 * its height is not its own; rows left out take their room by a child of class `gap`. When that room turns out to be
 * another above what is in sight, the browser itself scrolls by the difference (CSS Scroll Anchoring), which it would not
 * for a padding of the list.
 * @param count how many rows there are
 * @returns also how high a row without its words is to be, CSS pixels, and what has a row drawn wherever it is
 */
export function useStretches(
  list: RefObject<HTMLElement | null>,
  count: number,
): { stretches: readonly Stretch[]; rowHeight: number; reveal(place: number): void } {
  const heights = useRef<(number | undefined)[]>([]);
  const width = useRef(0);
  const revealed = useRef<number | null>(null);
  const [stretches, setStretches] = useState<readonly Stretch[]>(() =>
    stretchesOf(count, [], { from: 0, to: 1 }, null),
  );
  const look = useCallback(() => {
    const box = list.current;
    // Hidden behind a search it has no size, and is to be found as it was.
    if (!box || box.closest('[hidden]')) return;
    const bounds = box.getBoundingClientRect();
    if (bounds.width !== width.current) heights.current = [];
    width.current = bounds.width;
    measure(box, heights.current);
    // One screenful more on each side, for keys and wheels that go faster than a frame.
    const ahead = innerHeight;
    const sight = { from: -ahead - bounds.top, to: innerHeight + ahead - bounds.top };
    const focused = focusedRow(box);
    if (focused !== null) revealed.current = null;
    const next = stretchesOf(count, heights.current, sight, focused ?? revealed.current);
    setStretches((before) => (isSame(before, next) ? before : next));
  }, [list, count]);

  useLayoutEffect(() => {
    if (list.current) tellPlaces(list.current, stretches, count);
  });
  useLayoutEffect(look, [look]);
  // What was drawn may be higher or lower than was guessed. Not before the next frame: rows that were just drawn have to
  // get their words first, and what follows from a guess must not be guessed about again and again.
  useEffect(() => {
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [look, stretches]);
  useEffect(() => {
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    const observer = new ResizeObserver(look);
    observer.observe(document.body);
    const box = list.current;
    box?.addEventListener('focusin', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
      observer.disconnect();
      box?.removeEventListener('focusin', look);
    };
  }, [list, look]);
  const reveal = (place: number) => {
    revealed.current = place;
    look();
  };
  return { stretches, rowHeight: usualHeight(heights.current), reveal };
}

/** Where rows are left out, the others say which of all they are; Preact leaves alone what it did not set. */
function tellPlaces(box: Element, stretches: readonly Stretch[], count: number): void {
  const rows = box.querySelectorAll<HTMLElement>(':scope > :not(.gap)');
  let drawn = 0;
  for (const { from, to } of stretches.filter((stretch) => stretch.drawn)) {
    for (let place = from; place < to; place += 1, drawn += 1) {
      const row = rows[drawn];
      if (!row) return;
      row.dataset['row'] = String(place);
      row.setAttribute('aria-posinset', String(place + 1));
      row.setAttribute('aria-setsize', String(count));
    }
  }
}

function measure(box: Element, heights: (number | undefined)[]): void {
  const chunks = new Map<number, { top: number; bottom: number; rows: number; waiting: boolean }>();
  for (const element of box.querySelectorAll<HTMLElement>(':scope > [data-row]')) {
    const chunk = Math.floor(Number(element.dataset['row']) / rowsPerChunk);
    const { top, bottom } = element.getBoundingClientRect();
    const waiting = element.classList.contains('waiting');
    const known = chunks.get(chunk);
    if (!known) chunks.set(chunk, { top, bottom, rows: 1, waiting });
    else Object.assign(known, { bottom, rows: known.rows + 1, waiting: known.waiting || waiting });
  }
  for (const [chunk, { top, bottom, rows, waiting }] of chunks) {
    if (!waiting && rows === rowsPerChunk && bottom > top) heights[chunk] = bottom - top;
  }
}

function focusedRow(box: Element): number | null {
  for (let element = document.activeElement; element && element !== box; element = element.parentElement) {
    const place = element instanceof HTMLElement ? element.dataset['row'] : undefined;
    if (place !== undefined && element.parentElement === box) return Number(place);
  }
  return null;
}

/** Rooms may differ by what is not seen: another drawing for that would be one too many. */
function isSame(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  return (
    one.length === other.length &&
    one.every((stretch, index) => {
      const same = other[index];
      if (!same || stretch.drawn !== same.drawn || stretch.from !== same.from || stretch.to !== same.to) return false;
      return stretch.drawn || Math.abs(stretch.height - same.height) < 1;
    })
  );
}
