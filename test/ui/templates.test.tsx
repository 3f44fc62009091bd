// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation, SeenPerson } from '../../src/domain/observation';
import { browser } from '../../src/messages/browser';
import { command } from '../../src/messages/channel';
import type { Insertion } from '../../src/messages/contract';
import { get } from '../../src/store/read/record';
import { templates } from '../../src/store/read/templates';
import type { Store } from '../../src/store/schema';
import { TemplatesPart } from '../../src/ui/components/templates-part';
import { TemplatesRoom } from '../../src/ui/components/templates-room';
import { stub, tabAt } from './browser-stub';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';
import { pageShowing, person, threadBetween } from './observations';
import { violations } from './violations';

let store: Store;
/** What the page answers, and what it was given to insert. */
let answer: Insertion;
let given: string[];
/** What the page beside the face shows. */
let shown: Observation;

beforeEach(() => {
  store = freshBackground();
  answer = 'inserted';
  given = [];
  shown = threadBetween([], [], now);
  stub.tab = tabAt(7, 'https://mail.google.com/mail/u/0/#inbox');
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (_tab, message) => {
    const { kind, payload } = message as { kind: string; payload: { text: string } }; // as the contract has it
    if (kind === 'reading.current') return { answer: pageShowing(shown, now) };
    given.push(payload.text);
    return { answer };
  });
  Object.assign(browser, { scripting: { executeScript: vi.fn(async () => []) } });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await takeDown();
});

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const write = async (name: string, value: string) =>
  fireEvent.input(await screen.findByRole('textbox', { name }), { target: { value } });

describe('templates beside somebody', () => {
  async function showFor(name: string): Promise<string> {
    const id = await keep({ name, company: 'Vendor Ltd', identities: ['email:x@vendor.example'] });
    const contact = await get(store, 'contacts', id);
    if (contact)
      renderInFace(
        store,
        <main>
          <TemplatesPart contact={contact} />
        </main>,
      );
    return id;
  }
  const choose = async (name: string) => {
    const choice = await screen.findByRole('combobox', { name: 'Template' });
    const option = within(choice).getByRole('option', { name });
    fireEvent.change(choice, { target: { value: (option as HTMLOptionElement).value } });
  };
  const button = async (name: string) => (await screen.findByRole('button', { name })) as HTMLButtonElement;

  it('are blocked by what nothing is known for, until it is typed in its place', async () => {
    const id = await showFor('Dana Reyes');
    await choose('Sorry for the delay');
    expect((await button('Insert')).disabled).toBe(true);
    expect((await button('Copy')).disabled).toBe(true);
    await screen.findByText('Fill in the marked places first.');
    expect(await violations()).toEqual([]);
    await write('What to write for “promise”', 'the offer');
    await write('What to write for “new date”', 'Friday');
    await waitFor(async () => expect((await button('Insert')).disabled).toBe(false));
    await press('Insert');
    await screen.findByText('Inserted at your cursor, and noted for Dana Reyes.');
    expect(given).toEqual([
      'Hi Dana,\n\nI promised you this, and I am late: the offer. I am sorry.\n\nYou will have it by Friday.',
    ]);
    await screen.findByText(/^You took this template for Dana Reyes before/);
    expect(await store.templateUses.toArray()).toMatchObject([{ templateId: 'built-in:delay', contactId: id }]);
    await press('Undo');
    await waitFor(() => expect(screen.queryByText(/^You took this template/)).toBeNull());
  });

  it.each([
    ['no-box', /^No message box is open/],
    ['no-caret', /^Click into the message/],
    ['refused', /^The page did not take the text/],
  ] as const)('say why nothing was inserted: %s', async (problem, words) => {
    answer = problem;
    await showFor('Dana Reyes');
    await choose('Asking for feedback');
    await press('Insert');
    await screen.findByText(words);
    expect(await store.templateUses.count()).toBe(0);
  });

  describe('for a message that goes to somebody else', () => {
    const kai = person('Kai Berg', 'email:kai@client.example');
    const openTo = (...to: SeenPerson[]) => {
      const box = { conversationId: null, isReply: false, from: null, to, subject: null };
      shown = { ...threadBetween([], [], now), composing: [box] };
    };
    const question = 'The open message goes to Kai Berg, but this text is for Dana Reyes.';

    it('are inserted only when that is said to be meant', async () => {
      openTo(kai);
      await showFor('Dana Reyes');
      await choose('Asking for feedback');
      await press('Insert');
      await screen.findByText(question);
      expect(given).toEqual([]);
      expect(await violations()).toEqual([]);
      await waitFor(() => expect(document.activeElement?.textContent).toBe('Do not insert'));
      await press('Do not insert');
      await waitFor(() => expect(screen.queryByText(question)).toBeNull());
      await waitFor(() => expect(document.activeElement?.textContent).toBe('Insert'));
      expect(await store.templateUses.count()).toBe(0);
      await press('Insert');
      await press('Insert all the same');
      await screen.findByText('Inserted at your cursor, and noted for Dana Reyes.');
      expect(given).toHaveLength(1);
      expect(screen.queryByText(question)).toBeNull();
    });

    it('ask again where it goes to yet another by then', async () => {
      openTo(person('Omar Haddad', 'email:omar@client.example'));
      await showFor('Dana Reyes');
      await choose('Asking for feedback');
      await press('Insert');
      await screen.findByText(/goes to Omar Haddad/);
      openTo(kai);
      await press('Insert all the same');
      await screen.findByText(question);
      expect(given).toEqual([]);
    });

    it('are inserted without a question where it goes to them, or to nobody yet', async () => {
      openTo(kai, { name: null, identities: ['email:x@vendor.example'] });
      await showFor('Dana Reyes');
      await choose('Asking for feedback');
      await press('Insert');
      await screen.findByText('Inserted at your cursor, and noted for Dana Reyes.');
      openTo();
      await press('Insert');
      await waitFor(() => expect(given).toHaveLength(2));
    });
  });

  it('start nothing on pages of others, and can be copied there', async () => {
    stub.tab = tabAt(7, 'https://other.example/');
    const writeText = vi.fn(async () => undefined);
    Object.assign(navigator, { clipboard: { writeText } });
    await showFor('Dana Reyes');
    await choose('Asking for feedback');
    await press('Insert');
    await screen.findByText(/^There is no Gmail or LinkedIn page/);
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    await press('Copy');
    await screen.findByText('Copied, and noted for Dana Reyes.');
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^Hi Dana,\n\nYou have worked/));
  });

  it('warn when others at the company received the same, and hint at what is hard to read', async () => {
    const kai = await keep({ name: 'Kai Berg', identities: ['email:kai@vendor.example'] });
    const long = `Hi {first|there}, ${'and so on '.repeat(10)}with the SLA.`;
    const { id } = await command('template.save', { id: null, name: 'Long', purpose: 'other', text: long });
    await command('template.used', { templateId: id, contactId: kai });
    await showFor('Dana Reyes');
    await choose('Long');
    await screen.findByText(/^At the same company, you took this template for Kai Berg\./);
    const hints = within(await screen.findByRole('list', { name: 'Easier to read' }));
    hints.getByText(/^A sentence of \d+ words is hard to follow: “Hi Dana, and so on/);
    hints.getByText('Not everybody knows what SLA means.');
    expect(await violations()).toEqual([]);
  });

  it('keep what was typed and not used', async () => {
    await showFor('Dana Reyes');
    await choose('Sorry for the delay');
    await write('What to write for “new date”', 'Mon');
    await waitFor(() => expect(JSON.stringify(stub.local.items)).toContain('Mon'));
    const [contact] = await store.contacts.toArray();
    await takeDown();
    if (contact && 'name' in contact)
      renderInFace(
        store,
        <main>
          <TemplatesPart contact={contact} />
        </main>,
      );
    await screen.findByDisplayValue('Mon');
  });
});

