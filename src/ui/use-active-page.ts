import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ActivePage, type Follower, followActivePage } from './active-page';

export interface Beside {
  active: ActivePage;
  /** Asks the page again. */
  again(): void;
}

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
    return following.stop;
  }, [follows]);
  const again = useCallback(() => follower.current?.again(), []);
  return { active, again };
}
