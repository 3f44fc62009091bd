import { useRef } from 'preact/hooks';
import type { ActivePage } from '../active-page';
import { Agenda } from './agenda';
import { PagePart } from './page-part';

/** The page's people and the recorder, and under them the agenda. */
export function Home({ active }: { active: ActivePage }) {
  const address = active.kind === 'open' ? active.page.address : null;
  // The cursor is taken once, for the page the face was opened beside: later it stands where the user put it.
  const openedBeside = useRef<string | null>(null);
  openedBeside.current ??= address;
  return (
    <>
      <PagePart key={address ?? active.kind} active={active} focused={address === openedBeside.current} />
      <Agenda first={20} />
    </>
  );
}
