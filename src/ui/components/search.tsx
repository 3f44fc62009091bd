import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Frame } from '../frame';
import { useEscape } from '../use-escape';
import { SearchBox } from './search-box';

type List = typeof import('./search-list').SearchList;

// What is found, and everything it takes, is read on demand: by the time a first letter is typed it is there.
let list: List | null = null;
let reading: Promise<void> | null = null;

function readList(): Promise<void> {
  reading ??= import('./search-list').then(
    (module) => {
      list = module.SearchList;
    },
    (problem) => {
      reading = null; // the next attempt reads anew
      console.error(problem);
    },
  );
  return reading;
}

interface Props {
  frame: Frame;
  field: RefObject<HTMLInputElement | null>;
  /** What is searched for: empty where commands alone are asked for, null where nothing is. */
  query: string | null;
  setQuery(query: string | null): void;
  /** Whether the database may be read. */
  ready: boolean;
}

/** Finds people, companies, notes, touchpoints and commands, and opens or does them. */
export function Search({ frame, field, query, setQuery, ready }: Props) {
  const [List, setList] = useState<List | null>(() => list);
  const [awake, setAwake] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  // Whoever types and presses Enter in one go means what comes of the whole text, not what stands there yet.
  const [entered, setEntered] = useState(false);
  const keys = useRef<((key: string) => boolean) | null>(null);
  const wanted = awake || query !== null;
  const took = useCallback(() => setEntered(false), []);
  const leave = useCallback(() => {
    setEntered(false);
    setQuery(null);
  }, [setQuery]);
  useEscape(query !== null, leave);
  useEffect(() => {
    requestIdleCallback(() => void readList());
  }, []);
  useLayoutEffect(() => {
    if (wanted && !List) void readList().then(() => setList(() => list));
  }, [wanted, List]);
  return (
    <search class="search">
      <SearchBox
        field={field}
        query={query}
        active={active}
        wake={setAwake}
        change={(changed) => {
          setEntered(false);
          setQuery(changed);
        }}
        press={(key) => {
          if (key !== 'Enter') return keys.current?.(key) ?? false;
          setEntered(true);
          return true;
        }}
      />
      {List && wanted && ready && (
        <List
          frame={frame}
          field={field}
          query={query}
          setQuery={setQuery}
          keys={keys}
          point={setActive}
          entered={entered}
          took={took}
          leave={leave}
        />
      )}
    </search>
  );
}
