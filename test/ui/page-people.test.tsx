// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import type { Observation } from '../../src/domain/observation';
import { command } from '../../src/messages/channel';
import { timelineOf } from '../../src/store/read/about-contact';
import { contactsWith } from '../../src/store/read/contacts';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { PagePeople } from '../../src/ui/components/page-people';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';
import { pageShowing, person, profileOf, rep, threadBetween } from './observations';

const dana = person('Dana Reyes', 'email:dana.reyes@vendor.example');
const omar = person('Omar Haddad', 'email:omar@client.example');

let store: Store;
beforeEach(() => {
  store = freshBackground();
});
afterEach(takeDown);

function show(observation: Observation) {
  return renderInFace(
    store,
    <PagePeople page={pageShowing(observation, now)} observation={observation} focused={true} />,
  );
}

describe('somebody not kept', () => {
  it('is kept with one press, with what the page shows, and then has the cursor in the note', async () => {
    show(threadBetween([dana], [dana, rep], now));
    const button = await screen.findByRole('button', { name: 'Keep in touch' });
    await waitFor(() => expect(document.activeElement).toBe(button));
    fireEvent.click(button);
    const note = await screen.findByRole('textbox', { name: 'Note about Dana Reyes' });
    await waitFor(() => expect(document.activeElement).toBe(note));
    const [contact] = await contactsWith(store, dana.identities);
    expect(contact).toMatchObject({ name: 'Dana Reyes', relationship: 'prospect', identities: dana.identities });
    const { entries } = await timelineOf(store, contact?.id ?? '', 10);
    expect(entries).toHaveLength(2);
  });

  it('has nothing stored of them before', async () => {
    show(threadBetween([dana], [dana], now));
    await screen.findByText('Nothing is stored about them yet.');
    expect(await store.contacts.count()).toBe(0);
    expect(await store.touchpoints.count()).toBe(0);
  });

  it('is named by the address where the page shows no name', async () => {
    show(threadBetween([{ name: null, identities: ['email:omar.haddad@client.example'] }], [rep], now));
    expect(await screen.findByRole('heading', { name: 'Omar Haddad' })).toBeTruthy();
  });

  it('may be somebody known from elsewhere: yes', async () => {
    const id = await keep({ name: 'Dana Reyes', company: 'Vendor', identities: dana.identities });
    show(profileOf(person('Dana Reyes', 'linkedin:dana-reyes'), 'Vendor GmbH'));
    await screen.findByText('Is this Dana Reyes of Vendor, whom you keep from e-mail?');
    fireEvent.click(screen.getByRole('button', { name: 'Yes, same person' }));
    await screen.findByRole('textbox', { name: 'Note about Dana Reyes' });
    const contact = await get(store, 'contacts', id);
    expect(contact?.identities).toEqual(['email:dana.reyes@vendor.example', 'linkedin:dana-reyes']);
    expect(await store.contacts.count()).toBe(1);
  });

  it('may be somebody known from elsewhere: no, and that is not asked again', async () => {
    await keep({ name: 'Dana Reyes', company: 'Vendor', identities: dana.identities });
    show(profileOf(person('Dana Reyes', 'linkedin:dana-reyes'), 'Vendor'));
    fireEvent.click(await screen.findByRole('button', { name: 'No, someone else' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep in touch' }));
    await screen.findByRole('textbox', { name: 'Note about Dana Reyes' });
    expect(await store.contacts.count()).toBe(2);
  });
});

describe('somebody kept', () => {
  it('is shown with the last touch, the next follow-up and the latest notes', async () => {
    const id = await keep({ name: 'Dana Reyes', company: 'Vendor', title: 'Buyer', identities: dana.identities });
    const at = now.subtract({ days: 12 }).epochMilliseconds;
    await command('touchpoint.log', { contactId: id, channel: 'email', direction: 'in', at, summary: 'Offer' });
    await command('note.write', { contactId: id, kind: 'note', text: 'Likes mornings' });
    await command('followUp.plan', { contactId: id, what: 'Send the offer', due: '2026-12-01' });
    await command('followUp.plan', { contactId: id, what: 'Ask how it went', due: '2027-01-07' });
    show(threadBetween([dana], [], now));
    const card = within(await screen.findByRole('article', { name: 'Dana Reyes' }));
    await card.findByText('12 days ago');
    expect(card.getByText(/, e-mail, from them/)).toBeTruthy();
    expect(card.getByText('Buyer · Vendor')).toBeTruthy();
    expect(card.getByText('Likes mornings')).toBeTruthy();
    expect(card.getByText('Send the offer')).toBeTruthy();
    expect(card.getByText('3 days late')).toBeTruthy();
    expect(card.queryByText('Ask how it went')).toBeNull();
  });

  it('changes the kind of relationship in place', async () => {
    const id = await keep({ name: 'Dana Reyes', identities: dana.identities });
    show(threadBetween([dana], [], now));
    fireEvent.change(await screen.findByRole('combobox', { name: 'Relationship' }), { target: { value: 'customer' } });
    await screen.findByText('Dana Reyes: Customer.');
    expect((await get(store, 'contacts', id))?.relationship).toBe('customer');
  });

  it('never reads "no reply", only what was seen', async () => {
    await keep({ name: 'Dana Reyes', identities: dana.identities });
    const observation = threadBetween([dana], [dana, rep], now);
    await command('contact.identify', {
      id: (await contactsWith(store, dana.identities))[0]?.id ?? '',
      identity: 'email:dana.reyes@vendor.example',
      page: pageShowing(observation, now.subtract({ days: 2 })),
    });
    const { container } = show(observation);
    await screen.findByText('No answer seen; thread last opened 2 days ago.');
    expect(container.textContent).not.toMatch(/no reply/i);
  });
});

it('offers to merge two contacts that a page shows to be one', async () => {
  const id = await keep({ name: 'Dana Reyes', identities: ['linkedin:dana-reyes'] });
  const other = await keep({
    name: 'D. Reyes',
    company: 'Vendor',
    identities: ['linkedin-id:ACoAAAdaLovelaceDemo0000000000000000000'],
  });
  // Kept later: the older contact is the one that stays.
  await store.contacts.update(other, { keptAt: now.epochMilliseconds + 1 } as Partial<Contact>);
  const both = person('Dana Reyes', 'linkedin:dana-reyes', 'linkedin-id:ACoAAAdaLovelaceDemo0000000000000000000');
  show(profileOf(both, 'Vendor'));
  const card = within(await screen.findByRole('article', { name: 'Dana Reyes' }));
  await card.findByText(/shows that D. Reyes of Vendor is the same one/);
  fireEvent.click(card.getByRole('button', { name: 'Merge' }));
  await screen.findByText('Merged into Dana Reyes.');
  expect((await get(store, 'contacts', id))?.identities).toEqual(both.identities);
  await waitFor(() => expect(card.queryByRole('button', { name: 'Merge' })).toBeNull());
});

describe('several people', () => {
  it('are to choose from, the kept first, and whoever wrote last is meant', async () => {
    await keep({ name: 'Omar Haddad', identities: omar.identities });
    show(threadBetween([dana, omar], [omar, dana, rep], now));
    await screen.findByRole('heading', { name: 'Dana Reyes' });
    const choices = screen.getAllByRole<HTMLInputElement>('radio').slice(0, 2);
    expect(choices.map((choice) => [choice.value, choice.checked])).toEqual([
      ['email:omar@client.example', false],
      ['email:dana.reyes@vendor.example', true],
    ]);
    fireEvent.click(screen.getByRole('radio', { name: /Omar Haddad/ }));
    await screen.findByRole('textbox', { name: 'Note about Omar Haddad' });
    expect(screen.queryByRole('heading', { name: 'Dana Reyes' })).toBeNull();
  });

  it('do not lose the choice by arrow keys to the cursor, which a choice by pointer takes along', async () => {
    await keep({ name: 'Omar Haddad', identities: omar.identities });
    await keep({ name: 'Dana Reyes', identities: dana.identities });
    show(threadBetween([dana, omar], [dana], now));
    await screen.findByRole('textbox', { name: 'Note about Dana Reyes' });
    const omarsRadio = screen.getByRole<HTMLInputElement>('radio', { name: /Omar Haddad/ });
    omarsRadio.focus();
    fireEvent.keyDown(omarsRadio, { key: 'ArrowRight' });
    fireEvent.click(omarsRadio);
    await screen.findByRole('textbox', { name: 'Note about Omar Haddad' });
    expect(document.activeElement).toBe(omarsRadio);
    const danasRadio = screen.getByRole('radio', { name: /Dana Reyes/ });
    fireEvent.pointerDown(danasRadio);
    fireEvent.click(danasRadio);
    const note = await screen.findByRole('textbox', { name: 'Note about Dana Reyes' });
    await waitFor(() => expect(document.activeElement).toBe(note));
  });

  it('who only pass by in a list are offered when they are kept', async () => {
    await keep({ name: 'Omar Haddad', identities: omar.identities });
    const row = { conversationId: 'gmail:1', lastMessageKey: null, time: null, namesMe: false, subject: null };
    const shown = { ...row, unread: false, hasDraft: false, automatic: false };
    const rows = [dana, omar].map((each) => ({ ...shown, people: [each] }));
    show({ ...threadBetween([], [], now), page: 'list', conversations: [], rows });
    const radio = await screen.findByRole<HTMLInputElement>('radio', { name: /Omar Haddad/ });
    expect(radio.checked).toBe(false);
    expect(screen.queryByText(/Dana/)).toBeNull();
  });
});
