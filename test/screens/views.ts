import type { KeyInput, Page } from 'puppeteer-core';
import { getByRole } from '../browsers/by-role';
import { click, first } from '../e2e/face';
import { threadOf } from '../e2e/sample';
import { threadAddress } from '../site/gmail/address';
import { profileAddress } from '../site/linkedin/address';
import { people } from '../site/people';
import type { Site } from '../site/server';
import { tryAddress } from '../site/try/try-page';
import type { Data } from './fill-page';

/** The pages that a popup or a panel is looked at beside. */
export type Beside = 'elsewhere' | 'kept' | 'stranger' | 'several' | 'profile';

/** A view of a face, and how it is come to. */
export interface View {
  /** Told in the name of the picture. */
  name: string;
  face: 'popup' | 'panel' | 'dashboard';
  /** Only of popups and panels. */
  beside?: Beside;
  /** The address within the face, `#/plans`; without it the home view. */
  route?: string;
  data: readonly Data[];
  /** Something of the view that stands there once it is drawn: a CSS selector. */
  ready: string;
  /** What is done on the page beside the face, before the face is opened. */
  prepare?(page: Page): Promise<void>;
  /** What is done in the face before it is looked at. */
  act?(page: Page): Promise<void>;
}

/** Where a page beside a face is found. */
export function addressOf(beside: Beside, site: Site): string {
  if (beside === 'elsewhere') return tryAddress;
  if (beside === 'profile') return profileAddress(people.zoe);
  const keys = { kept: 'pilot', stranger: 'integration', several: 'intro' } as const;
  return threadAddress(threadOf(site, keys[beside]));
}

const all = ['empty', 'few', 'full'] as const;
const some = ['few', 'full'] as const;

/** Opens what stands behind a button or a radio button of that name. */
const press = (role: string, name: string) => (page: Page) => click(page, role, name);

async function search(page: Page, words: string): Promise<void> {
  await (await first(page, '.search-box input')).click();
  await page.keyboard.type(words);
  await first(page, '.search-results [role="option"], .search-results .empty');
}

/** Writes into the recorder, where the cursor stands when a face opens beside somebody. */
const record = (words: string, kind?: string) => async (page: Page) => {
  if (kind !== undefined) await click(page, 'radio', kind);
  await (await first(page, '.recorder textarea')).click();
  await page.keyboard.type(words);
  await first(page, '.recorder .record-foot');
};

/** Presses a key while the focus is on no text. */
const key = (name: KeyInput) => async (page: Page) => {
  await page.keyboard.press(name);
};

const recorder = '.person-card .recorder';

const beside = (face: 'popup' | 'panel'): View[] => {
  const view = (name: string, at: Beside, ready: string, more: Partial<View> = {}): View => ({
    name: `${face}-${name}`,
    face,
    beside: at,
    data: ['few'],
    ready,
    ...more,
  });
  return [
    view('elsewhere', 'elsewhere', '.agenda', { data: all }),
    view('person', 'kept', recorder, { data: some }),
    view('stranger', 'stranger', '.page-people article'),
    view('several', 'several', '.chips.people', { data: ['empty', 'few'] }),
    view('message', 'kept', recorder, { prepare: press('button', 'Reply') }),
    view('search', 'elsewhere', '.agenda h2', { data: some, act: (page) => search(page, 'da') }),
    view('search-nobody', 'elsewhere', '.agenda h2', { act: (page) => search(page, 'nobodyknows') }),
    view('menu', 'elsewhere', '.agenda h2', { act: press('button', 'Menu') }),
    view('call', 'kept', recorder, { act: record('Wants the plan', 'Call') }),
    view('date', 'kept', recorder, { act: record('Send the seat plan next tuesday 3pm', 'To do') }),
    view('promise', 'kept', recorder, { act: record('The contract by friday', 'Promise') }),
    view('slash', 'kept', recorder, { act: record('/') }),
    view('templates', 'kept', recorder, { act: press('button', 'Templates') }),
    view('row-open', 'elsewhere', '.agenda h2', {
      act: async (page) => (await first(page, '.agenda [aria-label^="More about this"]')).click(),
    }),
    view('row-snooze', 'elsewhere', '.agenda h2', {
      act: async (page) => (await first(page, '.agenda [aria-label^="Snooze"]')).click(),
    }),
    view('selected', 'elsewhere', '.agenda .select-row', {
      act: async (page) => (await first(page, '.agenda .select-row')).click(),
    }),
    view('keys', 'elsewhere', '.agenda .select-row', { act: key('?') }),
  ];
};

