import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Takes the focus to the first control of something that opens, and gives it back to what opened it once it closes.
 * @param first the selector of the control
 */
export function useFocusInside(box: RefObject<HTMLElement | null>, first: string): void {
  useEffect(() => {
    const inside = box.current;
    const opener = document.activeElement;
    inside?.querySelector<HTMLElement>(first)?.focus();
    return () => {
      const isLost = document.activeElement === document.body || inside?.contains(document.activeElement);
      if (isLost && opener instanceof HTMLElement) opener.focus();
    };
  }, [box, first]);
}
