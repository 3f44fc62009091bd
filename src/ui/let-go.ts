/** Leaves what was done: closes a popup, which is open for that alone; elsewhere lets go of the field. */
export function letGo(): void {
  if (document.documentElement.classList.contains('popup')) window.close();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
