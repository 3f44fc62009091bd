// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { command } from '../../src/messages/channel';
import type { Store } from '../../src/store/schema';
import { Face } from '../../src/ui/components/face';
import { draftsIn } from '../../src/ui/drafts';
import { stub, tabAt } from './browser-stub';
import { freshBackground, keep, takeDown } from './in-face';
import { pageShowing, person, rep, threadBetween } from './observations';
import { violations } from './violations';

const dana = person('Dana Reyes', 'email:dana@client.example');
// The face takes the machine's clock.
const now = Temporal.Now.zonedDateTimeISO();
const day = (days: number) => now.toPlainDate().add({ days }).toString() as `${number}-${number}-${number}`; // ISO 8601

let store: Store;
let id: string;
beforeEach(async () => {
  store = freshBackground();
  id = await keep({ name: 'Dana Reyes', identities: dana.identities });
});
afterEach(takeDown);

function show(hash: string) {
  location.hash = hash;
  render(<Face frame="panel" store={store} drafts={draftsIn([stub.local])} />);
}

it('finds nothing wrong with a full agenda and all that opens in it', async () => {
  const promise = { by: 'me', quote: 'I will send it', conversationId: null } as const;
  await command('followUp.plan', { contactId: id, what: 'Send it', due: '2020-01-01', promise });
  await command('followUp.plan', { contactId: id, what: 'Ask', due: '2020-01-01', wait: { conversationId: null } });
  const { id: asleep } = await command('followUp.plan', { contactId: id, what: 'Offer', due: '2020-01-01' });
  await command('followUp.snooze', { id: asleep, until: 'they-write' });
  const at = now.subtract({ days: 20 }).epochMilliseconds;
  await command('touchpoint.log', { contactId: id, channel: 'call', direction: 'out', at, summary: '' });
  await command('cadence.set', { contactId: id, cadence: { ideal: 7, latest: 14 } });
  const date = { id: null, kind: 'renewal', label: '', day: day(3), leadDays: 14 } as const;
  await command('importantDate.set', { contactId: id, date });
  const page = pageShowing(threadBetween([dana], [rep, dana], now), now);
  await command('contact.identify', { id, identity: 'email:dana@client.example', page });
  show('#/agenda');
  await screen.findByText('Your turn');
  await screen.findByText('Asleep or held back (1)');
  expect(await violations()).toEqual([]);
  for (const button of screen.getAllByRole('button', { name: 'More about this: Dana Reyes' })) fireEvent.click(button);
  fireEvent.click(screen.getByText('Asleep or held back (1)'));
  await waitFor(() => expect(screen.getAllByText('Last note').length).toBeGreaterThan(3));
  expect(await violations()).toEqual([]);
  for (const button of screen.getAllByRole('button', { name: /^(?:Snooze|Pause reminders)/ })) fireEvent.click(button);
  await waitFor(() => expect(screen.getAllByRole('textbox', { name: 'When, in words' }).length).toBe(4));
  expect(await violations()).toEqual([]);
});

it.each(['To do', 'Wait', 'Promise'])('finds nothing wrong with the recorder of “%s”', async (kind) => {
  const omar = await keep({ name: 'Omar Haddad' });
  show(`#/person/${id}`);
  fireEvent.click(await screen.findByRole('radio', { name: kind }));
  const what = screen.getByRole('textbox', { name: 'What to do for Dana Reyes' });
  fireEvent.input(what, { target: { value: "I'll send the report tomorrow" } });
  fireEvent.click(await screen.findByRole('button', { name: 'Without this date' }));
  if (kind === 'Promise') await screen.findByRole('button', { name: 'Use this' });
  fireEvent.input(await screen.findByRole('textbox', { name: 'When, in words' }), { target: { value: 'never' } });
  await screen.findByText(/^Not understood/);
  expect(await violations()).toEqual([]);
  if (kind === 'Promise') fireEvent.click(screen.getByRole('button', { name: 'Use this' }));
  fireEvent.click(screen.getByRole('button', { name: 'Someone else too' }));
  fireEvent.input(screen.getByRole('searchbox', { name: 'Who else is it about?' }), { target: { value: 'omar' } });
  const hit = await screen.findByRole('button', { name: 'Omar Haddad' });
  expect(await violations()).toEqual([]);
  fireEvent.click(hit);
  await screen.findByRole('button', { name: 'Without Omar Haddad' });
  if (kind === 'Wait') {
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remind me again while no answer is seen' }));
  }
  expect(await violations()).toEqual([]);
  expect(omar).not.toBe(id);
});

it('finds nothing wrong while a message is being written to somebody who has not answered', async () => {
  const thread = threadBetween([dana], [rep], now);
  const page = pageShowing(
    {
      ...thread,
      composing: [{ conversationId: null, isReply: false, from: null, to: [dana], subject: null }],
    },
    now,
  );
  await command('contact.identify', { id, identity: 'email:dana@client.example', page });
  stub.tab = tabAt(1, page.address);
  stub.pages.set(1, async () => page);
  show('#/');
  const guard = await screen.findByRole('region', { name: 'Before you write again' });
  expect(guard.textContent).toContain('You wrote once, and no answer was seen.');
  await screen.findByRole('region', { name: 'Wait for an answer?' });
  expect(await violations()).toEqual([]);
});

it('finds nothing wrong with what a notification leads to', async () => {
  const { id: followUp } = await command('followUp.plan', { contactId: id, what: 'Call', due: '2020-01-01' });
  show(`#/person/${id}/snooze/${followUp}`);
  await screen.findByRole('group', { name: 'Snooze Dana Reyes' });
  await waitFor(() => expect(document.activeElement?.className).toBe('choice'));
  expect(await violations()).toEqual([]);
});
