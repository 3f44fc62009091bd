// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversation } from '../../src/domain/conversation';
import type { Note } from '../../src/domain/note';
import type { Stamp } from '../../src/domain/stamp';
import { command } from '../../src/messages/channel';
import type { Store } from '../../src/store/schema';
import { BriefView } from '../../src/ui/components/brief-view';
import { Face } from '../../src/ui/components/face';
import { PersonView } from '../../src/ui/components/person-view';
import { draftsIn } from '../../src/ui/drafts';
import type { Frame } from '../../src/ui/frame';
import { stub, tabAt } from './browser-stub';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';
import { violations } from './violations';

let store: Store;
beforeEach(() => {
  store = freshBackground();
  location.hash = '';
});
afterEach(takeDown);

const ago = (days: number) => now.subtract({ days }).epochMilliseconds;
const show = (id: string, frame: Frame = 'dashboard') =>
  renderInFace(
    store,
    <main>
      <BriefView id={id} frame={frame} />
    </main>,
  );

/** The lines of a part, by its title. */
async function linesOf(title: string): Promise<string[]> {
  const part = (await screen.findByRole('heading', { name: title })).closest('section');
  return within(part ?? document.body)
    .getAllByRole('listitem')
    .map((item) => item.textContent ?? '');
}

async function wellKnown(): Promise<string> {
  const contactId = await keep({
    name: 'Dana Reyes',
    relationship: 'customer',
    company: 'Vendor',
    title: 'Buyer',
    location: 'Lisbon',
    phone: '+351 21 000 0000',
    tags: ['VIP'],
    identities: ['email:dana@vendor.example'],
  });
  const note = async (kind: Note['kind'], text: string, days: number) => {
    const { id } = await command('note.write', { contactId, kind, text });
    await store.notes.update(id, { at: ago(days) } as Partial<Note>);
  };
  await note('preference', 'Likes mornings', 30);
  await note('need', 'A second licence', 100);
  await note('need', `Training${' for the whole team'.repeat(20)}`, 10);
  await note('note', 'Back from\nleave', 12);
  await command('touchpoint.log', { contactId, channel: 'call', direction: 'out', at: ago(3), summary: 'Pricing' });
  const promise = (what: string, by: 'me' | 'them', due: `${number}-${number}-${number}`) =>
    command('followUp.plan', { contactId, what, due, promise: { by, quote: null, conversationId: null } });
  await promise('Send the offer', 'me', '2026-12-07');
  await promise('Name the buyer', 'them', '2026-12-01');
  await command('followUp.plan', { contactId, what: 'Ask how it went', due: '2026-12-09' });
  await command('followUp.plan', { contactId, what: '', due: '2026-12-08', wait: { conversationId: null } });
  await command('importantDate.set', {
    contactId,
    date: { id: null, kind: 'birthday', label: '', day: '--12-20', leadDays: 7 },
  });
  await command('cadence.set', { contactId, cadence: { ideal: 30, latest: 60 } });
  const talk: Conversation = {
    id: 'gmail:1a2b',
    updatedAt: '2026-12-02T09:00:00.000Z-0000-here' as Stamp, // as a writer stamps
    stamps: {},
    site: 'gmail',
    account: null,
    contactIds: [contactId],
    subject: 'Offer',
    turn: 'mine',
    at: ago(2),
    lookedAt: ago(1),
    myLast: null,
    iAsked: false,
    complete: true,
  };
  await store.conversations.put(talk);
  return contactId;
}

