import type { Ways } from './locator';

/** Elements whose names can hold nobody's name: those of HTML that pages are made of. */
const tags = new Set(
  'a article aside b body br button code dd div dl dt em fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html i iframe img input label li main meta nav ol option p pre section select small span strong summary svg table tbody td textarea tfoot th thead time title tr u ul'.split(
    ' ',
  ),
);

/** Roles of WAI-ARIA 1.2 that the sites use; any other might be made up. */
const roles = new Set(
  'alert article banner button cell checkbox combobox complementary dialog grid gridcell heading img link list listbox listitem log main menu menuitem navigation none option presentation radio region row rowgroup search status tab table tablist tabpanel textbox toolbar tree treeitem'.split(
    ' ',
  ),
);

const deepest = 60;
const mostLines = 3_000;

/**
 * The structure of a page without a word of it: elements, roles, and of classes and attributes only those that the
 * locators look for, never a value. Equal neighbours are counted. It may be sent to those who mend the readers.
 * @param locators the locators of the page's site
 * @returns a line per element, indented; at most 3,000 lines
 */
export function outline(page: Document, locators: readonly Ways[]): string {
  const known = knownNames(locators);
  const lines: string[] = [];
  const add = (element: Element, depth: number) => {
    if (lines.length >= mostLines || depth > deepest) return;
    const label = `${' '.repeat(depth)}${labelOf(element, known)}`;
    const before = lines.length;
    lines.push(label);
    for (const child of element.children) add(child, depth + 1);
    foldRepetition(lines, before);
  };
  if (page.documentElement) add(page.documentElement, 0);
  return lines.join('\n');
}

interface KnownNames {
  classes: Set<string>;
  attributes: Set<string>;
}

function knownNames(locators: readonly Ways[]): KnownNames {
  const selectors = locators.flatMap(({ ways }) => [...ways]).join(' ');
  const named = (pattern: RegExp) => new Set([...selectors.matchAll(pattern)].map(([, name = '']) => name));
  return { classes: named(/\.(-?[_a-zA-Z][\w-]*)/g), attributes: named(/\[([a-z][\w-]*)/g) };
}

function labelOf(element: Element, { classes, attributes }: KnownNames): string {
  const tag = element.localName;
  const role = element.getAttribute('role') ?? '';
  const shownClasses = [...element.classList].filter((name) => classes.has(name));
  const shownAttributes = [...attributes].filter(
    (name) => name !== 'class' && name !== 'role' && element.hasAttribute(name),
  );
  return [
    tags.has(tag) ? tag : 'other',
    ...shownClasses.map((name) => `.${name}`),
    ...(roles.has(role) ? [`(${role})`] : []),
    ...shownAttributes.map((name) => `[${name}]`),
    ...(element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true' ? [' hidden'] : []),
    ...(hasOwnText(element) ? [' …'] : []),
  ].join('');
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
}

/** Where the lines from `start` on say again what the lines just before them say, they are counted instead. */
function foldRepetition(lines: string[], start: number): void {
  const length = lines.length - start;
  const block = lines.slice(start);
  const counted = /^(.*?)(?: ×(\d+))?$/;
  const [, first = '', times = '1'] = counted.exec(lines[start - length] ?? '') ?? [];
  const before = [first, ...lines.slice(start - length + 1, start)];
  if (start < length || before.some((line, index) => line !== block[index])) return;
  lines.length = start;
  lines[start - length] = `${first} ×${Number(times) + 1}`;
}
