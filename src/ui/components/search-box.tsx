import type { RefObject } from 'preact';
import { saves } from '../keys';
import { t } from '../t';
import { Icon } from './icon';

/** The id of the list under the field: there is one search to a page. */
export const searchListId = 'search-list';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  query: string | null;
  /** The id of the result that Enter would open. */
  active: string | null;
  /** Told whether somebody is about to type. */
  wake(focused: boolean): void;
  change(query: string | null): void;
  /** A key that moves through the list or picks from it; false where it has nothing to do there. */
  press(key: string): boolean;
}

// A search field with a list under it; the list is no <datalist>.
const comboboxThat = (expanded: boolean) =>
  ({ role: 'combobox', list: undefined, 'aria-expanded': expanded, 'aria-autocomplete': 'list' }) as const;

/** The field that everything is found with; its keys are those of the list under it. */
export function SearchBox({ field, query, active, wake, change, press }: Props) {
  return (
    <label class="search-box">
      <Icon name="search" />
      <span class="for-ears">{t('searchEverything')}</span>
      <input
        ref={field}
        type="search"
        {...comboboxThat(query !== null)}
        aria-controls={searchListId}
        aria-activedescendant={active ?? undefined}
        placeholder={t('searchEverything')}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={query ?? ''}
        onFocus={() => wake(true)}
        onBlur={() => wake(false)}
        onInput={({ currentTarget: { value } }) => change(value === '' ? null : value)}
        onKeyDown={(event) => {
          // In an input method the arrows and Enter choose among its words.
          if (event.isComposing || event.keyCode === 229 || event.shiftKey || event.altKey) return;
          if (query === null && event.key === 'ArrowDown') change('');
          else if (query === null || (event.key === 'Enter' && !saves(event))) return;
          else if (!/^(?:Arrow(?:Up|Down)|Home|End|Enter|Page(?:Up|Down))$/.test(event.key) || !press(event.key))
            return;
          event.preventDefault();
        }}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
    </label>
  );
}
