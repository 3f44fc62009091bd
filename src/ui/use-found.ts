import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Companies, companiesIn, searchCompanies } from '../domain/companies';
import { searchAlmost, searchDirectory } from '../domain/directory';
import { wholeDirectory } from '../store/read/directory';
import { searchTexts } from '../store/read/texts';
import { FaceContext } from './face-context';
import { companyOption, type Group, type Option, personOption, textOption } from './search-options';
import { useLive } from './use-live';

// In milliseconds; as long as a quick typist takes for a key or two.
const patience = 300;
const most = { people: 12, companies: 4, texts: 20 };

export interface Found {
  /** People first; what takes longer to find is listed below them. */
  groups: Group[];
  /** Null where somebody is found as typed, or nobody knows yet; else whether some are written almost so. */
  almost: boolean | null;
  /** Whether nothing that is still sought could come to stand before this option. */
  isSettled(first: Option | undefined): boolean;
}

/**
 * What a query finds among people, companies, notes and touchpoints. The directory is read once and kept while the
 * search is there: people are found while the key that was pressed is drawn.
 * @param query trimmed; empty finds nothing
 * @param peopleAlone leaves out everything else
 */
export function useFound(query: string, peopleAlone: boolean): Found {
  const { store } = useContext(FaceContext);
  const whole = useLive(() => wholeDirectory(store), []);
  const people = useMemo(
    () => whole && searchDirectory(whole.directory, whole.delta, query, most.people),
    [whole, query],
  );

  // Slips of the fingers and companies take a walk through all of the directory: not before the people are drawn.
  const [alike, setAlike] = useState<{ query: string; hits: ReturnType<typeof searchAlmost> } | null>(null);
  const nobody = people?.length === 0 && query !== '';
  useEffect(() => {
    if (!nobody || !whole) return;
    const timer = setTimeout(() => {
      setAlike({ query, hits: searchAlmost(whole.directory, whole.delta, query, most.people) });
    });
    return () => clearTimeout(timer);
  }, [nobody, whole, query]);
  const [known, setKnown] = useState<{ of: typeof whole; companies: Companies } | null>(null);
  const searching = query !== '';
  useEffect(() => {
    if (!searching || !whole) return;
    let gone = false;
    const walk = () => {
      if (!gone) setKnown({ of: whole, companies: companiesIn(whole.directory, whole.delta) });
    };
    requestIdleCallback(walk, { timeout: patience }); // between two keys rather than before the next
    return () => {
      gone = true;
    };
  }, [searching, whole]);

  // Megabytes of words would keep the people waiting.
  const texts = useTexts(peopleAlone || !whole ? '' : query);
  const almost = nobody && alike?.query === query ? alike.hits : [];
  const shown = people && people.length > 0 ? people : almost;
  const groups = useMemo((): Group[] => {
    const companies = known ? searchCompanies(known.companies, query, most.companies) : [];
    const of = (kind: 'note' | 'touchpoint') =>
      texts.hits.filter((hit) => hit.kind === kind).map((hit) => textOption(hit, query));
    return [
      { label: 'groupPeople', options: shown.map(personOption) },
      ...(peopleAlone
        ? []
        : ([
            { label: 'groupCompanies', options: companies.map(companyOption) },
            { label: 'groupNotes', options: of('note') },
            { label: 'groupTouchpoints', options: of('touchpoint') },
          ] as const)),
    ];
  }, [shown, known, texts.hits, query, peopleAlone]);

  const searchedAlmost = !nobody || alike?.query === query;
  const searchedAll = searchedAlmost && known !== null && known.of === whole && texts.query === query;
  return {
    groups,
    almost: nobody && alike?.query === query ? alike.hits.length > 0 : null,
    isSettled: (first) =>
      query === '' ||
      (people !== undefined && (first?.key.startsWith('person ') || (peopleAlone ? searchedAlmost : searchedAll))),
  };
}

/** Notes and touchpoints by their words. Those of the query before stand until the new ones are found. */
function useTexts(query: string) {
  const { store } = useContext(FaceContext);
  const latest = useRef(query);
  latest.current = query;
  const found = useLive(
    async () => ({ query, hits: await searchTexts(store, query, most.texts, () => latest.current !== query) }),
    [query],
    'keep',
  );
  return query === '' || !found ? { query: found?.query, hits: none } : found;
}

const none: [] = [];
