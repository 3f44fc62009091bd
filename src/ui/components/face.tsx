import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Store } from '../../store/schema';
import type { Drafts } from '../drafts';
import { FaceContext } from '../face-context';
import type { Frame } from '../frame';
import { isTextField, searches } from '../keys';
import { lazy } from '../lazy';
import type { Notice } from '../notice';
import { goInstead, hashOf, startsInSearch, useRoute } from '../route';
import { t } from '../t';
import { useDatabase } from '../use-database';
import { useNow } from '../use-now';
import { Mark } from './mark';
import { NoticeBar } from './notice-bar';
import { Search } from './search';
import { TopMenu } from './top-menu';
import { View } from './view';

const DatabaseProblem = lazy(() => import('./database-problem').then((module) => module.DatabaseProblem));

interface Props {
  frame: Frame;
  store: Store;
  drafts: Drafts;
}

/** A face of Touchbase: search on top, a view, and at the foot what was done last. */
export function Face({ frame, store, drafts }: Props) {
  const now = useNow();
  const route = useRoute();
  const { connection, problem, open, failed } = useDatabase(store);
  const [notice, say] = useState<Notice | null>(null);
  const [query, setQuery] = useState(() => (startsInSearch() ? '' : null));
  const isOpen = connection > 0 && problem === null;
  const searching = isOpen && query !== null;
  const searchField = useRef<HTMLInputElement>(null);

  useLayoutEffect(open, [open]);
  useEffect(() => {
    const toSearch = (event: KeyboardEvent) => {
      if (!searches(event, isTextField(event.target))) return;
      event.preventDefault();
      // A question lies above all else until it is answered.
      if (document.querySelector('dialog[open]')) return;
      searchField.current?.focus();
      searchField.current?.select();
      if (event.key !== '/') setQuery((before) => before ?? '');
    };
    if (startsInSearch()) {
      searchField.current?.focus();
      goInstead({ view: 'home' });
    }
    addEventListener('keydown', toSearch);
    return () => removeEventListener('keydown', toSearch);
  }, []);

  const shared = useMemo(
    () => ({
      store,
      drafts,
      now,
      say,
      connection,
      databaseFailed: failed,
      draftFailed: (problem: unknown) => {
        console.error(problem);
        say({ kind: 'problem', text: t('draftNotKept') });
      },
    }),
    [store, drafts, now, connection, failed],
  );
  const close = useCallback(() => say(null), []);
  return (
    <FaceContext.Provider value={shared}>
      <header class="top-bar">
        {frame === 'dashboard' && (
          <a class="home" href={hashOf({ view: 'home' })} aria-label={t('home')} title={t('home')}>
            <Mark />
          </a>
        )}
        {!problem && <Search frame={frame} field={searchField} query={query} setQuery={setQuery} ready={isOpen} />}
        <TopMenu frame={frame} />
      </header>
      <main>
        {searching && <h1 class="for-ears">{t('searchList')}</h1>}
        {problem && (
          <div class="view">
            <DatabaseProblem problem={problem} tryAgain={open} />
          </div>
        )}
        {/* Hidden, not gone: whoever leaves the search, or a problem, finds everything as it was, what was typed too. */}
        <div class="view" hidden={searching || problem !== null}>
          <View route={route} frame={frame} ready={connection > 0} />
        </div>
      </main>
      <NoticeBar notice={notice} close={close} />
    </FaceContext.Provider>
  );
}
