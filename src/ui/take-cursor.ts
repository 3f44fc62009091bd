import { isTextField } from './keys';

/**
 * Puts the cursor into a control that has just appeared; whoever writes elsewhere already is not interrupted. What stands
 * above it stays in sight, for it is read first; browsers scroll to the cursor as soon as something is typed.
 */
export function takeCursor(control: HTMLElement | null | undefined): void {
  if (!isTextField(document.activeElement)) control?.focus({ preventScroll: true });
}
