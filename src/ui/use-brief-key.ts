import { useEffect } from 'preact/hooks';
import { isTextField } from './keys';
import { goTo } from './route';

// Whom the view in sight is about.
let inSight: string | null = null;

/** The contact that the view in sight is about, whose brief can be asked for; null where it is about nobody. */
export function contactInSight(): string | null {
  return inSight;
}

/** Shows somebody's brief on `b`, outside of text fields and of what lies above the view. */
export function useBriefKey(contactId: string): void {
  useEffect(() => {
    inSight = contactId;
    return () => {
      if (inSight === contactId) inSight = null; // what came into sight meanwhile stays
    };
  }, [contactId]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, isComposing, repeat, defaultPrevented, target } = event;
      if (key !== 'b' || ctrlKey || metaKey || altKey || isComposing || repeat || defaultPrevented) return;
      if (isTextField(target) || (target instanceof Element && target.closest('dialog'))) return;
      event.preventDefault();
      goTo({ view: 'person', id: contactId, brief: true });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [contactId]);
}
