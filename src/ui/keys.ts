/** As much of a key press as is looked at here. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'isComposing' | 'keyCode' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'
>;

/**
 * Whether a key press saves: Enter, but not Shift+Enter, a new line, nor the Enter that ends the composition of a word
 * in an input method. Some browsers end the composition before that key press; it then has the key code 229
 * (UI Events, "Legacy key attributes").
 */
export function saves(press: KeyPress): boolean {
  return press.key === 'Enter' && !press.shiftKey && !press.altKey && !press.isComposing && press.keyCode !== 229;
}

/** The number, from 1, that Alt and a digit ask for; by the key's place, since Alt changes its letter on some systems. */
export function altDigit(press: KeyPress): number | null {
  if (!press.altKey || press.ctrlKey || press.metaKey) return null;
  const digit = /^Digit([1-9])$/.exec(press.code)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** Whether a key press goes to the search: Ctrl+K or Cmd+K anywhere, `/` outside of text fields. */
export function searches(press: KeyPress, inTextField: boolean): boolean {
  if (press.isComposing || press.altKey) return false;
  if (press.ctrlKey || press.metaKey) return press.key.toLowerCase() === 'k';
  return press.key === '/' && !inTextField;
}

/** Whether letters typed at this element are text. */
export function isTextField(element: EventTarget | null): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(element.type))
  );
}
