/** A disturbance of a page, as sites, half-drawn states and other extensions bring about. It says what it did. */
export type Mutation = (page: Document, random: () => number, world: World) => string;

/** What the mutations may use. */
export interface World {
  /** Words of class names that the locators look for: they must not be renamed. */
  knownClassWords: readonly string[];
  /** Another page of the same site. */
  otherPage: Document;
}

function pick<T>(from: readonly T[], random: () => number): T | undefined {
  return from[Math.floor(random() * from.length)];
}

function elements(page: Document): Element[] {
  return [...page.body.querySelectorAll('*')];
}

// Where a parser would throw a stray element out, no site can have put one.
const noWrapperIn = new Set(['TABLE', 'TBODY', 'THEAD', 'TR', 'UL', 'OL', 'DL', 'SELECT', 'SVG', 'PRE', 'TEXTAREA']);

/** Wrappers around whole children of some elements, as redesigns add them. */
const wrap: Mutation = (page, random) => {
  const parents = elements(page).filter(
    (element) =>
      element.children.length > 0 && !noWrapperIn.has(element.nodeName.toUpperCase()) && !element.closest('svg'),
  );
  const count = 1 + Math.floor(random() * 20);
  for (let each = 0; each < count; each += 1) {
    const child = pick([...(pick(parents, random)?.children ?? [])], random);
    if (!child || child.nodeName === 'SCRIPT') continue;
    const wrapper = page.createElement(child.parentElement?.closest('p,span,a,h1,h2,h3,button') ? 'span' : 'div');
    child.replaceWith(wrapper);
    wrapper.append(child);
  }
  return `wrapped ${count}`;
};

/** The parts of the page in another order: navigation, columns, rails. */
const shuffle: Mutation = (page, random) => {
  const free = [page.body, ...page.body.querySelectorAll('nav, header, aside, footer')];
  const parent = pick(free, random);
  if (!parent) return 'shuffled nothing';
  // By keys drawn once: how often a sort compares depends on how far the browser has optimised it.
  const children = [...parent.children].map((child) => ({ child, key: random() }));
  for (const { child } of children.sort((one, other) => one.key - other.key)) parent.append(child);
  return `shuffled the ${children.length} parts of ${parent.nodeName.toLowerCase()}`;
};

/** All class names that no locator looks for get new names, as with each release of a site. */
const rename: Mutation = (page, random, { knownClassWords }) => {
  const names = new Map<string, string>();
  for (const element of elements(page)) {
    const list = element.getAttribute('class');
    if (list === null) continue;
    const renamed = list.split(/\s+/).map((name) => {
      if (knownClassWords.some((word) => name.includes(word))) return name;
      if (!names.has(name)) names.set(name, `_${Math.floor(random() * 0xffffffff).toString(16)}`);
      return names.get(name);
    });
    element.setAttribute('class', renamed.join(' '));
  }
  return `renamed ${names.size} classes`;
};

/** What other extensions put into pages: badges, buttons, whole panels with names of their own. */
const foreign: Mutation = (page, random) => {
  const count = 1 + Math.floor(random() * 10);
  const places = elements(page).filter(
    (element) => !noWrapperIn.has(element.nodeName.toUpperCase()) && !element.closest('svg'),
  );
  for (let each = 0; each < count; each += 1) {
    const panel = page.createElement('crm-widget');
    panel.setAttribute('class', 'crm-widget__panel');
    const heading = page.createElement('strong');
    heading.textContent = 'Mallory Elsewhere';
    const badge = page.createElement('span');
    badge.setAttribute('title', 'Feb 3, 2019, 4:05 AM');
    badge.textContent = 'last seen 3 Feb';
    const button = page.createElement('button');
    button.textContent = 'Add to CRM';
    panel.append(heading, badge, button);
    const place = pick(places, random);
    // Beside a paragraph or a name, not inside of its words: there no reader could tell them apart.
    if (random() < 0.5) place?.parentElement?.insertBefore(panel, place);
    else page.body.append(panel);
  }
  return `added ${count} foreign nodes`;
};

/** The page as far as it has been drawn: everything after a random point is missing. */
const cutOff: Mutation = (page, random) => {
  const all = elements(page);
  const last = pick(all, random);
  if (!last) return 'cut nothing';
  const after = page.createRange();
  after.setStartAfter(last);
  after.setEndAfter(page.body.lastChild ?? page.body);
  after.deleteContents();
  return `cut off after element ${all.indexOf(last)} of ${all.length}`;
};

const accountFrame = 'header, nav, code, [href*=SignOutOptions]';

/** An earlier view of the single-page app, left in the document and hidden. */
const stale: Mutation = (page, random, { otherPage }) => {
  const view = page.createElement('div');
  view.setAttribute('style', 'display: none');
  for (const child of otherPage.body.children) view.append(page.importNode(child, true));
  // What says whose account it is stands once, outside of the views.
  for (const frame of view.querySelectorAll(accountFrame)) frame.remove();
  if (random() < 0.5) page.body.prepend(view);
  else page.body.append(view);
  return 'left a stale view';
};

export const mutations: readonly Mutation[] = [wrap, shuffle, rename, foreign, cutOff, stale];
