// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { command, fromOwnPage, serve } from '../../src/messages/channel';
import { Problem } from '../../src/messages/problem';
import { timelineOf } from '../../src/store/read/about-contact';
import { contactsWith } from '../../src/store/read/contacts';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { Face } from '../../src/ui/components/face';
import { draftsIn } from '../../src/ui/drafts';
import type { Frame } from '../../src/ui/frame';
import { stub, tabAt } from './browser-stub';
import { freshBackground, keep, now, takeDown } from './in-face';
import { pageShowing, person, threadBetween } from './observations';

let store: Store;
beforeEach(() => {
  store = freshBackground();
  location.hash = '';
  stub.tab = tabAt(1, 'https://example.com/');
  stub.pages.clear();
});
afterEach(takeDown);

const show = (frame: Frame = 'popup') =>
  render(<Face frame={frame} store={store} drafts={draftsIn([stub.local, stub.session])} />);
const searchField = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Search' });
/** The options of a group of the list. */
const people = (group: string) => within(screen.getByRole('group', { name: group })).getAllByRole('option');
const find = async (words: string) => fireEvent.input(await searchField(), { target: { value: words } });

describe('search', () => {
  it.each([
    ['kept', 'textbox', 'Note about Dana Reyes'],
    ['not kept', 'button', 'Keep in touch'],
  ] as const)(
    'has the cursor left to it when the page beside it answers later, of somebody %s',
    async (is, role, name) => {
      const dana = person('Dana Reyes', 'email:dana@client.example');
      if (is === 'kept') await keep({ name: 'Dana Reyes', identities: dana.identities });
      const page = pageShowing(threadBetween([dana], [dana], now), now);
      const inSearch = searchField().then((field) => field.focus());
      stub.tab = tabAt(1, page.address);
      stub.pages.set(1, () => inSearch.then(() => page));
      show();
      await screen.findByRole(role, { name });
      await new Promise((resolve) => setTimeout(resolve, 50)); // nothing tells that the focus was not taken
      expect(document.activeElement).toBe(await searchField());
    },
  );

  it('has the cursor on a slash and on Ctrl+K, and opens the person that Enter picks', async () => {
    await keep({ name: 'Omar Haddad', company: 'Client' });
    await keep({ name: 'Omar Idris', company: 'Other' });
    show();
    const field = await searchField();
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(field);
    field.blur();
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(document.activeElement).toBe(field);
    await find('oma');
    const options = await screen.findAllByRole('option', { name: /^O/ });
    expect(options).toHaveLength(2);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe(options[1]?.id));
    const second = options[1]?.querySelector('.hit-name')?.textContent ?? '';
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByRole('heading', { level: 1, name: second })).toBeTruthy();
    expect(field.value).toBe('');
  });

  it('finds notes by their words, under the people, and opens whom they are about', async () => {
    const dana = await keep({ name: 'Dana Reyes' });
    await keep({ name: 'Billy Omar' });
    await command('note.write', { contactId: dana, kind: 'need', text: 'Prefers annual billing' });
    show();
    await find('bill');
    await screen.findByText('Prefers annual billing');
    const options = [...people('People'), ...people('Notes')];
    expect(options.map((option) => option.querySelector('.hit-name')?.textContent)).toEqual([
      'Billy Omar',
      'Dana Reyes',
    ]);
    const field = await searchField();
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe(options[1]?.id));
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Dana Reyes' })).toBeTruthy();
  });

  it('offers whoever was almost typed', async () => {
    await keep({ name: 'Dana Reyes' });
    show();
    await find('dana ryes');
    expect((await screen.findByRole('option', { name: /Dana Reyes/ })).textContent).toContain('Dana Reyes');
    expect(screen.getByText('Nobody is written “dana ryes”. Did you mean one of these?')).toBeTruthy();
  });

  it('opens what the whole text finds when Enter comes faster than the results', async () => {
    const omar = await keep({ name: 'Omar Haddad' });
    await keep({ name: 'Olga Berg' });
    show();
    await find('o');
    await screen.findByRole('option', { name: /Olga/ });
    await find('omar');
    fireEvent.keyDown(await searchField(), { key: 'Enter' });
    await waitFor(() => expect(location.hash).toBe(`#/person/${omar}`));
  });

  it('finds by company and address, and says when it finds nobody', async () => {
    await keep({ name: 'Omar Haddad', company: 'Nordlicht', identities: ['email:omar@client.example'] });
    show();
    await find('nordl');
    await screen.findByText('1 result');
    await find('omar@client');
    await screen.findByText('1 result');
    await find('zora');
    await screen.findByText('Nobody here is called “zora”.');
    fireEvent.click(screen.getByRole('option', { name: 'Add “zora”' }));
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(name.value).toBe('zora');
  });

  it('is left by Escape', async () => {
    show();
    await find('zora');
    await screen.findByText('Nobody here is called “zora”.');
    fireEvent.keyDown(await searchField(), { key: 'Escape' });
    await waitFor(async () => expect((await searchField()).value).toBe(''));
  });
});

