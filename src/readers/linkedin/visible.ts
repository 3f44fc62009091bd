// Saved pages come without the site's styles and a reader must not force a layout, so what the markup itself says
// decides (DESIGN.md 3).
const gone =
  '[hidden],template,dialog:not([open]),[style*="display:none" i],[style*="display: none" i],[style*="visibility:hidden" i],[style*="visibility: hidden" i]';
const muted = '[aria-hidden="true"],[inert]';

/** Whether an element is in sight: neither it nor anything around it is taken out of it by the markup. */
export function isVisible(element: Element): boolean {
  if (element.closest(gone)) return false;
  const wrap = element.closest(muted);
  // An open dialog silences the page behind it (public 2024-03, captured); the page is still the one on screen.
  return !wrap || (holdsMain(wrap) && element.ownerDocument.querySelector(openDialog) !== null);
}

const openDialog = 'dialog[open],[role="dialog"][aria-modal="true"],.artdeco-modal';

function holdsMain(wrap: Element): boolean {
  return wrap.matches('main') || wrap.querySelector('main') !== null;
}

/** Elements whose text nobody sees: hidden ones, and copies for screen readers. */
export const unseen = `${gone},script,style,noscript,.visually-hidden,.a11y-text`;
