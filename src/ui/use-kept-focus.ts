import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const controls = 'button, input, select, textarea, a[href], summary';

/**
 * Keeps the focus inside a part of a view where what had it goes, or is disabled for a moment: on the same control once
 * it can be used again, else on the one that stands in its place. Whoever works by keyboard goes on from there.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const inside = box.current;
    if (!inside) return;
    let last: { element: HTMLElement; place: number } | null = null;
    const all = () => [...inside.querySelectorAll<HTMLElement>(controls)];
    const note = () => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return;
      last = inside.contains(element) ? { element, place: all().indexOf(element) } : null;
    };
    const forget = ({ target }: PointerEvent) => {
      if (target instanceof Element && !(inside.contains(target) && target.closest(controls))) last = null;
    };
    const restore = () => {
      if (last === null || document.activeElement !== document.body) return;
      const { element, place } = last;
      if (inside.contains(element)) {
        // A disabled one takes no focus; it will be enabled again, or go.
        element.focus();
        return;
      }
      const left = all().filter((control) => !control.matches(':disabled'));
      (left[Math.max(0, Math.min(place, left.length - 1))] ?? null)?.focus();
    };
    note();
    const observer = new MutationObserver(restore);
    observer.observe(inside, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', forget);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', forget);
    };
  }, [box]);
}
