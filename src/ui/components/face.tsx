import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Problem, problemOf } from '../../messages/problem';
import type { Store } from '../../store/schema';
import type { Drafts } from '../drafts';
import { FaceContext } from '../face-context';
import type { Frame } from '../frame';
import { isTextField, searches } from '../keys';
import type { Notice } from '../notice';
import { openDatabase } from '../open-database';
import { hashOf, useRoute } from '../route';
import { t } from '../t';
import { useNow } from '../use-now';
import { DatabaseProblem } from './database-problem';
import { Mark } from './mark';
import { NoticeBar } from './notice-bar';
import { Search } from './search';
import { TopMenu } from './top-menu';
import { View } from './view';

interface Props {
  frame: Frame;
  store: Store;
  drafts: Drafts;
}

/** A face of Touchbase: search on top, a view, and at the foot what was done last. */
export function Face({ frame, store, drafts }: Props) {
  const now = useNow();
  const route = useRoute();
  const [state, setState] = useState<'opening' | 'open' | Problem>('opening');
  const [notice, say] = useState<Notice | null>(null);
  const [query, setQuery] = useState('');
  const searching = query.trim() !== '';
  const searchField = useRef<HTMLInputElement>(null);

  const open = useCallback(() => {
    openDatabase(store).then(
      () => setState('open'),
      (thrown) => setState(problemOf(thrown)),
    );
  }, [store]);
  useLayoutEffect(open, [open]);
  useEffect(() => {
    const toSearch = (event: KeyboardEvent) => {
      if (!searches(event, isTextField(event.target))) return;
      event.preventDefault();
      searchField.current?.focus();
      searchField.current?.select();
    };
    addEventListener('keydown', toSearch);
    return () => removeEventListener('keydown', toSearch);
  }, []);

  const shared = useMemo(
    () => ({
      store,
      drafts,
      now,
      say,
      databaseFailed: (problem: unknown) => {
        console.error(problem);
        setState(new Problem('database-unavailable', String(problem)));
      },
      draftFailed: (problem: unknown) => {
        console.error(problem);
        say({ kind: 'problem', text: t('draftNotKept') });
      },
    }),
    [store, drafts, now],
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
        {state === 'open' && <Search field={searchField} query={query} setQuery={setQuery} />}
        <TopMenu frame={frame} />
      </header>
      <main>
        {searching && <h1 class="for-ears">{t('searchResults')}</h1>}
        {/* Hidden, not gone: whoever leaves the search finds everything as it was. */}
        <div class="view" hidden={searching}>
          {state instanceof Problem ? (
            <DatabaseProblem problem={state} tryAgain={open} />
          ) : (
            <View route={route} frame={frame} ready={state === 'open'} />
          )}
        </div>
      </main>
      <NoticeBar notice={notice} close={close} />
    </FaceContext.Provider>
  );
}
