/**
 * Moves the focus from a row that is about to go to the same control of the next one, so that whoever works by
 * keyboard goes on from there. Does nothing where the focus is elsewhere.
 * @param list what holds the rows
 * @param control the selector of the control in each row
 */
export function focusNext(row: Element | null, list: Element | null | undefined, control: string): void {
  if (!row?.contains(document.activeElement)) return;
  const own = row.querySelector<HTMLElement>(control);
  const all = [...(list?.querySelectorAll<HTMLElement>(control) ?? [])];
  const place = own ? all.indexOf(own) : -1;
  (all[place + 1] ?? all[place - 1])?.focus();
}