describe('the room of templates', () => {
  const card = (name: string) => screen.findByRole('article', { name });
  const pick = async (name: string, item: string) => {
    fireEvent.click(within(await card(name)).getByRole('button', { name: `More for ${name}` }));
    fireEvent.click(within(await card(name)).getByRole('button', { name: item }));
  };

  it('shows each as it reads for somebody invented, and adds one of one’s own', async () => {
    renderInFace(
      store,
      <main>
        <TemplatesRoom />
      </main>,
    );
    expect((await card('Sorry for the delay')).textContent).toContain('Hi Robin,');
    expect(await violations()).toEqual([]);
    await press('Add a template');
    await write('Name of the template', 'Trade fair');
    fireEvent.change(await screen.findByRole('combobox', { name: 'Purpose' }), { target: { value: 'other' } });
    await write('Message', 'See you there, ');
    await press('Company');
    await screen.findByDisplayValue(/\{company\}/);
    expect(await violations()).toEqual([]);
    await press('Save');
    await screen.findByText('Trade fair saved.');
    within(await card('Trade fair')).getByText('yours');
    expect(await templates(store)).toMatchObject([{ purpose: 'other', text: expect.stringContaining('{company}') }]);
  });

  it('changes one, goes back to the original, erases it and brings it back', async () => {
    renderInFace(
      store,
      <main>
        <TemplatesRoom />
      </main>,
    );
    await pick('The first days', 'Edit');
    await write('Message', 'Welcome, {first}!');
    await press('Save');
    await waitFor(async () => within(await card('The first days')).getByText('changed by you'));
    await pick('The first days', 'Back to the original');
    await waitFor(async () => within(await card('The first days')).getByText('comes with Touchbase'));
    await pick('The first days', 'Erase');
    await waitFor(() => expect(screen.queryByRole('article', { name: 'The first days' })).toBeNull());
    await press('Bring back The first days');
    await card('The first days');
  });

  it('copies one, and opens the copy', async () => {
    renderInFace(
      store,
      <main>
        <TemplatesRoom />
      </main>,
    );
    await pick('Asking for feedback', 'Copy');
    await screen.findByDisplayValue('Copy of Asking for feedback');
  });
});
