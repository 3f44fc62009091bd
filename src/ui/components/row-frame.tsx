import type { ComponentChildren, RefObject } from 'preact';
import { Icon } from './icon';

interface Props {
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
export function RowFrame({ line, class: urgency, busy, tick, title, facts, actions, children }: Props) {
  return (
    <li ref={line} class={`row ${urgency}`} aria-busy={busy}>
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
      <p class="row-title">{title}</p>
      <p class="row-facts">{facts}</p>
      <div class="row-actions">{actions}</div>
      {children}
    </li>
  );
}
