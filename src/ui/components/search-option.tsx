import { addressOf, type Option } from '../search-options';
import { Avatar } from './avatar';
import { Icon } from './icon';

interface Props {
  id: string;
  option: Option;
  active: boolean;
  pick(option: Option): void;
  leave(): void;
}

/** A line of the search's list: a link to what it names, or a button that does it. */
export function SearchOption({ id, option, active, pick, leave }: Props) {
  const address = addressOf(option);
  const shared = { id, role: 'option', tabIndex: -1, 'aria-selected': active, ref: active ? intoView : null } as const;
  const inside = (
    <>
      {option.icon === null ? <Avatar name={option.name} /> : <Icon name={option.icon} />}
      <span class="hit-name">{option.name}</span>
      {option.words !== null && <span class={option.cut ? 'hit-words' : 'hit-company'}>{option.words}</span>}
    </>
  );
  if (address === undefined) {
    return (
      <button type="button" {...shared} onClick={() => pick(option)}>
        {inside}
      </button>
    );
  }
  return (
    <a {...shared} href={address} onClick={leave}>
      {inside}
    </a>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}
