import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useKeptFocus } from '../use-kept-focus';
import { Icon, type IconName } from './icon';

interface Props {
  title: string;
  /** What can be done here, beside the title. */
  action?: { icon: IconName; label: string; expanded: boolean; act(): void };
  children: ComponentChildren;
}

/** A part of somebody's page, with its title and the one thing to do with it. */
export function CareSection({ title, action, children }: Props) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useKeptFocus(box);
  return (
    <section ref={box} class="care" aria-labelledby={id}>
      <header class="care-head">
        <h2 id={id}>{title}</h2>
        {action && (
          <button type="button" class="quiet small" aria-expanded={action.expanded} onClick={action.act}>
            <Icon name={action.icon} />
            {action.label}
          </button>
        )}
      </header>
      {children}
    </section>
  );
}
