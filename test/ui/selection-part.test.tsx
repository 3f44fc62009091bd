// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CurrentPage } from '../../src/domain/observation';
import { browser } from '../../src/messages/browser';
import type { SelectedText } from '../../src/messages/contract';
import { latestNotes, openFollowUpsOf } from '../../src/store/read/about-contact';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { SelectionPart } from '../../src/ui/components/selection-part';
import { withSource } from '../../src/ui/selected-text';
import { stub, tabAt } from './browser-stub';
import { freshBackground, keep, renderInFace, takeDown } from './in-face';

const page: CurrentPage = {
  address: 'https://mail.google.com/mail/u/0/#inbox/FMfcgz',
  seenAt: Date.UTC(2026, 11, 4, 9),
  reading: {
    kind: 'seen',
    observation: {
      site: 'gmail',
      page: 'thread',
      account: 'email:me@acme.example',
      me: ['email:me@acme.example'],
      profile: null,
      rows: [],
      composing: [],
      listed: [],
      foundBy: {},
      conversations: [
        {
          id: 'gmail:1a',
          subject: 'Pilot',
          people: [{ name: 'Dana Reyes', identities: ['email:dana@vendor.example'] }],
          complete: true,
          messages: [
            {
              key: 'gmail:1b',
              from: { name: 'Dana Reyes', identities: ['email:dana@vendor.example'] },
              to: [],
              direction: 'in',
              // A Monday: "by Friday" is that week's.
              time: { at: Date.UTC(2026, 10, 23, 9), precision: 'ms' },
              asksQuestion: false,
              automatic: false,
            },
          ],
        },
      ],
    },
  },
};

const words = "I'll send the SOC 2 report by Friday.";
let store: Store;
let selected: SelectedText | null;

beforeEach(() => {
  store = freshBackground();
  selected = { text: words, cut: false, messageKey: 'gmail:1b' };
  stub.tab = tabAt(7, page.address);
  stub.pages.set(7, async () => page);
  // The page answers what it is asked: its reading, or what is selected.
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (_tab, message) => ({
    answer: (message as { door: string }).door === 'selection' ? selected : page,
  }));
  Object.assign(browser, { scripting: { executeScript: vi.fn(async () => []) } });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await takeDown();
});

async function show(): Promise<string> {
  const id = await keep({ name: 'Dana Reyes', identities: ['email:dana@vendor.example'] });
  const contact = await get(store, 'contacts', id);
  if (contact) renderInFace(store, <SelectionPart contact={contact} />);
  return id;
}

const radio = (name: string) => screen.findByRole('radio', { name });
const save = async () => fireEvent.submit((await radio('Note')).closest('form') as HTMLFormElement); // it stands in one

describe('selected text', () => {
  it('is offered as a promise counted from when it was written, and saved once confirmed', async () => {
    const id = await show();
    fireEvent.click(await radio('Promise'));
    await screen.findByDisplayValue('send the SOC 2 report');
    await screen.findByDisplayValue('2026-11-27');
    expect(await openFollowUpsOf(store, id)).toEqual([]);
    await save();
    await screen.findByText(/^Promise noted/);
    expect(await openFollowUpsOf(store, id)).toMatchObject([
      { what: 'send the SOC 2 report', by: 'them', due: '2026-11-27', quote: words, conversationId: 'gmail:1a' },
    ]);
  });

  it('says so where no promise is recognised, and keeps what was selected at hand', async () => {
    selected = { text: 'The report was fine.', cut: false, messageKey: null };
    await show();
    fireEvent.click(await radio('Promise'));
    await screen.findByText(/^No promise was recognised/);
    await screen.findByDisplayValue('The report was fine.');
  });

  it('is kept as feedback with its words, its source and how content they are', async () => {
    const id = await show();
    fireEvent.click(await radio('Feedback'));
    fireEvent.input(await screen.findByRole('textbox', { name: 'Words to keep' }), { target: { value: 'Reliable' } });
    fireEvent.click(await radio('Good'));
    await save();
    await screen.findByText('Note saved.');
    expect(await latestNotes(store, id, 1)).toMatchObject([
      {
        kind: 'feedback',
        text: 'Reliable',
        rating: 'good',
        quote: words,
        source: { conversationId: 'gmail:1a', account: 'email:me@acme.example', address: null },
      },
    ]);
    await screen.findByText('Select words on the page.');
  });

  it('keeps what was taken and not saved', async () => {
    await show();
    fireEvent.input(await screen.findByRole('textbox', { name: 'Words to keep' }), { target: { value: 'Half a' } });
    await waitFor(() => expect(JSON.stringify(stub.local.items)).toContain('Half a'));
    const [contact] = await store.contacts.toArray();
    await takeDown();
    selected = null;
    if (contact && 'name' in contact) renderInFace(store, <SelectionPart contact={contact} />);
    await screen.findByDisplayValue('Half a');
  });

  it.each([
    ['nothing is selected', null],
    ['a page answers what makes no sense', { text: 5 } as unknown as SelectedText],
    ['a page answers more than there is room for', { text: 'x'.repeat(2_001), cut: false, messageKey: null }],
  ])('is nothing where %s', async (_, answer) => {
    selected = answer;
    await show();
    await screen.findByText(/^Nothing is selected on the page/);
  });

  it('is not looked for on other pages', async () => {
    stub.tab = tabAt(7, 'https://other.example/');
    await show();
    await screen.findByText('There is no Gmail or LinkedIn page beside this.');
  });
});

describe('where selected words stood', () => {
  it('is the page of LinkedIn where they are no message’s, without what changes', () => {
    const address = 'https://www.linkedin.com/in/dana-reyes-sample/?trk=x#about';
    const profile: CurrentPage = { address, seenAt: 0, reading: { kind: 'nothing' } };
    expect(withSource({ text: 'x', cut: false, messageKey: null }, profile)).toMatchObject({
      source: { conversationId: null, account: null, address: 'https://www.linkedin.com/in/dana-reyes-sample/' },
      direction: null,
      writtenAt: null,
    });
    const mail: CurrentPage = { ...profile, address: page.address };
    expect(withSource({ text: 'x', cut: false, messageKey: null }, mail).source.address).toBeNull();
  });
});
