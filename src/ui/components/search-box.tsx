import type { RefObject } from 'preact';
import { t } from '../t';
import { Icon } from './icon';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  /** The id of the result that Enter would open. */
  active: string | null;
  listId: string;
  change(query: string): void;
  move(by: 1 | -1): void;
  open(): void;
}

// A search field with a list under it; the list is no <datalist>.
const comboboxThat = (expanded: boolean) =>
  ({ role: 'combobox', list: undefined, 'aria-expanded': expanded, 'aria-autocomplete': 'list' }) as const;

/** The field that finds people, with arrow keys and Enter for the list under it. */
export function SearchBox({ field, query, active, listId, change, move, open }: Props) {
  return (
    <label class="search-box">
      <Icon name="search" />
      <span class="for-ears">{t('search')}</span>
      <input
        ref={field}
        type="search"
        {...comboboxThat(query !== '')}
        aria-controls={listId}
        aria-activedescendant={active ?? undefined}
        placeholder={t('searchPlaceholder')}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={query}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || query === '') return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            move(event.key === 'ArrowDown' ? 1 : -1);
          }
          if (event.key === 'Enter') open();
        }}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
    </label>
  );
}