describe('a brief', () => {
  it('says who they are, what they need, what was last, what is promised, what comes, and what to ask', async () => {
    show(await wellKnown());
    await screen.findByRole('heading', { level: 1, name: 'Brief: Dana Reyes' });
    expect(await linesOf('Who they are')).toEqual([
      'Buyer · Vendor · Lisbon',
      'Customer · VIP',
      '+351 21 000 0000 · dana@vendor.example',
      'Attention · no answer of yours seen for 2 days',
      'Likes mornings',
    ]);
    const [training, licence] = await linesOf('What they need');
    expect(training).toMatch(/^Training for the whole team .*… \(noted 10 days ago\)$/);
    expect(licence).toBe('A second licence (noted 3 months ago)');
    expect(await linesOf('What was last')).toEqual([
      'They wrote last: your turn. Thread last opened yesterday.',
      '3 days ago, call, to them: Pricing',
      '12 days ago, Note: Back from leave',
    ]);
    expect(await linesOf('Promises')).toEqual([
      'You promised: Send the offer (Mon 7 Dec)',
      'They promised: Name the buyer (3 days late)',
    ]);
    expect(await linesOf('What comes next')).toEqual([
      'Tue 8 Dec: Waiting for their answer',
      'Wed 9 Dec: Ask how it went',
      'Sun 20 Dec: Birthday',
      'Thu 31 Dec: Get in touch, by their rhythm',
    ]);
    expect(await linesOf('Questions to ask')).toEqual([
      'They promised “Name the buyer” (3 days late): how far is it?',
      'Is this still so: “A second licence”? Last heard 3 months ago.',
      'How content are they? No feedback is noted so far.',
      'Who else decides at Vendor?',
    ]);
    await waitFor(() => expect(document.title).toBe('Brief: Dana Reyes'));
    expect(await violations()).toEqual([]);
  });

  it('of somebody hardly known is what to ask', async () => {
    show(await keep({ name: 'Kai Berg' }));
    expect(await linesOf('Who they are')).toEqual(['Prospect', 'Too early to tell · nothing was seen yet']);
    expect(await linesOf('What was last')).toEqual(['No touch recorded yet']);
    expect(await linesOf('Questions to ask')).toEqual([
      'What do they need?',
      'What is their role?',
      'Whom do they work for?',
      'How often would they like to hear from you?',
    ]);
    expect(screen.queryByRole('heading', { name: 'Promises' })).toBeNull();
  });

  it('asks who else decides unless somebody else at the company is kept', async () => {
    const id = await wellKnown();
    await keep({ name: 'Vendor Smith', company: 'Other' });
    show(id);
    expect((await linesOf('Questions to ask')).some((line) => line.startsWith('Who else'))).toBe(true);
    await takeDown();
    await keep({ name: 'Kai Berg', company: 'Vendor Ltd', identities: ['email:kai@vendor.example'] });
    show(id);
    expect((await linesOf('Questions to ask')).some((line) => line.startsWith('Who else'))).toBe(false);
  });

  it('is copied as plain text', async () => {
    const writeText = vi.fn(async (_text: string) => undefined);
    Object.assign(navigator, { clipboard: { writeText } });
    show(await keep({ name: 'Kai Berg', title: 'Buyer' }), 'popup');
    fireEvent.click(await screen.findByRole('button', { name: 'Copy' }));
    await screen.findByText('Brief copied.');
    expect(writeText.mock.calls[0]?.[0]).toMatch(
      /^Kai Berg\n\nWho they are\n- Buyer\n- Prospect\n[\s\S]*\n\nQuestions to ask\n- What do they need\?\n/,
    );
    writeText.mockRejectedValueOnce(new Error('not allowed'));
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByText('The browser did not let the brief be copied.');
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  it('is printed in a tab, where nothing closes under the dialog', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const id = await keep({ name: 'Kai Berg' });
    show(id);
    fireEvent.click(await screen.findByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
    await takeDown();
    show(id, 'panel');
    const link = await screen.findByRole('link', { name: 'Open in a tab to print' });
    expect(link.getAttribute('href')).toBe(`chrome-extension://touchbase/dashboard/index.html#/person/${id}/brief`);
    print.mockRestore();
  });

  it('says that somebody is not kept any more', async () => {
    show('nobody');
    await screen.findByText('This person is not kept');
  });
});

describe('the key b', () => {
  it('shows the brief from the page about a person, but is a letter in a text field', async () => {
    const id = await keep({ name: 'Kai Berg' });
    renderInFace(store, <PersonView id={id} snooze={null} active={{ kind: 'elsewhere' }} />);
    const field = await screen.findByRole('textbox', { name: 'Note about Kai Berg' });
    fireEvent.keyDown(field, { key: 'b' });
    fireEvent.keyDown(document.body, { key: 'b', ctrlKey: true });
    expect(location.hash).toBe('');
    fireEvent.keyDown(document.body, { key: 'b' });
    await waitFor(() => expect(location.hash).toBe(`#/person/${id}/brief`));
  });
});

it('is among the commands while somebody is in sight, and only then', async () => {
  const id = await keep({ name: 'Kai Berg' });
  location.hash = `#/person/${id}`;
  stub.tab = tabAt(1, 'https://example.com/');
  render(<Face frame="dashboard" store={store} drafts={draftsIn([stub.local, stub.session])} />);
  await screen.findByRole('heading', { level: 1, name: 'Kai Berg' });
  const search = async () => {
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    fireEvent.input(await screen.findByRole('combobox', { name: 'Search' }), { target: { value: 'brief' } });
    await screen.findByRole('option', { name: 'Add “brief”' });
  };
  await search();
  fireEvent.click(screen.getByRole('option', { name: 'Brief before a call' }));
  await screen.findByRole('heading', { level: 1, name: 'Brief: Kai Berg' });
  location.hash = '#/agenda';
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Brief: Kai Berg' })).toBeNull());
  await search();
  expect(screen.queryByRole('option', { name: 'Brief before a call' })).toBeNull();
});
