import axe from 'axe-core';

/**
 * What can be measured of a drawn view. Runs in the page; each finding is a sentence with the element in it, so that
 * whoever reads it finds the place.
 */

/** A pixel is lost to rounding where widths are fractions. */
const rounding = 1.5;

/** Words up to this long have room in the narrowest panel; longer ones may break, and addresses anywhere. */
const shortWord = 14;

/** What is wrong with how the view stands in its window. */
function layoutFaults(): string[] {
  const root = document.documentElement;
  const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(isShown);
  const faults = [
    ...(root.scrollWidth > root.clientWidth + rounding
      ? [`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`]
      : []),
    ...shown.filter(sticksOut).map((element) => `outside of the window: ${nameOf(element)}`),
    ...shown.filter(isCut).map((element) => `cut: ${nameOf(element)}`),
    ...brokenWords(),
    ...focusFaults(),
  ];
  return shortened(faults);
}

// One cause has many effects; more of them tell no more.
const told = 4;

function shortened(faults: readonly string[]): string[] {
  const more = faults.length - told;
  return more > 0 ? [...faults.slice(0, told), `and ${more} more`] : [...faults];
}

function isShown(element: HTMLElement): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (element.closest('.for-ears') !== null) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** Whether the sides of an element lie outside of the window, where nobody can scroll to it. */
function sticksOut(element: HTMLElement): boolean {
  if (element instanceof HTMLOptionElement) return false;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at !== document.body && getComputedStyle(at).overflowX !== 'visible') return false;
  }
  const { left, right } = element.getBoundingClientRect();
  return left < -rounding || right > document.documentElement.clientWidth + rounding;
}

/** Whether something of an element's own text is cut off without an ellipsis saying so. */
function isCut(element: HTMLElement): boolean {
  if (element instanceof HTMLSelectElement || element.matches('input[type="time"], input[type="date"]')) {
    return naturalWidth(element) > element.getBoundingClientRect().width + rounding;
  }
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const isEllipsed = getComputedStyle(element).textOverflow === 'ellipsis';
    return element.value === '' && !isEllipsed && placeholderWidth(element) > innerWidthOf(element) + rounding;
  }
  const style = getComputedStyle(element);
  const hides = (way: string) => way === 'hidden' || way === 'clip';
  const wide = element.scrollWidth > element.clientWidth + rounding;
  const tall = element.scrollHeight > element.clientHeight + 2 * rounding;
  // Lines that are clamped end in an ellipsis too.
  if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return false;
  return (hides(style.overflowX) && wide) || (hides(style.overflowY) && tall);
}

/** How wide a control would be if it might. */
function naturalWidth(element: HTMLElement): number {
  const twin = element.cloneNode(true);
  if (!(twin instanceof HTMLElement)) throw new Error('a clone is of the same kind');
  Object.assign(twin.style, {
    position: 'absolute',
    visibility: 'hidden',
    inlineSize: 'max-content',
    minInlineSize: '0',
    maxInlineSize: 'none',
  });
  if (twin instanceof HTMLSelectElement && element instanceof HTMLSelectElement) {
    // The widest choice may be cut while another one is shown.
    const chosen = element.selectedOptions[0];
    twin.replaceChildren(...(chosen ? [chosen.cloneNode(true)] : []));
  }
  twin.removeAttribute('id');
  twin.removeAttribute('name');
  element.parentElement?.append(twin);
  const { width } = twin.getBoundingClientRect();
  twin.remove();
  return width;
}

function innerWidthOf(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

function placeholderWidth(element: HTMLInputElement | HTMLTextAreaElement): number {
  if (element.placeholder === '') return 0;
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('no canvas to measure text on');
  canvas.font = getComputedStyle(element).font;
  const lines = element instanceof HTMLTextAreaElement ? linesOf(element) : 1;
  return canvas.measureText(element.placeholder).width / lines;
}

/** How many lines a field has room for. */
function linesOf(element: HTMLTextAreaElement): number {
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(element);
  const height = element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return Math.max(1, Math.round(height / Number.parseFloat(lineHeight)));
}

/** Short words that stand in two lines. */
function brokenWords(): string[] {
  const broken: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !isShown(parent) || parent.closest('option, textarea, code')) continue;
    for (const found of (node.textContent ?? '').matchAll(/\S{2,}/gu)) {
      // Scripts without spaces break anywhere, as they should, and words with hyphens at those.
      if (found[0].length > shortWord || /[-–·/\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(found[0])) continue;
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const tops = new Set(
        [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
      );
      if (tops.size > 1) broken.push(`“${found[0]}” is broken into ${tops.size} lines in ${nameOf(parent)}`);
    }
  }
  return broken;
}

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

/** Where the focus goes back against the direction of reading, and where it comes to in an order of its own. */
function focusFaults(): string[] {
  const stops = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && isShown(element) && isTabStop(element),
  );
  const ordered = stops.filter((element) => element.tabIndex > 0);
  const back = stops.flatMap((element, index) => {
    const next = stops[index + 1];
    return next && goesBack(element, next) ? [`the focus goes back from ${nameOf(element)} to ${nameOf(next)}`] : [];
  });
  return [...ordered.map((element) => `has a place of its own in the order of focus: ${nameOf(element)}`), ...back];
}

