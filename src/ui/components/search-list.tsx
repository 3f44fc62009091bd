import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Frame } from '../frame';
import { goTo, hashOf } from '../route';
import type { Group, Option } from '../search-options';
import { t, tn } from '../t';
import { useFaceCommands } from '../use-face-commands';
import { useFound } from '../use-found';
import { searchListId } from './search-box';
import { SearchOption } from './search-option';

interface Props {
  frame: Frame;
  field: RefObject<HTMLInputElement | null>;
  query: string | null;
  setQuery(query: string | null): void;
  /** Where the field finds out what a key does here. */
  keys: RefObject<((key: string) => boolean) | null>;
  /** Tells the field the id of the option that Enter would pick; null for none. */
  point(id: string | null): void;
  /** Whether Enter was pressed, and nothing was picked since. */
  entered: boolean;
  /** Told that something was picked. */
  took(): void;
  /** Ends the search. */
  leave(): void;
}

/** What a query finds, and what can be done: the list of the combobox whose field is `SearchBox`. */
export function SearchList({ frame, field, query, setQuery, keys, point, entered, took, leave }: Props) {
  const [forWhom, setForWhom] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const words = query?.trim() ?? '';
  const { groups: found, almost, isSettled } = useFound(words, forWhom);
  const end = useCallback(() => {
    field.current?.blur(); // what opens takes the cursor
    leave();
  }, [field, leave]);
  const ends = useMemo(
    () => ({
      leave: end,
      record: () => {
        setForWhom(true);
        setQuery('');
        field.current?.focus();
      },
    }),
    [end, field, setQuery],
  );
  const commands = useFaceCommands(frame, words, ends);
  const groups = useMemo(
    () => [...found, ...(forWhom ? [] : [commands])].filter(({ options }) => options.length > 0),
    [found, commands, forWhom],
  );
  const options = useMemo(() => groups.flatMap((group) => group.options), [groups]);
  // What was moved to stays under the cursor while more is found; else it is the first.
  const active = Math.max(
    0,
    options.findIndex(({ key }) => key === chosen),
  );
  const isOpen = query !== null;
  const activeId = isOpen && options.length > 0 ? optionId(active) : null;
  useLayoutEffect(() => point(activeId), [activeId, point]);
  useEffect(() => setChosen(null), [words]);
  useEffect(() => {
    if (!isOpen) setForWhom(false);
  }, [isOpen]);

  keys.current = (key) => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[key];
    const target = key === 'Home' ? 0 : key === 'End' ? options.length - 1 : to;
    if (target === undefined) return false;
    setChosen(options[Math.min(Math.max(target, 0), options.length - 1)]?.key ?? null);
    return true;
  };
  const pick = (option: Option) => {
    took();
    if ('do' in option.goes) return option.goes.do();
    end();
    // What stands there already takes no cursor by itself; it is in sight again with the next drawing.
    if (hashOf(option.goes.to) === location.hash) requestAnimationFrame(() => cursorToRecorder());
    else goTo(option.goes.to);
  };
  const picked = options[active];
  useEffect(() => {
    // People stand first: where there is one, nothing that is found later would stand before.
    if (!entered || !isOpen || !isSettled(picked)) return;
    if (picked) pick(picked);
  });

  return (
    <>
      <p role="status" class="for-ears">
        {isOpen &&
          words !== '' &&
          tn(
            'resultsFound',
            found.reduce((sum, group) => sum + group.options.length, 0),
          )}
      </p>
      <div class="search-results" hidden={!isOpen}>
        {forWhom && words === '' && <p class="muted almost">{t('recordForWhom')}</p>}
        {words !== '' && almost !== null && (
          <p class="muted almost">{almost ? t('almostFound', words) : t('nobodyFound', words)}</p>
        )}
        {/* The focus stays in the field; the arrow keys move through the list (ARIA practices: combobox). */}
        <div id={searchListId} role="listbox" aria-label={t('searchList')} tabIndex={-1} hidden={options.length === 0}>
          {isOpen &&
            groups.map((group) => (
              <ListGroup key={group.label} group={group} options={options} active={active} pick={pick} leave={leave} />
            ))}
        </div>
      </div>
    </>
  );
}

function cursorToRecorder(): void {
  document.querySelector<HTMLElement>('main .recorder textarea')?.focus();
}

function optionId(index: number): string {
  return `${searchListId}-${index}`;
}

interface GroupProps {
  group: Group;
  options: readonly Option[];
  active: number;
  pick(option: Option): void;
  leave(): void;
}

function ListGroup({ group, options, active, pick, leave }: GroupProps) {
  const labelId = `${searchListId}-${group.label}`;
  const first = options.findIndex(({ key }) => key === group.options[0]?.key);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
    <div role="group" aria-labelledby={labelId}>
      <p id={labelId} role="presentation" class="search-group">
        {t(group.label)}
      </p>
      {group.options.map((option, index) => (
        <SearchOption
          key={option.key}
          id={optionId(first + index)}
          option={option}
          active={first + index === active}
          pick={pick}
          leave={leave}
        />
      ))}
    </div>
  );
}
