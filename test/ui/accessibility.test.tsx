// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Day } from '../../src/domain/working-time';
import { command } from '../../src/messages/channel';
import type { Store } from '../../src/store/schema';
import { Face } from '../../src/ui/components/face';
import { draftsIn } from '../../src/ui/drafts';
import { stub, tabAt } from './browser-stub';
import { freshBackground, keep, now, takeDown } from './in-face';
import { pageShowing, person, threadBetween } from './observations';
import { violations } from './violations';

const dana = person('Dana Reyes', 'email:dana@client.example');
const omar = person('Omar Haddad', 'email:omar@client.example');

let store: Store;
let id: string;
beforeEach(async () => {
  store = freshBackground();
  id = await keep({
    name: 'Dana Reyes',
    identities: dana.identities,
    company: 'Client',
    phone: '030 1234',
    tags: ['a'],
  });
  await command('note.write', { contactId: id, kind: 'note', text: 'Likes mornings' });
  await command('touchpoint.log', { contactId: id, channel: 'call', direction: 'out', at: 1, summary: 'Prices' });
  await command('followUp.plan', { contactId: id, what: 'Write', due: '2020-01-01', wait: { conversationId: null } });
  const page = pageShowing(threadBetween([dana, omar], [dana], now), now);
  stub.tab = tabAt(1, page.address);
  stub.pages.set(1, async () => page);
});
afterEach(takeDown);

function show(hash: string) {
  location.hash = hash;
  render(<Face frame="panel" store={store} drafts={draftsIn([stub.local])} />);
}

it('finds nothing wrong beside a page', async () => {
  show('#/');
  await screen.findByRole('article', { name: 'Dana Reyes' });
  await screen.findByRole('region', { name: 'Agenda' });
  expect(await violations()).toEqual([]);
});

it.each(['Call', 'To do', 'Feedback'])('finds nothing wrong with the recorder of “%s”', async (mode) => {
  show(`#/person/${id}`);
  fireEvent.click(await screen.findByRole('radio', { name: mode }));
  await screen.findByText('Prices');
  fireEvent.click(screen.getByRole('button', { name: 'Snooze Dana Reyes' }));
  await screen.findByRole('group', { name: 'Snooze Dana Reyes' });
  expect(await violations()).toEqual([]);
});

it('finds nothing wrong with search results', async () => {
  show('#/agenda');
  fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'dana' } });
  await screen.findByRole('option');
  expect(await violations()).toEqual([]);
});

it('finds nothing wrong with a form and what is wrong in it', async () => {
  show('#/add/');
  fireEvent.input(await screen.findByRole('textbox', { name: 'E-mail' }), { target: { value: 'x' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  await screen.findByText('“x” is not an e-mail address.');
  expect(await violations()).toEqual([]);
});

it('finds nothing wrong with the changes', async () => {
  show('#/changes');
  await screen.findByText('note written');
  expect(await violations()).toEqual([]);
});

it('finds nothing wrong with rhythm, dates, plans and promises, nor with their forms', async () => {
  const day = now.toPlainDate().toString() as Day; // ISO 8601 is the form of Day
  await command('cadence.set', { contactId: id, cadence: { ideal: 7, latest: 14 } });
  const date = { id: null, kind: 'birthday', label: '', day: '1990-12-05', leadDays: 7 } as const;
  await command('importantDate.set', { contactId: id, date });
  await command('plan.start', { contactId: id, planId: 'built-in:after-sale', anchor: day });
  const promise = { by: 'me', quote: null, conversationId: null } as const;
  await command('followUp.plan', { contactId: id, what: 'Send it', due: '2026-12-01', promise });
  show(`#/person/${id}`);
  for (const name of ['Pause…', 'Change', 'Add a date', 'Start a plan', 'Move the day…']) {
    fireEvent.click(await screen.findByRole('button', { name }));
    expect(await violations(), name).toEqual([]);
  }
});

it.each([
  ['plans', 'Add a plan'],
  ['plans', 'More for After the sale'],
  ['rhythms', 'Set the rhythm of Customer'],
  ['rhythms', 'Add a tag'],
  ['settings', 'Add a pause'],
  ['backup', 'Back up everything'],
])('finds nothing wrong with the room of %s, nor with “%s”', async (room, name) => {
  await command('cadence.rules', { byTag: { VIP: { ideal: 7, latest: 14 } }, byRelationship: {} });
  show(`#/${room}`);
  fireEvent.click(await screen.findByRole('button', { name }));
  expect(await violations()).toEqual([]);
});

it('finds nothing wrong with what the recorder offers and understands', async () => {
  show(`#/person/${id}`);
  const note = await screen.findByRole('textbox', { name: 'Note about Dana Reyes' });
  fireEvent.input(note, { target: { value: '/' } });
  await screen.findByRole('listbox', { name: 'What to record' });
  expect(await violations()).toEqual([]);
  fireEvent.input(note, { target: { value: '/feedback Likes it tomorrow' } });
  await screen.findByRole('radio', { name: 'Good' });
  await screen.findByText('Follow-up: tomorrow');
  expect(await violations()).toEqual([]);
});
