import { isTextField } from './keys';

/** Puts the cursor into a control that has just appeared; whoever writes elsewhere already is not interrupted. */
export function takeCursor(control: HTMLElement | null | undefined): void {
  if (!isTextField(document.activeElement)) control?.focus();
}
