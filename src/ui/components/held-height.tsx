import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

// In milliseconds: what comes has been drawn by then, or is so slow that the room is better given away.
const afterArrival = 100;
const atMost = 400;

/**
 * Keeps the room of what it holds while that is exchanged for something else, so that what stands below does not jump.
 * @param empty whether there is nothing to hold just now
 */
export function HeldHeight({ empty, children }: { empty: boolean; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const measured = entry?.contentRect.height ?? 0;
      if (measured > 0) height.current = measured;
    });
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const style = box.current?.style;
    if (!style) return;
    if (empty && height.current > 0) style.minBlockSize = `${height.current}px`;
    const timer = setTimeout(() => style.removeProperty('min-block-size'), empty ? atMost : afterArrival);
    return () => clearTimeout(timer);
  }, [empty]);
  return (
    <div ref={box} class="held">
      {children}
    </div>
  );
}
