import { locateAll, type Trace } from '../locator';
import { mainArea } from './locators';

/** Whether an element and all that holds it are shown, as far as markup tells: pages are also read without their CSS. */
export type Shown = (element: Element) => boolean;

const unseen = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element hides itself and what it holds. */
export function hides(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && unseen.test(style);
}

/** Judges visibility for one reading. Every element is judged once, so that a thousand messages cost a thousand steps. */
export function visibility(): Shown {
  const known = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let shown = true;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const before = known.get(at);
      if (before !== undefined) {
        shown = before;
        break;
      }
      path.push(at);
    }
    for (const at of path.reverse()) {
      shown = shown && !hides(at);
      known.set(at, shown);
    }
    return shown;
  };
}

/** The main areas on screen, outermost only: Gmail keeps earlier views hidden beside them (PAGES.md 1.7). */
export function visibleMains(page: Document, shown: Shown, trace: Trace): Element[] {
  const mains = locateAll(page, mainArea, trace).filter(shown);
  return mains.filter((main) => !mains.some((other) => other !== main && other.contains(main)));
}
