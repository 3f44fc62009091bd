import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useEscape } from '../use-escape';
import { IconButton } from './icon-button';

interface Props {
  label: string;
  /** Links and buttons; each closes the menu. */
  children: ComponentChildren;
}

/** A button that discloses more to do. */
export function Menu({ label, children }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const leave = () => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  useEscape(open, leave);
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('.menu-items a, .menu-items button')?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  return (
    <div class="menu" ref={box}>
      <IconButton icon="menu" label={label} aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the click is that of the link or button inside, bubbling
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <div class="menu-items" onClick={leave}>
          {children}
        </div>
      )}
    </div>
  );
}
