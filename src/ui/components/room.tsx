import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { goBack } from '../route';
import { useEscape } from '../use-escape';
import { useKeptFocus } from '../use-kept-focus';
import { ViewHeader } from './view-header';

interface Props {
  title: string;
  /** What can be done with the room as a whole. */
  action?: ComponentChildren;
  children: ComponentChildren;
}

/** A view where something is set for everybody; Escape leaves it. */
export function Room({ title, action, children }: Props) {
  const box = useRef<HTMLElement>(null);
  useEscape(true, goBack);
  useKeptFocus(box);
  return (
    <section ref={box} class="room">
      <ViewHeader title={title}>{action}</ViewHeader>
      {children}
    </section>
  );
}
