import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Saved } from '../messages/contract';
import { focusNext } from './focus-next';
import { useSave } from './use-save';

/** What lies open below a row. */
export type RowPart = 'snooze' | 'edit' | 'more' | 'channel';

export interface Row {
  line: RefObject<HTMLLIElement | null>;
  busy: boolean;
  open: RowPart | null;
  /** Opens a part, or closes the one that is open. */
  toggle(part: RowPart): void;
  close(): void;
  /** Does what leaves the row where it is. */
  stay(ask: () => Promise<Saved>, done: string): Promise<Saved | null>;
  /** Does what takes the row away from here: whoever works by keyboard goes on with the next. */
  leave(ask: () => Promise<Saved>, done: string): Promise<Saved | null>;
}

/** What can be open below a row of things to do, and what happens when it goes. */
export function useRow(opened: RowPart | null = null): Row {
  const [open, setOpen] = useState<RowPart | null>(opened);
  const { busy, save } = useSave();
  const line = useRef<HTMLLIElement>(null);
  const close = () => setOpen(null);
  return {
    line,
    busy,
    open,
    toggle: (part) => setOpen(open === part ? null : part),
    close,
    stay: save,
    leave: (ask, done) => {
      setOpen(null);
      const list = line.current?.closest('.agenda, ul:not(.agenda ul)');
      // Whoever ticks goes on ticking; whoever walks by keys, from name to name.
      const walks = !document.activeElement?.matches('.tick') && line.current?.querySelector('.who[href]');
      focusNext(line.current, list, walks ? '.who[href]' : '.tick');
      return save(ask, done);
    },
  };
}