/** One of a group of radio buttons takes the focus for all. */
function isTabStop(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    (each) => each.name === element.name && each.form === element.form,
  );
  return element === (group.find((each) => each.checked) ?? group[0]);
}

function goesBack(from: HTMLElement, to: HTMLElement): boolean {
  // What stays in sight while all else scrolls has no place in the order of lines.
  if (isStuck(from) !== isStuck(to)) return false;
  const [before, after] = [placeOf(from), placeOf(to)];
  const rightToLeft = document.documentElement.dir === 'rtl';
  const isBeside = rightToLeft ? after.right <= before.left + rounding : after.left >= before.right - rounding;
  if (isBeside) return false;
  const middle = (after.top + after.bottom) / 2;
  if (middle < before.top) return !areColumns(before, after);
  const isSameLine = middle < before.bottom && middle > before.top && after.top < (before.top + before.bottom) / 2;
  const wasBeside = rightToLeft ? after.left >= before.right - rounding : after.right <= before.left + rounding;
  return isSameLine && wasBeside;
}

/** Whether two controls stand so far from each other sideways that they belong to columns, read one after another. */
function areColumns(one: DOMRect, other: DOMRect): boolean {
  const apart = Math.max(one.left - other.right, other.left - one.right);
  return apart > smallestGutter;
}

// No row of the faces has a gap as wide between its parts, and no two columns one as narrow (person.css).
const smallestGutter = 20;

function isStuck(element: HTMLElement): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
  }
  return false;
}

/** Where a control is seen: a hidden input is as large as what stands for it. */
function placeOf(element: HTMLElement): DOMRect {
  return (element.closest('label') ?? element).getBoundingClientRect();
}

function nameOf(element: Element): string {
  const { tagName, className, textContent } = element;
  const classes =
    typeof className === 'string' && className !== '' ? `.${className.trim().replaceAll(/\s+/g, '.')}` : '';
  const label = element.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? element.placeholder : '');
  const words = (label || textContent || '').replace(/\s+/g, ' ').trim();
  return `${tagName.toLowerCase()}${classes} “${words.slice(0, 60)}”`;
}

/** What moves although the user asked for stillness. */
function motionFaults(): string[] {
  const moving = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.001);
  });
  return shortened(moving.map((element) => `moves: ${nameOf(element)}`));
}

/**
 * What axe finds wrong (WCAG 2.2 A and AA and its best practices, and the size of targets, which it does not check by
 * itself).
 */
async function axeFaults(): Promise<string[]> {
  const results = await axe.run(document, {
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  });
  return results.violations.flatMap(({ id, nodes }) =>
    shortened(
      nodes
        .filter((node) => !isUnderBar(node))
        .map(({ html, any }) => `axe ${id}: ${html.slice(0, 160)} ${any.map(({ message }) => message).join('; ')}`),
    ),
  );
}

/** Whether a target is only too small for a bar lies over it that stays in sight: scrolling brings it out. */
function isUnderBar({ any }: axe.NodeResult): boolean {
  return any.some(({ id, data }) => id === 'target-size' && data?.messageKey === 'partiallyObscured');
}

/** What was moved under the user's eyes since the page was opened, where the browser tells (Chromium). */
function shiftFaults(): string[] {
  const observer = new PerformanceObserver(() => {});
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return [];
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = observer.takeRecords() as LayoutShift[]; // of this type, by the observed one
  observer.disconnect();
  return shifts
    .filter(({ hadRecentInput, value }) => !hadRecentInput && value > smallestShift)
    .map(({ value, startTime, sources }) => {
      const moved = sources.map(({ node }) => (node instanceof Element ? nameOf(node) : 'something'));
      return `moved by ${value.toFixed(3)} after ${Math.round(startTime)} ms: ${moved.join(', ')}`;
    });
}

// Half of what is taken to be good (web.dev/articles/cls, 2026-11).
const smallestShift = 0.05;

/** Layout Instability API, wicg.github.io/layout-instability; TypeScript's library leaves it out. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: readonly { node: Node | null }[];
}

const stillness = 250;
const patience = 5_000;

/** Waits until the view is drawn: nothing is busy, and nothing was drawn for a while. */
function drawn(): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      if (document.querySelector('[aria-busy="true"]')) return;
      observer.disconnect();
      clearTimeout(last);
      done();
    };
    let timer = setTimeout(finish, stillness);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, stillness);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const last = setTimeout(() => {
      observer.disconnect();
      clearTimeout(timer);
      done();
    }, patience);
  });
}

/** Waits until what was changed about the window is drawn. */
function settled(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

Object.assign(globalThis, { checks: { layoutFaults, motionFaults, axeFaults, shiftFaults, drawn, settled } });

/** What stands ready in a page that was given this script. */
export interface Checks {
  layoutFaults(): string[];
  motionFaults(): string[];
  axeFaults(): Promise<string[]>;
  shiftFaults(): string[];
  drawn(): Promise<void>;
  settled(): Promise<void>;
}
