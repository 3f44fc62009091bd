// Saved pages come without the site's styles and a reader must not force a layout, so what the markup itself says
// decides (DESIGN.md 3).
const outOfSight = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function isGone(element: Element): boolean {
  return (
    element.matches('[hidden],dialog:not([open])') ||
    outOfSight.test(element.getAttribute('style') ?? '') ||
    isForeign(element)
  );
}

/**
 * Other extensions put elements of their own making beside names and into cards; LinkedIn's are `artdeco-…` and
 * `li-icon` (2018–2024, captured). One around the whole page would be a redesign, not a guest.
 */
function isForeign(element: Element): boolean {
  return /^(?!artdeco-|li-).*-/i.test(element.nodeName) && !element.querySelector('main');
}

/** Whether an element is in sight: neither it nor anything around it is taken out of it by the markup. */
export function isVisible(element: Element): boolean {
  return visibility()(element);
}

/** The same for many elements of one reading: what stands around several is judged once. */
export function visibility(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const sees = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const isMuted = element.matches('[aria-hidden="true"],[inert]') && !isBehindDialog(element);
    const visible = !isGone(element) && !isMuted && (!element.parentElement || sees(element.parentElement));
    known.set(element, visible);
    return visible;
  };
  return sees;
}

/** An open dialog silences the page behind it (public 2024-03, captured); the page is still the one on screen. */
function isBehindDialog(muted: Element): boolean {
  const holdsMain = muted.nodeName === 'MAIN' || muted.querySelector('main') !== null;
  return holdsMain && muted.ownerDocument.querySelector(openDialog) !== null;
}

const openDialog = 'dialog[open],[role="dialog"][aria-modal="true"],.artdeco-modal';

/** Whether a text in this element is not the page's to show: it is hidden, foreign, code, or a copy for screen readers. */
export function isUnseen(element: Element): boolean {
  return isGone(element) || element.matches('script,style,.visually-hidden,.a11y-text');
}