describe('a person', () => {
  /** Opens the menu beside the name, once the view is complete: it then takes the cursor to the note. */
  const choose = async (what: string) => {
    const note = await screen.findByRole('textbox', { name: 'Note about Omar Haddad' });
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    expect(note.isConnected).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(await screen.findByRole('button', { name: what }));
  };

  it('found by search has everything recorded with no page open', async () => {
    const id = await keep({ name: 'Omar Haddad' });
    location.hash = `#/person/${id}`;
    show();
    const note = await screen.findByRole('textbox', { name: 'Note about Omar Haddad' });
    await waitFor(() => expect(document.activeElement).toBe(note));
    fireEvent.input(note, { target: { value: 'Met at the fair' } });
    fireEvent.keyDown(note, { key: 'Enter' });
    await screen.findByText('Note saved.');
    expect((await timelineOf(store, id, 5)).entries).toHaveLength(1);
    await screen.findByText('Met at the fair');
  });

  it('can be edited; what is typed survives Escape', async () => {
    const id = await keep({ name: 'Omar Haddad', identities: ['email:omar@client.example'] });
    location.hash = `#/person/${id}`;
    show();
    await choose('Edit details');
    fireEvent.input(await screen.findByRole('textbox', { name: 'Company' }), { target: { value: 'Client' } });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Company' })).toBeNull());
    await choose('Edit details');
    const company = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Company' });
    await waitFor(() => expect(company.value).toBe('Client'));
    fireEvent.submit(company.form as HTMLFormElement);
    await screen.findByText('Saved.');
    expect(await get(store, 'contacts', id)).toMatchObject({
      company: 'Client',
      identities: ['email:omar@client.example'],
    });
  });

  it('has notes and touchpoints edited and erased in their place', async () => {
    const id = await keep({ name: 'Omar Haddad' });
    await command('note.write', { contactId: id, kind: 'note', text: 'Likes tea' });
    const at = now.subtract({ days: 1 }).epochMilliseconds;
    await command('touchpoint.log', { contactId: id, channel: 'call', direction: 'out', at, summary: 'Prices' });
    location.hash = `#/person/${id}`;
    show();
    const entry = async (text: string) => within((await screen.findByText(text)).closest('li') as HTMLElement);
    fireEvent.click((await entry('Likes tea')).getByRole('button', { name: 'Edit' }));
    const field = await screen.findByRole('textbox', { name: 'Note' });
    fireEvent.input(field, { target: { value: 'Likes coffee' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await screen.findByText('Likes coffee');

    fireEvent.click((await entry('Prices')).getByRole('button', { name: 'Edit' }));
    const summary = await screen.findByRole<HTMLInputElement>('textbox', { name: 'What it was about' });
    fireEvent.input(summary, { target: { value: 'New prices' } });
    fireEvent.submit(summary.form as HTMLFormElement);
    await screen.findByText('New prices');
    // The moment was left alone, so it is kept as precisely as it was.
    const { entries } = await timelineOf(store, id, 5);
    expect(entries.find(({ kind }) => kind === 'touchpoint')?.record.at).toBe(at);

    fireEvent.click((await entry('New prices')).getByRole('button', { name: 'Erase' }));
    await waitFor(() => expect(screen.queryByText('New prices')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('New prices');
  });

  it('is merged with another, after a question', async () => {
    const id = await keep({ name: 'Omar Haddad', identities: ['email:omar@client.example'] });
    await keep({ name: 'Omar Haddad', company: 'Client', identities: ['linkedin:omar-haddad'] });
    location.hash = `#/person/${id}`;
    show();
    await choose('Merge with…');
    fireEvent.click(await screen.findByRole('button', { name: 'Omar Haddad of Client' }));
    await screen.findByText(/^Merge Omar Haddad of Client into Omar Haddad\?/);
    fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
    await screen.findByText('Merged into Omar Haddad.');
    expect(await get(store, 'contacts', id)).toMatchObject({
      identities: ['email:omar@client.example', 'linkedin:omar-haddad'],
      company: 'Client',
    });
  });

  it('is erased after a question, with drafts, and comes back from the recent changes', async () => {
    // jsdom knows no modal dialogs.
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    const id = await keep({ name: 'Omar Haddad' });
    stub.local.items[`draft/${id}/note`] = { draft: { text: 'secret' }, keptAt: 1 };
    location.hash = `#/person/${id}`;
    show();
    await choose('Erase…');
    const dialog = within(await screen.findByRole('dialog', { name: 'Erase Omar Haddad?' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Erase' }));
    await waitFor(async () => expect(await get(store, 'contacts', id)).toBeNull());
    await waitFor(() => expect(stub.local.items).toEqual({}));
    location.hash = '#/changes';
    fireEvent.click(await screen.findByRole('button', { name: 'Undo: erased, Omar Haddad' }));
    await waitFor(async () => expect(await get(store, 'contacts', id)).toMatchObject({ name: 'Omar Haddad' }));
  });

  it('that is gone is said to be gone', async () => {
    location.hash = '#/person/nobody';
    show();
    await screen.findByText('This person is not kept');
  });
});

describe('adding by hand', () => {
  const fill = async (label: string, value: string) =>
    fireEvent.input(await screen.findByRole('textbox', { name: label }), { target: { value } });
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Add a person' }));

  it('says what is wrong, then adds and opens', async () => {
    location.hash = '#/add/';
    show();
    await fill('Name', 'Zora Neal');
    await fill('E-mail', 'zora@');
    press();
    const field = await screen.findByRole('textbox', {
      name: 'E-mail',
      description: '“zora@” is not an e-mail address.',
    });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await fill('E-mail', 'zora@client.example');
    await fill('Phone', '+351 21 000 0000');
    press();
    await screen.findByRole('heading', { level: 1, name: 'Zora Neal' });
    expect(screen.getByRole('link', { name: '+351 21 000 0000' }).getAttribute('href')).toBe('tel:+351210000000');
    const [contact] = await contactsWith(store, ['email:zora@client.example']);
    expect(contact).toMatchObject({ name: 'Zora Neal', phone: '+351 21 000 0000' });
  });

  it('opens whoever is kept under the address already', async () => {
    const id = await keep({ name: 'Zora Neal', identities: ['email:zora@client.example'] });
    location.hash = '#/add/';
    show();
    await fill('E-mail', 'zora@client.example');
    await screen.findByText(/You keep Zora Neal under this address already/);
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    await waitFor(() => expect(location.hash).toBe(`#/person/${id}`));
    expect(await store.contacts.count()).toBe(1);
  });
});

describe('what can go wrong', () => {
  it('a page that does not answer: reload it', async () => {
    stub.tab = tabAt(7, 'https://mail.google.com/mail/u/0/');
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Reload page' }, { timeout: 3_000 }));
    expect(stub.reload).toHaveBeenCalledWith(7);
  });

  it('a page of an unknown layout: nothing was recorded', async () => {
    const address = 'https://mail.google.com/mail/u/0/#inbox/x';
    stub.tab = tabAt(1, address);
    const reading = { kind: 'unrecognised', reader: 'gmail-thread', missing: 'the sender' };
    stub.pages.set(1, async () => ({ address, seenAt: 1, reading }));
    show();
    await screen.findByText(/It cannot find the sender\. Nothing was recorded/);
  });

  it('a page that answers nonsense takes nothing else with it', async () => {
    const address = 'https://mail.google.com/mail/u/0/#inbox/x';
    stub.tab = tabAt(1, address);
    stub.pages.set(1, async () => ({ address, seenAt: 1, reading: { kind: 'seen', observation: { people: 7 } } }));
    await keep({ name: 'Omar Haddad' });
    show();
    await screen.findByText('This page cannot be shown here');
    await screen.findByText('All clear');
  });

  it('a database that cannot be opened: said, and tried again', async () => {
    stub.silence();
    let works = false;
    const handlers = {
      'database.open': () => {
        if (!works) throw new Problem('disk-full');
      },
    };
    serve('command', handlers as never, fromOwnPage); // this face asks for nothing else
    show();
    await screen.findByText(/The disk is full, so Touchbase's database/);
    works = true;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Good to see you');
  });

  it('a database that is lost while the face is open: said, and all is as it was once it is there again', async () => {
    stub.silence();
    await store.open();
    const handlers = {
      'database.open': async () => {
        if (!store.isOpen()) await store.open();
      },
    };
    serve('command', handlers as never, fromOwnPage); // this face asks for nothing else
    show();
    await screen.findByText('Good to see you');
    location.hash = '#/add';
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    fireEvent.input(name, { target: { value: 'Omar' } });
    store.close();
    const opening = vi.spyOn(store, 'open').mockRejectedValue(new Error('no room'));
    await find('dana'); // asks the database
    await screen.findByText('Your records cannot be read right now');
    opening.mockRestore();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Nobody here is called “dana”.');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toBe(name));
    expect(name.value).toBe('Omar');
  });

  it('a background that is not there', async () => {
    stub.silence();
    show();
    await screen.findByText(/Touchbase did not answer/);
  });
});

it('shows the page beside it first, and the agenda under it', async () => {
  const dana = person('Dana Reyes', 'email:dana@client.example');
  const id = await keep({ name: 'Dana Reyes', identities: dana.identities });
  await command('followUp.plan', { contactId: id, what: 'Write', due: '2020-01-01' });
  const page = pageShowing(threadBetween([dana], [dana], now), now);
  stub.tab = tabAt(1, page.address);
  stub.pages.set(1, async () => page);
  show();
  const card = await screen.findByRole('article', { name: 'Dana Reyes' });
  const agenda = await screen.findByRole('region', { name: 'Agenda' });
  expect(card.compareDocumentPosition(agenda) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Note about Dana Reyes'));
});
