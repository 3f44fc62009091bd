// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import type { Note } from '../../src/domain/note';
import type { Observation } from '../../src/domain/observation';
import { command } from '../../src/messages/channel';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { PagePeople } from '../../src/ui/components/page-people';
import { PersonView } from '../../src/ui/components/person-view';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';
import { pageShowing, person, rep, threadBetween } from './observations';
import { violations } from './violations';

const dana = person('Dana Reyes', 'email:dana.reyes@vendor.example');
const kai = person('Kai Berg', 'email:kai@client.example');

let store: Store;
beforeEach(() => {
  store = freshBackground();
});
afterEach(takeDown);

const keepDana = () => keep({ name: 'Dana Reyes', company: 'Vendor', identities: dana.identities });
const ago = (days: number) => now.subtract({ days }).epochMilliseconds;

async function need(contactId: string, text: string, days: number): Promise<string> {
  const { id } = await command('note.write', { contactId, kind: 'need', text });
  await store.notes.update(id, { at: ago(days) } as Partial<Note>);
  return id;
}

function card(observation: Observation = threadBetween([dana], [], now)) {
  renderInFace(
    store,
    <main>
      <PagePeople page={pageShowing(observation, now)} observation={observation} focused={false} />
    </main>,
  );
  return screen.findByRole('article', { name: 'Dana Reyes' });
}

const writingTo = (...to: (typeof dana)[]): Observation => ({
  ...threadBetween([dana], [], now),
  composing: [
    { conversationId: 'gmail:19e2325ffb831415', isReply: true, from: rep.identities[0] ?? null, to, subject: null },
  ],
});

describe('how a relationship stands', () => {
  it('is said in words, with the reason that weighs most', async () => {
    const contactId = await keepDana();
    await command('touchpoint.log', { contactId, channel: 'call', direction: null, at: ago(2), summary: '' });
    const { id } = await command('note.write', { contactId, kind: 'feedback', text: 'Slow', rating: 'bad' });
    await store.notes.update(id, { at: ago(5) } as Partial<Note>);
    await card();
    const state = await screen.findByText('At risk');
    expect(state.closest('p')?.textContent).toBe('At risk · not content when asked 5 days ago');
    await command('note.write', { contactId, kind: 'feedback', text: 'Better', rating: 'good' });
    await screen.findByText('Doing well');
  });

  it('is too early to tell where nothing was seen', async () => {
    await keepDana();
    await card();
    expect((await screen.findByText('Too early to tell')).closest('p')?.textContent).toMatch(/nothing was seen yet$/);
  });

  it('follows what is said of the contact', async () => {
    const contactId = await keepDana();
    await store.contacts.update(contactId, { keptAt: ago(200) } as Partial<Contact>);
    await command('touchpoint.log', { contactId, channel: 'call', direction: null, at: ago(2), summary: '' });
    await card();
    await screen.findByText('Doing well');
    fireEvent.change(await screen.findByRole('combobox', { name: 'Relationship' }), { target: { value: 'customer' } });
    await screen.findByText('Attention');
  });

  it('tells more of the reasons on the page about the person', async () => {
    const contactId = await keepDana();
    await command('touchpoint.log', { contactId, channel: 'call', direction: null, at: ago(100), summary: '' });
    await command('followUp.plan', {
      contactId,
      what: 'Send the offer',
      due: '2026-12-01',
      promise: { by: 'me', quote: null, conversationId: null },
    });
    renderInFace(store, <PersonView id={contactId} snooze={null} active={{ kind: 'elsewhere' }} />);
    const line = (await screen.findByText('Attention')).closest('p');
    expect(line?.textContent).toContain('a promise of yours is overdue · no touch seen for 3 months');
  });
});

describe('what is promised and open', () => {
  it('is at hand both ways, but for what stands there as the next follow-up', async () => {
    const contactId = await keepDana();
    const promise = (what: string, due: `2026-12-${string}` & `${number}-${number}-${number}`, by: 'me' | 'them') =>
      command('followUp.plan', { contactId, what, due, promise: { by, quote: null, conversationId: null } });
    await promise('Send the offer', '2026-12-05', 'me');
    await promise('Name the buyer', '2026-12-07', 'them');
    await promise('Call the fair', '2026-12-08', 'me');
    const list = within(await within(await card()).findByRole('list', { name: 'Promises' }));
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Name the buyer promised to you Mon 7 Dec',
      'Call the fair you promised Tue 8 Dec',
    ]);
    expect(screen.getAllByText('Send the offer')).toHaveLength(1);
  });
});

