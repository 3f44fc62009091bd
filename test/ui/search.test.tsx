// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stands } from '../../src/domain/record';
import { browser } from '../../src/messages/browser';
import { command } from '../../src/messages/channel';
import type { Store } from '../../src/store/schema';
import { change } from '../../src/store/write';
import { Face } from '../../src/ui/components/face';
import { draftsIn } from '../../src/ui/drafts';
import type { Frame } from '../../src/ui/frame';
import { aNote } from '../store/records';
import { stub, tabAt } from './browser-stub';
import { freshBackground, keep, now, takeDown } from './in-face';
import { violations } from './violations';

let store: Store;
beforeEach(() => {
  store = freshBackground();
  location.hash = '';
  stub.tab = tabAt(1, 'https://example.com/');
  stub.pages.clear();
});
afterEach(takeDown);

const show = (frame: Frame = 'dashboard') =>
  render(<Face frame={frame} store={store} drafts={draftsIn([stub.local, stub.session])} />);
const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Search' });
const type = async (words: string) => fireEvent.input(await field(), { target: { value: words } });
const press = async (key: string, more = {}) => fireEvent.keyDown(await field(), { key, ...more });
const controlK = () => fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
const names = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('option')
    .map((option) => option.querySelector('.hit-name')?.textContent);
const selected = () => screen.getByRole('option', { selected: true }).querySelector('.hit-name')?.textContent;

async function peopleAndNotes() {
  const dana = await keep({ name: 'Dana Reyes', company: 'Nordlicht GmbH', identities: ['email:dana@client.example'] });
  const omar = await keep({ name: 'Omar Nordin', company: 'NORDLICHT GmbH' });
  await command('note.write', {
    contactId: dana,
    kind: 'need',
    text: 'She said that she wants what everybody at Nordlicht has',
  });
  await command('touchpoint.log', {
    contactId: omar,
    channel: 'call',
    direction: 'in',
    at: 1,
    summary: 'Nordic prices',
  });
  return { dana, omar };
}

it('groups what it finds, people first, and names the groups to screen readers', async () => {
  await peopleAndNotes();
  show();
  await type('nord');
  await screen.findByRole('group', { name: 'Touchpoints' });
  await screen.findByRole('group', { name: 'Companies' });
  const groups = screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby'));
  expect(groups.map((id) => document.getElementById(id ?? '')?.textContent)).toEqual([
    'People',
    'Companies',
    'Notes',
    'Touchpoints',
    'Commands',
  ]);
  expect(names('People').toSorted()).toEqual(['Dana Reyes', 'Omar Nordin']);
  expect(names('Companies')).toEqual(['Nordlicht GmbH']);
  expect(screen.getByRole('option', { name: /^Nordlicht GmbH.*2 people$/ })).toBeTruthy();
  expect(screen.getByText('… wants what everybody at Nordlicht has', { exact: false })).toBeTruthy();
  expect((await field()).getAttribute('aria-expanded')).toBe('true');
  expect((await field()).getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  expect(await violations()).toEqual([]);
});

it('goes through the list by arrows, Home and End, and stays on what was chosen while more is found', async () => {
  await peopleAndNotes();
  show();
  await type('nord');
  await screen.findByRole('group', { name: 'Touchpoints' });
  await screen.findByRole('group', { name: 'Companies' });
  const first = selected();
  await press('ArrowUp');
  expect(selected()).toBe(first);
  await press('End');
  await waitFor(() => expect(selected()).toBe('Add “nord”'));
  await press('ArrowDown');
  expect(selected()).toBe('Add “nord”');
  await press('Home');
  await waitFor(() => expect(selected()).toBe(first));
  await press('ArrowDown');
  await press('ArrowDown');
  await waitFor(() => expect(selected()).toBe('Nordlicht GmbH'));
  expect((await field()).getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
  await press('Enter');
  await screen.findByRole('heading', { level: 1, name: 'Nordlicht GmbH' });
  expect(screen.getByText('2 people')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Omar Nordin' })).toBeTruthy();
});

it('lists commands on Ctrl+K, and none of it while a word is being composed', async () => {
  show();
  const search = await field();
  controlK();
  await screen.findByRole('option', { name: 'Settings' });
  expect(document.activeElement).toBe(search);
  await press('ArrowDown', { isComposing: true });
  await press('Enter', { isComposing: true });
  await press('Enter', { keyCode: 229 });
  expect(selected()).toBe('Record for…');
  expect(screen.getByRole('listbox')).toBeTruthy();
  fireEvent.keyDown(search, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
});

it('finds a room by its name and goes there, in every room of the dashboard', async () => {
  show();
  for (const [words, title] of [
    ['sett', 'Settings'],
    ['templ', 'Templates'],
    ['recent', 'Recent changes'],
    ['keyb', 'Keyboard'],
  ] as const) {
    await field();
    controlK();
    await type(words);
    await screen.findAllByRole('option');
    await press('Enter');
    await screen.findByRole('heading', { level: 1, name: title });
  }
});

it('opens a room from the popup in a tab of its own', async () => {
  const create = vi.fn(async () => ({}));
  const shut = vi.spyOn(window, 'close').mockImplementation(() => {});
  Object.assign(browser.tabs, { create });
  show('popup');
  await type('back up');
  await screen.findByRole('option', { name: 'Back up now' });
  await press('Enter');
  const url = 'chrome-extension://touchbase/dashboard/index.html#/backup/now';
  await waitFor(() => expect(create).toHaveBeenCalledWith({ url }));
  expect(shut).toHaveBeenCalled();
  shut.mockRestore();
});

it('undoes the last change, and the one before, but not the undoing', async () => {
  const dana = await keep({ name: 'Dana Reyes' });
  for (const [index, id] of ['n1', 'n2'].entries()) {
    await change(store, { label: 'note-written', now: now.epochMilliseconds + 1 + index }, (writer) =>
      writer.make('notes', aNote(id, dana, 1)),
    );
  }
  show();
  for (const left of [1, 0]) {
    await field();
    controlK();
    await type('undo');
    await screen.findByRole('option', { name: 'Undo the last change' });
    await press('Enter');
    await waitFor(async () => {
      expect((await store.notes.toArray()).filter(stands)).toHaveLength(left);
    });
    await screen.findByText('Undone.');
  }
});

it('lets nothing be read for an hour', async () => {
  show();
  await type('private');
  await screen.findByRole('option', { name: 'Private for an hour' });
  await press('Enter');
  await waitFor(async () => expect((await store.settings.toArray()).length).toBe(1));
});

it('records for somebody who is searched for then, and for people alone', async () => {
  const { omar } = await peopleAndNotes();
  show();
  await type('record');
  await screen.findByRole('option', { name: 'Record for…' });
  await press('Enter');
  await screen.findByText('For whom? Type a name.');
  expect((await field()).value).toBe('');
  await type('nordin');
  await screen.findByRole('option', { name: /Omar Nordin/ });
  expect(screen.getAllByRole('group')).toHaveLength(1);
  await press('Enter');
  await waitFor(() => expect(location.hash).toBe(`#/person/${omar}`));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
});

it('is where a face opens that was opened to search', async () => {
  location.hash = '#/search';
  show('popup');
  await screen.findByRole('option', { name: 'Record for…' });
  expect(document.activeElement).toBe(await field());
  expect(location.hash).toBe('#/');
});
