import type { Ways } from './locator';

/** Of the fields in which a message is written, the one the cursor stands in. */
export type EditorAtCaret =
  | { kind: 'found'; editor: Element }
  /** No such field is in sight. */
  | { kind: 'no-box' }
  /** The cursor stands in none of them. */
  | { kind: 'no-caret' };

/**
 * Finds the field of a message that has the cursor, or had it last: a page keeps its selection while the user works in
 * the popup or the panel.
 * @param editors where the site's message fields stand
 * @param shadowRoots the shadow trees in which some of them may stand
 */
export function editorAtCaret(page: Document, editors: Ways, shadowRoots: ShadowRoot[]): EditorAtCaret {
  const shown = [page, ...shadowRoots]
    .flatMap((root) => editors.ways.flatMap((way) => [...root.querySelectorAll(way)]))
    .filter(isShown);
  if (shown.length === 0) return { kind: 'no-box' };
  const [range] = page.getSelection()?.getComposedRanges({ shadowRoots }) ?? [];
  // Where text is selected across the border of the field, not all of it is the message's.
  const editor =
    range && shown.find((each) => each.contains(range.startContainer) && each.contains(range.endContainer));
  return editor ? { kind: 'found', editor } : { kind: 'no-caret' };
}

/** As readers judge it: by what stands in the page, not by its style sheets. */
function isShown(element: Element): boolean {
  return element.closest('[style*="display: none"],[style*="display:none"],[hidden],[aria-hidden="true"]') === null;
}