describe('an old need', () => {
  it('is asked about, the oldest first; Yes records it', async () => {
    const contactId = await keepDana();
    const newer = await need(contactId, 'A second licence', 100);
    const older = await need(contactId, 'An audit report', 200);
    await need(contactId, 'Training', 90);
    await card();
    const question = within(await screen.findByRole('region', { name: 'Needs to confirm' }));
    question.getByText('An audit report');
    question.getByText('Then 1 more.');
    expect(question.queryByText('Training')).toBeNull();
    question.getByRole('button', { name: 'Yes' }).focus();
    fireEvent.click(question.getByRole('button', { name: 'Yes' }));
    await question.findByText('A second licence');
    expect(await get(store, 'notes', older)).toMatchObject({ confirmedAt: now.epochMilliseconds });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Yes'));
    fireEvent.click(question.getByRole('button', { name: 'No' }));
    await screen.findByText('Dana Reyes: the need holds no longer.');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Needs to confirm' })).toBeNull());
    expect(await get(store, 'notes', newer)).toMatchObject({ endedAt: now.epochMilliseconds });
  });

  it('is put in other words where it changed, and what was typed outlives closing the form', async () => {
    const contactId = await keepDana();
    const id = await need(contactId, 'A second licence', 100);
    await card();
    fireEvent.click(await screen.findByRole('button', { name: 'It changed…' }));
    fireEvent.input(await screen.findByRole('textbox', { name: 'Need' }), { target: { value: 'Two more licences' } });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    fireEvent.click(await screen.findByRole('button', { name: 'It changed…' }));
    await screen.findByDisplayValue('Two more licences');
    expect(await violations()).toEqual([]);
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Need' }), { key: 'Enter' });
    await waitFor(async () =>
      expect(await get(store, 'notes', id)).toMatchObject({
        text: 'Two more licences',
        confirmedAt: now.epochMilliseconds,
      }),
    );
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Needs to confirm' })).toBeNull());
  });
});

it('a need that holds no longer says so in the timeline', async () => {
  const contactId = await keepDana();
  const id = await need(contactId, 'A second licence', 100);
  await command('need.confirm', { id, holds: false });
  renderInFace(store, <PersonView id={contactId} snooze={null} active={{ kind: 'elsewhere' }} />);
  await screen.findByText(/^Need: no longer/);
});

describe('while a message box is open', () => {
  it('says whom it goes to, and offers to wait for the answer', async () => {
    await keepDana();
    await card(writingTo(dana, kai));
    await screen.findByText('Your message goes to Dana Reyes and Kai Berg.');
    fireEvent.click((await screen.findAllByRole('button', { name: /^Until / }))[0] ?? document.body);
    await waitFor(async () =>
      expect(await store.followUps.toArray()).toMatchObject([{ kind: 'wait', status: 'open' }]),
    );
  });

  it('leaves out that it is time to get in touch', async () => {
    const contactId = await keepDana();
    await command('cadence.set', { contactId, cadence: { ideal: 7, latest: 14 } });
    await store.standingDues.update(`cadence:${contactId}`, { due: '2026-12-01' });
    await card();
    await screen.findByText('Get in touch');
    await takeDown();
    await card(writingTo(dana));
    await screen.findByText(/Your message goes to/);
    expect(screen.queryByText('Get in touch')).toBeNull();
  });

  it('tells every promise on one line, and no more whose turn it is there', async () => {
    const contactId = await keepDana();
    const promise = { by: 'me', quote: null, conversationId: null } as const;
    await command('followUp.plan', { contactId, what: 'Send the offer', due: '2026-12-05', promise });
    await command('contact.identify', {
      id: contactId,
      identity: 'email:dana.reyes@vendor.example',
      page: pageShowing(threadBetween([dana], [dana], now), now),
    });
    await card();
    await screen.findByText(/your turn/);
    expect(screen.queryByRole('list', { name: 'Promises' })).toBeNull();
    await takeDown();
    await card(writingTo(dana));
    await screen.findByText(/Your message goes to/);
    expect(screen.queryByText(/your turn/)).toBeNull();
    expect(screen.getByRole('list', { name: 'Promises' }).textContent).toBe('Send the offer you promised tomorrow');
  });

  it('says nothing of it while none is', async () => {
    await keepDana();
    await card();
    await screen.findByText('Too early to tell');
    expect(screen.queryByText(/Your message goes to/)).toBeNull();
  });
});

it('offends nobody who reads by ear', async () => {
  const contactId = await keepDana();
  await need(contactId, 'A second licence', 100);
  await card(writingTo(dana));
  await screen.findByRole('region', { name: 'Needs to confirm' });
  await screen.findByText('Too early to tell');
  expect(await violations()).toEqual([]);
});
