import { locateAll, type Trace } from '../locator';
import { mainArea } from './locators';

/** Whether an element and all that holds it are shown, as far as markup tells: pages are also read without their CSS. */
export type Shown = (element: Element) => boolean;

const unseen = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element hides itself and what it holds. */
export function hides(element: Element): boolean {
  return element.matches('[hidden],[aria-hidden="true"]') || unseen.test(element.getAttribute('style') ?? '');
}

/** Judges visibility for one reading. Every element is judged once, so that a thousand messages cost a thousand steps. */
export function visibility(): Shown {
  const known = new Map<Element, boolean>();
  const shown = (element: Element): boolean => {
    let isShown = known.get(element);
    if (isShown === undefined) {
      isShown = !hides(element) && (!element.parentElement || shown(element.parentElement));
      known.set(element, isShown);
    }
    return isShown;
  };
  return shown;
}

/** The main areas on screen, outermost only: Gmail keeps earlier views hidden beside them (PAGES.md 1.7). */
export function visibleMains(page: Document, shown: Shown, trace: Trace): Element[] {
  const mains = locateAll(page, mainArea, trace).filter(shown);
  return mains.filter((main) => !mains.some((other) => other !== main && other.contains(main)));
}
