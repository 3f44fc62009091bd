import { useEffect, useRef, useState } from 'preact/hooks';
import { lazy } from '../lazy';
import { t } from '../t';
import type { Beside } from '../use-active-page';
import { useConversationNews } from '../use-conversation-news';
import { Agenda } from './agenda';
import { HeldHeight } from './held-height';
import { PagePart } from './page-part';

const BackupAge = lazy(() => import('./backup-age').then((module) => module.BackupAge), null, 'idle');

// Longer than a page needs to answer, shorter than a wait is felt: the agenda does not appear only to be pushed down.
const pageFirst = 150;

const ReadingSign = lazy(() => import('./reading-sign').then((module) => module.ReadingSign), null, 'idle');

/** The page's people and the recorder, and under them the agenda. */
export function Home({ active, again }: Beside) {
  useConversationNews(active, again);
  const [waited, setWaited] = useState(active.kind !== 'looking');
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), pageFirst);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (active.kind !== 'looking') setWaited(true);
  }, [active.kind]);
  // The cursor is taken once, beside the page the face was opened for: later it stands where the user put it.
  const openedFor = useRef<string | null>(null);
  const address = active.kind === 'open' ? active.page.address : '';
  if (active.kind !== 'looking') openedFor.current ??= address;
  return (
    <>
      <h1 class="for-ears">{t('extensionName')}</h1>
      <ReadingSign active={active} again={again} />
      <HeldHeight empty={active.kind === 'looking'}>
        <PagePart active={active} focused={address !== '' && address === openedFor.current} />
      </HeldHeight>
      {/* Beside a person only the first rows stand in sight; drawing more would keep the person waiting. */}
      {waited && <Agenda first={active.kind === 'elsewhere' ? 20 : 8} />}
      {waited && <BackupAge />}
    </>
  );
}