const room = (name: string, ready: string, data: readonly Data[] = ['few'], act?: View['act']): View => ({
  name: `dashboard-${name.replaceAll(/\W+/g, '-')}`,
  face: 'dashboard',
  route: name === 'home' ? '#/' : `#/${name.split('_')[0]}`,
  data,
  ready,
  ...(act ? { act } : {}),
});

/** Every view that a user can come to. */
export const views: readonly View[] = [
  ...beside('popup'),
  ...beside('panel'),
  ...Object.entries({
    'person-view': '#/person/dana',
    'person-view-long': '#/person/long',
    add: '#/add/Ada',
    changes: '#/changes',
    brief: '#/person/dana/brief',
    company: '#/company/Bluefin%20Logistics',
  }).map(
    ([name, route]): View => ({
      name: `panel-${name}`,
      face: 'panel',
      beside: 'elsewhere',
      route,
      data: ['few'],
      ready: 'main h1',
    }),
  ),
  {
    name: 'panel-profile',
    face: 'panel',
    beside: 'profile',
    data: ['few'],
    ready: '.page-people article',
  },
  room('home', '.agenda h2', all),
  room('changes', '.view-header', ['empty', 'few']),
  room('health', '.reader-health', ['empty', 'few']),
  room('plans', '.room-card'),
  room('plans_edit', '.room-card', ['few'], async (page) => (await first(page, '.room-card .icon-button')).click()),
  room('rhythms', '.room', ['empty', 'few']),
  room('templates', '.room-card', ['few']),
  room('settings', '.room-card', ['few']),
  room('backup', '.room-card', ['empty', 'few']),
  room('receipt', '.receipt', ['empty', 'few']),
  room('welcome', '.first-run, .room', ['empty', 'few']),
  room('add', '.add-person', ['empty']),
  room('shortcuts', '.room'),
  room('company/Bluefin%20Logistics', 'main h1'),
  room('person/dana/brief', '.brief'),
  room('search', '.search', some, (page) => search(page, 'da')),
  room('menu', '.agenda h2', ['few'], press('button', 'Menu')),
  ...['dana', 'long', 'arabic'].map(
    (id): View => ({
      name: `dashboard-person-${id}`,
      face: 'dashboard',
      route: `#/person/${id}`,
      data: ['few'],
      ready: '.person-timeline h2',
    }),
  ),
  {
    name: 'dashboard-person-busy',
    face: 'dashboard',
    route: '#/person/c0',
    data: ['full'],
    ready: '.person-timeline h2',
  },
  {
    name: 'dashboard-person-gone',
    face: 'dashboard',
    route: '#/person/nobody',
    data: ['empty'],
    ready: '.plain-message',
  },
  {
    name: 'dashboard-person-edit',
    face: 'dashboard',
    route: '#/person/dana',
    data: ['few'],
    ready: '.person-timeline h2',
    async act(page) {
      await click(page, 'button', 'More');
      await click(page, 'button', 'Edit details');
      await first(page, '.contact-form');
    },
  },
  {
    name: 'dashboard-person-erase',
    face: 'dashboard',
    route: '#/person/dana',
    data: ['few'],
    ready: '.person-timeline h2',
    async act(page) {
      await click(page, 'button', 'More');
      await (await first(page, '.menu-items .danger')).click();
      await getByRole(page, 'button', 'Cancel');
    },
  },
  {
    name: 'dashboard-database-problem',
    face: 'dashboard',
    route: '#/',
    data: ['broken'],
    ready: '[role="alert"] .plain-message',
  },
];
