import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ActivePage, type Follower, followActivePage } from './active-page';

export interface Beside {
  active: ActivePage;
  /** Asks the page again. */
  again(): void;
}

/**
 * How often a page beside a face in sight is asked, in milliseconds: that a message box was opened no event tells, and the
 * warning in the face is wanted while the message is being written. The page holds the answer ready.
 */
const glances = 3_000;

/**
 * The page beside the face, as it changes.
 * @param follows false in a face that stands beside no page; it is then always elsewhere
 */
export function useActivePage(follows: boolean): Beside {
  const [active, setActive] = useState<ActivePage>({ kind: follows ? 'looking' : 'elsewhere' });
  const follower = useRef<Follower | null>(null);
  useLayoutEffect(() => {
    if (!follows) return;
    const following = followActivePage(setActive);
    follower.current = following;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') following.glance();
    }, glances);
    return () => {
      clearInterval(timer);
      following.stop();
    };
  }, [follows]);
  const again = useCallback(() => follower.current?.again(), []);
  return { active, again };
}
