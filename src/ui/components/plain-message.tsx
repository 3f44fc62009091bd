import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface Props {
  icon: IconName;
  title: string;
  text: string;
  /** The way out. */
  children?: ComponentChildren;
}

/** A state of affairs in plain words, with a way out. */
export function PlainMessage({ icon, title, text, children }: Props) {
  return (
    <section class="plain-message">
      <Icon name={icon} />
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
        {children}
      </div>
    </section>
  );
}
