import { useEffect, useState } from 'preact/hooks';
import { type ActivePage, followActivePage } from './active-page';

/**
 * The page beside the face, as it changes.
 * @param follows false in a face that stands beside no page; it is then always elsewhere
 */
export function useActivePage(follows: boolean): ActivePage {
  const [active, setActive] = useState<ActivePage>({ kind: follows ? 'looking' : 'elsewhere' });
  useEffect(() => (follows ? followActivePage(setActive).stop : undefined), [follows]);
  return active;
}
