import { useEffect, useRef } from 'preact/hooks';

type Handler = () => void;

// Views lie upon each other; Escape leaves the uppermost.
const uppermostLast: { current: Handler }[] = [];

addEventListener('keydown', (event) => {
  const uppermost = uppermostLast.at(-1);
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !uppermost) return;
  // Left alone, Escape closes the popup.
  event.preventDefault();
  uppermost.current();
});

/** Calls `leave` on Escape while `active` and nothing lies above. */
export function useEscape(active: boolean, leave: Handler): void {
  const handler = useRef(leave);
  handler.current = leave;
  useEffect(() => {
    if (!active) return;
    uppermostLast.push(handler);
    return () => {
      uppermostLast.splice(uppermostLast.indexOf(handler), 1);
    };
  }, [active]);
}
