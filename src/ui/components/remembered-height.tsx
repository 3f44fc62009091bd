import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

// In milliseconds: what is not there by then is taken not to come.
const patience = 2_000;

/**
 * Keeps the room that its content took when the face was open last, until that is drawn: it comes a moment after what
 * stands below it, which would jump from under the pointer.
 * @param name what the height is kept by, in this browser alone
 */
export function RememberedHeight({ name, children }: { name: string; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const key = `${name} ${document.documentElement.className}`;
    const settle = () => {
      element.style.removeProperty('min-block-size');
      localStorage.setItem(key, String(element.offsetHeight));
    };
    const height = Number(localStorage.getItem(key));
    if (height > 0) element.style.minBlockSize = `${height}px`;
    const observer = new MutationObserver(settle);
    observer.observe(element, { childList: true, subtree: true });
    const timer = setTimeout(settle, patience);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [name]);
  return (
    <div ref={box} class="held">
      {children}
    </div>
  );
}
