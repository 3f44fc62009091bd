import { useEffect } from 'preact/hooks';

/** Marks the moment at which a part of a face is first drawn, for the browser's profiler and `npm run bench`. */
export function useDrawn(part: 'agenda' | 'person', isDrawn: boolean): void {
  useEffect(() => {
    const mark = `drawn: ${part}`;
    if (isDrawn && performance.getEntriesByName(mark).length === 0) performance.mark(mark);
  }, [part, isDrawn]);
}
