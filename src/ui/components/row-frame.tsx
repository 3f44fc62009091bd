import type { ComponentChildren, RefObject } from 'preact';
import { useContext } from 'preact/hooks';
import { RowStart } from '../row-start';
import { Icon } from './icon';

interface Props {
  /** As what it stands on the agenda, `agendaId`; null elsewhere. */
  item: string | null;
  line: RefObject<HTMLLIElement | null>;
  /** In the colour of its urgency. */
  class: string;
  busy: boolean;
  tick: {
    /** What ticking it off does, for the ear; and for the eye that hovers. */
    label: string;
    title: string;
    press(): void;
    /** Whether more is asked before it is done; absent where nothing is. */
    expanded?: boolean;
  };
  title: ComponentChildren;
  facts: ComponentChildren;
  actions: ComponentChildren;
  /** What lies below once it is opened. */
  children?: ComponentChildren;
}

/** A row of things to do: a tick, who and what, why it stands here, and what else can be done with it. */
export function RowFrame({ item, line, class: urgency, busy, tick, title, facts, actions, children }: Props) {
  const start = useContext(RowStart);
  return (
    <li ref={line} class={`row ${urgency}`} data-item={item} aria-busy={busy}>
      <button
        type="button"
        class="tick"
        aria-label={tick.label}
        aria-expanded={tick.expanded}
        title={tick.title}
        disabled={busy}
        onClick={tick.press}
      >
        <Icon name="check" />
      </button>
      {item !== null && start?.(item)}
      <p class="row-title">{title}</p>
      <p class="row-facts">{facts}</p>
      <div class="row-actions">{actions}</div>
      {children}
    </li>
  );
}
