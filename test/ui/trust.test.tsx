// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { privateFor } from '../../src/domain/reading';
import { command } from '../../src/messages/channel';
import { sampleIds } from '../../src/store/read/receipt';
import { readingOf } from '../../src/store/read/settings';
import type { Store } from '../../src/store/schema';
import { ReadingSettings } from '../../src/ui/components/reading-settings';
import { ReadingSign } from '../../src/ui/components/reading-sign';
import { SampleData } from '../../src/ui/components/sample-data';
import { Welcome } from '../../src/ui/components/welcome';
import { allowsRequests } from '../../src/ui/receipt';
import { stub } from './browser-stub';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';
import { pageShowing, person, threadBetween } from './observations';
import { violations } from './violations';

let store: Store;
beforeEach(() => {
  store = freshBackground();
});
afterEach(takeDown);

/** A view as it stands in a face: axe asks for its landmark. */
const inMain = (view: ComponentChildren) => renderInFace(store, <main>{view}</main>);

const dana = person('Dana Reeve', 'email:dana@vendor.example');

describe('what is read', () => {
  it('is chosen per site, and undone', async () => {
    renderInFace(store, <ReadingSettings />);
    const linkedin = within(await screen.findByRole('group', { name: 'LinkedIn' }));
    linkedin.getByText(/^LinkedIn's terms/);
    fireEvent.click(linkedin.getByRole('radio', { name: 'Off' }));
    await screen.findByText('LinkedIn: Off.');
    expect(await readingOf(store)).toMatchObject({ gmail: 'as-opened', linkedin: 'off' });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(linkedin.getByRole<HTMLInputElement>('radio', { name: 'Read as I open pages' }).checked).toBe(true),
    );
  });

  it('never logs addresses, domains and people, and proposes the own domain', async () => {
    await command('own.add', { identity: 'email:pat@acme.example' });
    const id = await keep({ name: 'Lee Stone', identities: ['email:lee@secret.example'] });
    renderInFace(store, <ReadingSettings />);
    fireEvent.click(await screen.findByRole('button', { name: 'Never log colleagues at acme.example' }));
    await screen.findByText('Never logged from now on: acme.example.');
    const field = screen.getByRole('textbox', { name: 'Address, domain, profile or name' });
    const add = async (text: string) => {
      fireEvent.input(field, { target: { value: text } });
      fireEvent.click(screen.getByRole('button', { name: 'Never log' }));
    };
    await add('Ann@Rival.example');
    await screen.findByText('Never logged from now on: ann@rival.example.');
    await add('nothing of the kind');
    await screen.findByText(/^This is no address/);
    fireEvent.input(field, { target: { value: 'lee' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Never log Lee Stone' }));
    await screen.findByRole('button', { name: 'Log Lee Stone again' });
    expect(await readingOf(store)).toMatchObject({
      domains: ['acme.example'],
      addresses: ['email:ann@rival.example'],
      people: [id],
    });
    expect(screen.queryByRole('button', { name: /colleagues/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Log @acme.example again' }));
    await screen.findByRole('button', { name: /colleagues/ });
  });
});

describe('the sign', () => {
  const beside = { kind: 'open', tabId: 1, page: pageShowing(threadBetween([dana], [dana], now), now) } as const;

  it('is silent where pages are read', async () => {
    const again = vi.fn();
    renderInFace(store, <ReadingSign active={beside} again={again} />);
    await command('reading.set', { linkedin: 'off' });
    expect(screen.queryByText(/not read/)).toBeNull();
    await command('reading.set', { gmail: 'off' });
    await screen.findByText('Gmail is not read: you switched it off.');
    fireEvent.click(screen.getByRole('button', { name: 'Read again' }));
    await waitFor(() => expect(again).toHaveBeenCalled());
    expect(await readingOf(store)).toMatchObject({ gmail: 'as-opened', linkedin: 'off' });
  });

  it('says until when an hour is private, and goes when it ends', async () => {
    const again = vi.fn();
    await command('reading.set', { privateUntil: Math.min(Date.now() + 1_500, now.epochMilliseconds + privateFor) });
    renderInFace(store, <ReadingSign active={{ kind: 'elsewhere' }} again={again} />);
    await screen.findByText(/^Private: nothing is read until/);
    await waitFor(() => expect(screen.queryByText(/^Private/)).toBeNull());
    expect(again).toHaveBeenCalledOnce();
  });

  it('has what is read on click alone recorded', async () => {
    const id = await keep({ name: 'Dana Reeve', identities: ['email:dana@vendor.example'] });
    await command('reading.set', { gmail: 'on-click' });
    renderInFace(store, <ReadingSign active={beside} again={() => {}} />);
    await waitFor(async () => expect((await store.touchpoints.toArray())[0]).toMatchObject({ contactId: id }));
  });
});

it('says which site the browser withholds, and asks for it on a click', async () => {
  stub.withheld.add('https://mail.google.com/*').add('https://www.linkedin.com/*');
  await command('reading.set', { linkedin: 'off' });
  const again = vi.fn();
  inMain(
    <>
      <h1>Touchbase</h1>
      <ReadingSign active={{ kind: 'elsewhere' }} again={again} />
    </>,
  );
  await screen.findByText('This browser does not let Touchbase see Gmail, so nothing is read there.');
  expect(await violations()).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull());
  expect(again).toHaveBeenCalledOnce();
  expect(stub.withheld).toEqual(new Set(['https://www.linkedin.com/*']));
  stub.withheld.clear();
});

it('is accessible in settings', async () => {
  inMain(
    <>
      <h1>Settings</h1>
      <ReadingSettings />
    </>,
  );
  await screen.findByRole('group', { name: 'LinkedIn' });
  await screen.findByRole('textbox');
  expect(await violations()).toEqual([]);
});

it('is accessible on the first-run page', async () => {
  inMain(<Welcome />);
  await screen.findByRole('button', { name: 'Add sample data' });
  await screen.findByRole('form', { name: 'Working hours' });
  expect(await violations()).toEqual([]);
});

it('adds sample people and takes exactly these away, undoably', async () => {
  const real = await keep({ name: 'Ada Real', tags: ['sample'] });
  renderInFace(store, <SampleData />);
  fireEvent.click(await screen.findByRole('button', { name: 'Add sample data' }));
  const remove = await screen.findByRole('button', { name: 'Remove sample data' });
  expect(await sampleIds(store)).toHaveLength(3);
  const [mine] = await sampleIds(store);
  await command('note.write', { contactId: mine ?? '', kind: 'note', text: 'Tried it' });
  fireEvent.click(remove);
  await screen.findByRole('button', { name: 'Add sample data' });
  const names = async () => (await store.contacts.orderBy('sortName').primaryKeys()).length;
  expect(await names()).toBe(1);
  expect(await store.contacts.get(real)).toMatchObject({ name: 'Ada Real' });
  expect(await store.notes.orderBy('[subjectId+at]').count()).toBe(0);
  expect(await store.followUps.orderBy('[status+due]').count()).toBe(0);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('button', { name: 'Remove sample data' });
  expect(await names()).toBe(4);
  expect(await store.notes.orderBy('[subjectId+at]').count()).toBe(4);
});

it.each([
  ["default-src 'none'; script-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'", false],
  ["default-src 'none'; connect-src https:; form-action 'none'; base-uri 'none'", true],
  ["default-src 'none'; script-src 'self'; base-uri 'none'", true],
  ["script-src 'self'; form-action 'none'; base-uri 'none'", true],
  ['', true],
])('tells whether a policy lets requests through: %s', (policy, allowed) => {
  expect(allowsRequests(policy)).toBe(allowed);
});
