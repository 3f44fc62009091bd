import { useEffect } from 'preact/hooks';
import { isTextField } from './keys';
import { goTo } from './route';

/** Shows somebody's brief on `b`, outside of text fields and of what lies above the view. */
export function useBriefKey(contactId: string): void {
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
