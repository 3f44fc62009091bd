// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { agendaList } from '../../src/store/read/agenda';
import type { Store } from '../../src/store/schema';
import { Agenda } from '../../src/ui/components/agenda';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';
import { violations } from './violations';

const many = 200;
let store: Store;

beforeEach(async () => {
  store = freshBackground();
  window.innerHeight = 60; // few rows, so that a test is quick
  const dana = await keep({ name: 'Dana Reyes', identities: ['email:dana@client.example'] });
  await store.table('followUps').bulkAdd(
    Array.from({ length: many }, (_, each) => ({
      ...{ id: `f${String(each).padStart(3, '0')}`, updatedAt: '2026-11-21T00:00:00.000Z-0000-test', stamps: {} },
      ...{ kind: 'planned', subjectIds: [dana], originContactId: dana, what: `thing ${each}`, due: '2026-11-20' },
      ...{ status: 'open', closedAt: null, madeAt: 1 },
    })),
  );
});
afterEach(takeDown);

const rows = () => [...document.querySelectorAll<HTMLElement>('.row:not(.waiting)')];
const whats = () => rows().map((row) => row.querySelector('.what')?.textContent);
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, ...more });

/** The whole agenda, asked for by its button. */
async function showWhole() {
  renderInFace(
    store,
    <main>
      <Agenda first={8} />
    </main>,
  );
  const more = await screen.findByText(`and ${many - 8} more`);
  more.focus();
  fireEvent.click(more);
  await waitFor(() => expect(document.querySelector('[aria-setsize]')).toBeTruthy());
  await waitFor(() => expect(rows().length).toBeGreaterThan(8));
}

/** Scrolls so that the list begins so many pixels above what is in sight. Nothing is laid out here. */
function scrollTo(pixels: number) {
  const list = document.querySelector('ul');
  if (!list) throw new Error('there is no list');
  list.getBoundingClientRect = () => new DOMRect(0, -pixels, 400, 10);
  fireEvent.scroll(window);
}

const rowAbout = (what: string) => rows().find((row) => row.querySelector('.what')?.textContent === what);
const boxOf = (what: string) => rowAbout(what)?.querySelector<HTMLInputElement>('[type=checkbox]');
/** Waits for the keys, read when the face has nothing else to do. */
const keysRead = () => waitFor(() => expect(document.querySelector('[type=checkbox]')).toBeTruthy());
const here = () => document.activeElement?.closest('.row')?.querySelector('.what')?.textContent;

it('is drawn near what is in sight alone, and each row says which of all it is', async () => {
  await showWhole();
  expect(rows().length).toBeLessThan(40);
  scrollTo(5_000);
  await waitFor(() => expect(whats()).toContain('thing 98'));
  expect(rows().length).toBeLessThan(60);
  expect(rowAbout('thing 98')?.getAttribute('aria-posinset')).toBe('99');
  expect(rowAbout('thing 98')?.getAttribute('aria-setsize')).toBe(String(many));
  expect(await violations()).toEqual([]);
});

it('goes on from the last row there was, for whoever asked by keyboard', async () => {
  await showWhole();
  await waitFor(() => expect(here()).toBe('thing 7'));
  await keysRead();
  press('j');
  expect(here()).toBe('thing 8');
});

it('keeps the row with the focus, and the next, wherever else it is scrolled', async () => {
  await showWhole();
  await keysRead();
  await waitFor(() => expect(here()).toBe('thing 7'));
  scrollTo(8_000);
  await waitFor(() => expect(whats()).toContain('thing 155'));
  expect(here()).toBe('thing 7');
  press('j');
  expect(here()).toBe('thing 8');
});

it('selects over rows that are not drawn', async () => {
  await showWhole();
  await keysRead();
  const near = boxOf('thing 2');
  if (near) fireEvent.click(near);
  scrollTo(5_000);
  await waitFor(() => expect(boxOf('thing 101')).toBeTruthy());
  const far = boxOf('thing 101');
  if (far) fireEvent.click(far, { shiftKey: true });
  await waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('100 selected'));
  press('e');
  await waitFor(() => expect(document.querySelector('.notice-text')?.textContent).toBe('100 done.'));
  expect((await agendaList(store, now, 1)).countUntilToday).toBe(many - 100);
});

it('brings back a row that is not in sight, with the focus', async () => {
  await showWhole();
  await keysRead();
  await waitFor(() => expect(here()).toBe('thing 7'));
  press('e');
  await waitFor(() => expect(whats()).not.toContain('thing 7'));
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  scrollTo(8_000);
  await waitFor(() => expect(whats()).not.toContain('thing 9'));
  press('u');
  await waitFor(() => expect(here()).toBe('thing 7'));
});
