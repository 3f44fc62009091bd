import type { RefObject } from 'preact';
import { useContext, useEffect, useId, useState } from 'preact/hooks';
import { searchLeniently } from '../../store/read/directory';
import type { TextHit } from '../../store/read/texts';
import { FaceContext } from '../face-context';
import { lazy } from '../lazy';
import { goTo, hashOf } from '../route';
import { t, tn } from '../t';
import { useEscape } from '../use-escape';
import { useLive } from '../use-live';
import { Avatar } from './avatar';
import { Icon } from './icon';
import { SearchBox } from './search-box';

const TextHits = lazy(() => import('./text-hits').then((module) => module.TextHits), null);

const mostHits = 20;

interface Props {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  setQuery(query: string): void;
}

/** Finds people by name, company, address or phone number, and opens them. */
export function Search({ field, query, setQuery }: Props) {
  const { store } = useContext(FaceContext);
  const listId = useId();
  const [active, setActive] = useState(0);
  const found = useLive(async () => ({ query, ...(await searchLeniently(store, query, mostHits)) }), [query], 'keep');
  const [texts, setTexts] = useState<readonly TextHit[]>([]);
  const people = found?.hits.map(({ id, name, company }) => ({ key: id, id, name, words: company, text: false }));
  // Under the people, what was noted and what was written about: it comes a moment later, and pushes nobody down.
  const hits = people && [
    ...people,
    ...texts.map(({ contact, record }) => ({
      key: record.id,
      id: contact.id,
      name: contact.name,
      words: 'text' in record ? record.text : record.summary,
      text: true,
    })),
  ];
  const isCurrent = found?.query === query;
  // Whoever types and presses Enter in one go means what comes of the whole text, not what stands there yet.
  const [entered, setEntered] = useState(false);
  const leave = () => setQuery('');
  useEscape(query !== '', leave);
  useEffect(() => {
    if (!entered || !isCurrent) return;
    setEntered(false);
    field.current?.blur(); // what opens takes the cursor
    const hit = hits?.[active];
    goTo(hit ? { view: 'person', id: hit.id } : { view: 'add', name: query.trim() });
    setQuery('');
  }, [entered, isCurrent, hits, active, query, setQuery, field]);
  const optionId = (index: number) => `${listId}-${index}`;
  const searching = query.trim() !== '';
  return (
    <search class="search">
      <SearchBox
        field={field}
        query={query}
        listId={listId}
        active={searching && hits?.[active] ? optionId(active) : null}
        change={(changed) => {
          setQuery(changed);
          setActive(0);
        }}
        move={(by) => setActive(Math.min(Math.max(active + by, 0), (hits?.length ?? 1) - 1))}
        open={() => setEntered(searching)}
      />
      <p role="status" class="for-ears">
        {searching && people && tn('peopleFound', people.length)}
      </p>
      <div class="search-results" hidden={!searching}>
        {found?.almost && found.hits.length > 0 && <p class="muted almost">{t('almostFound', found.query.trim())}</p>}
        {/* The focus stays in the field; the arrow keys move through the list (ARIA practices: combobox). */}
        <div id={listId} role="listbox" aria-label={t('searchResults')} tabIndex={-1} hidden={!hits?.length}>
          {searching &&
            hits?.map((hit, index) => (
              <a
                key={hit.key}
                id={optionId(index)}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                ref={index === active ? intoView : null}
                href={hashOf({ view: 'person', id: hit.id })}
                onClick={leave}
              >
                {hit.text ? <Icon name="note" /> : <Avatar name={hit.name} />}
                <span class="hit-name">{hit.name}</span>
                <span class={hit.text ? 'hit-words' : 'hit-company'}>{hit.words}</span>
              </a>
            ))}
        </div>
        {searching && <TextHits query={query} show={setTexts} />}
        {searching && hits?.length === 0 && (
          <div class="empty">
            <p>{t('nobodyFound', query.trim())}</p>
            <a class="button" href={hashOf({ view: 'add', name: query.trim() })} onClick={leave}>
              <Icon name="add" />
              {t('addNamed', query.trim())}
            </a>
          </div>
        )}
      </div>
    </search>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}
