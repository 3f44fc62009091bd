// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import { command } from '../../src/messages/channel';
import { latestNotes, openFollowUpsOf, timelineOf } from '../../src/store/read/about-contact';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { Recorder } from '../../src/ui/components/recorder';
import { stub } from './browser-stub';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';

let store: Store;
let contact: Contact;

beforeEach(async () => {
  store = freshBackground();
  const found = await get(store, 'contacts', await keep({ name: 'Dana Reyes' }));
  if (!found) throw new Error('not kept');
  contact = found;
});
afterEach(takeDown);

function show(conversationId: string | null = null) {
  return renderInFace(store, <Recorder contact={contact} conversationId={conversationId} focused />);
}

const noteField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note about Dana Reyes' });
const pressEnter = (field: HTMLElement, more: object = {}) => fireEvent.keyDown(field, { key: 'Enter', ...more });
const key = () => `draft/${contact.id}/note`;
const notes = () => latestNotes(store, contact.id, 10);

describe('a note', () => {
  it('has the cursor, and Enter saves it', async () => {
    show();
    expect(document.activeElement).toBe(noteField());
    fireEvent.input(noteField(), { target: { value: 'Likes mornings' } });
    pressEnter(noteField());
    await screen.findByText('Note saved.');
    expect((await notes()).map((note) => note.text)).toEqual(['Likes mornings']);
    expect(noteField().value).toBe('');
    await waitFor(() => expect(stub.local.items).toEqual({}));
  });

  it.each([
    ['Shift+Enter, a new line', { shiftKey: true }],
    ['the Enter that ends a composition', { isComposing: true }],
    ['the same as an input method tells it afterwards', { keyCode: 229 }],
  ])('is not saved by %s', async (_, press) => {
    show();
    fireEvent.input(noteField(), { target: { value: '日本' } });
    pressEnter(noteField(), press);
    fireEvent.input(noteField(), { target: { value: '日本語' } });
    pressEnter(noteField());
    await screen.findByText('Note saved.');
    expect((await notes()).map((note) => note.text)).toEqual(['日本語']);
  });

  it('is not saved without words', async () => {
    show();
    fireEvent.input(noteField(), { target: { value: '  ' } });
    pressEnter(noteField());
    fireEvent.input(noteField(), { target: { value: 'words' } });
    pressEnter(noteField());
    await screen.findByText('Note saved.');
    expect((await notes()).map((note) => note.text)).toEqual(['words']);
  });

  it('can be undone, and done again', async () => {
    show();
    fireEvent.input(noteField(), { target: { value: 'Likes mornings' } });
    pressEnter(noteField());
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone.');
    expect(await notes()).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Redo' }));
    await screen.findByText('Done again.');
    expect(await notes()).toHaveLength(1);
  });
});

describe('what was typed', () => {
  it('is there again after the face was closed', async () => {
    show();
    fireEvent.input(noteField(), { target: { value: 'half a sen' } });
    await waitFor(() => expect(Object.keys(stub.local.items)).toEqual([`draft/${contact.id}/note`]));
    await takeDown();
    show();
    await waitFor(() => expect(noteField().value).toBe('half a sen'));
  });

  it('stays, with the reason in plain words, when nobody answers', async () => {
    show();
    stub.silence();
    fireEvent.input(noteField(), { target: { value: 'Likes mornings' } });
    pressEnter(noteField());
    await screen.findByText(/Touchbase did not answer, so this was not saved/);
    expect(noteField().value).toBe('Likes mornings');
    await waitFor(() => expect(stub.local.items).toHaveProperty([`draft/${contact.id}/note`]));
  });

  it('is kept for the session when the disk is full', async () => {
    stub.local.full = true;
    show();
    fireEvent.input(noteField(), { target: { value: 'half a sen' } });
    await waitFor(() => expect(Object.keys(stub.session.items)).toEqual([`draft/${contact.id}/note`]));
    await takeDown();
    show();
    await waitFor(() => expect(noteField().value).toBe('half a sen'));
  });

  it('is said not to be kept when nothing takes it', async () => {
    stub.local.full = true;
    stub.session.full = true;
    show();
    fireEvent.input(noteField(), { target: { value: 'half a sen' } });
    await screen.findByText('draft not kept');
    expect(noteField().value).toBe('half a sen');
  });

  it('is what the recorder begins with, with its kind', async () => {
    show();
    fireEvent.keyDown(noteField(), { altKey: true, code: 'Digit3', key: '3' });
    const what = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What to do for Dana Reyes' });
    fireEvent.input(await what(), { target: { value: 'send the of' } });
    await waitFor(() => expect(stub.local.items).toMatchObject({ [key()]: { draft: { text: 'send the of' } } }));
    await takeDown();
    show();
    const again = await what();
    await waitFor(() => expect(again.value).toBe('send the of'));
    expect(document.activeElement).toBe(again);
  });

  it('stays when another kind is chosen', async () => {
    show();
    fireEvent.input(noteField(), { target: { value: 'send the offer' } });
    fireEvent.keyDown(noteField(), { altKey: true, code: 'Digit3', key: '3' });
    const what = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What to do for Dana Reyes' });
    expect(what.value).toBe('send the offer');
    fireEvent.keyDown(what, { altKey: true, code: 'Digit1', key: '1' });
    await waitFor(() => expect(noteField().value).toBe('send the offer'));
    expect(document.activeElement).toBe(noteField());
  });

  it('is thrown away by emptying the field', async () => {
    show();
    fireEvent.input(noteField(), { target: { value: 'half a sen' } });
    await waitFor(() => expect(Object.keys(stub.local.items)).toEqual([key()]));
    fireEvent.input(noteField(), { target: { value: '' } });
    await waitFor(() => expect(stub.local.items).toEqual({}));
  });

  it.each([
    [
      'touchpoint',
      { channel: 'meeting', direction: 'in', when: 'hour', at: '', summary: 'Kick-off' },
      'What it was about, with Dana Reyes',
      'Kick-off',
      'Meeting',
    ],
    [
      'follow-up',
      { kind: 'wait', what: 'The contract', day: 'next-week' },
      'What to do for Dana Reyes',
      'The contract',
      'Wait',
    ],
  ])('is found where the form of a %s kept it before', async (form, draft, label, text, chip) => {
    stub.local.items = { [`draft/${contact.id}/${form}`]: { draft, keptAt: 1 } };
    show();
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: label });
    expect(field.value).toBe(text);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: chip }).checked).toBe(true);
    await waitFor(() => expect(Object.keys(stub.local.items)).toEqual([key()]));
  });

  it('in a form of before waits while something else is being written', async () => {
    const items = {
      [key()]: { draft: { text: 'a note' }, keptAt: 2 },
      [`draft/${contact.id}/follow-up`]: { draft: { what: 'Send it' }, keptAt: 1 },
    };
    stub.local.items = structuredClone(items);
    show();
    await waitFor(() => expect(noteField().value).toBe('a note'));
    pressEnter(noteField());
    const what = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What to do for Dana Reyes' });
    expect(what.value).toBe('Send it');
    expect((await notes()).map((note) => note.text)).toEqual(['a note']);
  });
});

describe('a touchpoint', () => {
  it('is told by channel, direction, time and one line', async () => {
    show();
    fireEvent.keyDown(noteField(), { altKey: true, code: 'Digit2', key: '™' });
    const line = await screen.findByRole('textbox', { name: 'What it was about, with Dana Reyes' });
    await waitFor(() => expect(document.activeElement).toBe(line));
    fireEvent.click(screen.getByRole('radio', { name: 'Meeting' }));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Who reached out' }).value).toBe('both');
    fireEvent.change(screen.getByRole('combobox', { name: 'When' }), { target: { value: 'at' } });
    fireEvent.input(screen.getByLabelText('Date and time'), { target: { value: '2026-12-01T14:30' } });
    fireEvent.input(line, { target: { value: 'Kick-off' } });
    pressEnter(line);
    await screen.findByText('Touchpoint saved.');
    const { entries } = await timelineOf(store, contact.id, 10);
    expect(entries).toMatchObject([
      { kind: 'touchpoint', record: { channel: 'meeting', direction: null, summary: 'Kick-off' } },
    ]);
    const zone = Temporal.Now.timeZoneId();
    const at = Temporal.PlainDateTime.from('2026-12-01T14:30').toZonedDateTime(zone).epochMilliseconds;
    expect(entries[0]?.record.at).toBe(at);
  });
});

describe('a follow-up', () => {
  const choose = async (name: string) => {
    fireEvent.keyDown(noteField(), { altKey: true, code: 'Digit3', key: '3' });
    fireEvent.click(await screen.findByRole('radio', { name }));
  };

  it('is planned for a near day', async () => {
    show();
    await choose('Next week');
    const what = screen.getByRole('textbox', { name: 'What to do for Dana Reyes' });
    fireEvent.input(what, { target: { value: 'Send the offer' } });
    expect(screen.getByText(/^Reminds you on Monday,? 7 December 2026\.$/)).toBeTruthy();
    pressEnter(what);
    await screen.findByText(/^Follow-up saved: Mon,? 7 Dec\.$/);
    expect(await openFollowUpsOf(store, contact.id)).toMatchObject([
      { kind: 'planned', what: 'Send the offer', due: '2026-12-07' },
    ]);
  });

  it('waits for an answer in the conversation on screen', async () => {
    show('gmail:19e2325ffb831415');
    await choose('A date…');
    fireEvent.input(screen.getByLabelText('Date'), { target: { value: '2026-12-10' } });
    fireEvent.input(screen.getByLabelText('Time, if it matters'), { target: { value: '15:00' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Wait' }));
    pressEnter(screen.getByRole('textbox', { name: 'What to do for Dana Reyes' }));
    await screen.findByText(/^Waiting for an answer until Thu,? 10 Dec, 15:00\.$/);
    expect(await openFollowUpsOf(store, contact.id)).toMatchObject([
      {
        kind: 'wait',
        due: '2026-12-10T15:00',
        conversationId: 'gmail:19e2325ffb831415',
        since: { at: now.epochMilliseconds },
      },
    ]);
  });

  const what = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What to do for Dana Reyes' });
  const words = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'When, in words' });
  const followUps = () => openFollowUpsOf(store, contact.id);
  const begin = async (kind: string) => {
    show();
    await choose(kind);
    return what();
  };

  it('is planned by words, which are shown as they are understood', async () => {
    const field = await begin('To do');
    fireEvent.input(field, { target: { value: 'Send the offer' } });
    fireEvent.input(words(), { target: { value: 'in 3 working days' } });
    await screen.findByText(/^Wednesday,? 9 December · in 5 days$/);
    expect(screen.queryByText(/^Reminds you on/)).toBeNull();
    pressEnter(words());
    await screen.findByText(/^Follow-up saved: Wed,? 9 Dec\.$/);
    expect(await followUps()).toMatchObject([{ kind: 'planned', what: 'Send the offer', due: '2026-12-09' }]);
  });

  it('says at once which words it does not understand, and does not save them', async () => {
    const field = await begin('To do');
    fireEvent.input(words(), { target: { value: 'when pigs fly' } });
    await screen.findByText(/^Not understood\./);
    expect(words().getAttribute('aria-invalid')).toBe('true');
    pressEnter(words());
    await waitFor(() => expect(field.form?.getAttribute('aria-busy')).toBe('false'));
    fireEvent.input(words(), { target: { value: 'tomorrow 3pm' } });
    await screen.findByText(/^Saturday,? 5 December at 15:00 · tomorrow$/);
    pressEnter(field);
    await screen.findByText('Follow-up saved: tomorrow, 15:00.');
    expect(await followUps()).toMatchObject([{ due: '2026-12-05T15:00' }]);
  });

  it('saves words that were typed and entered in one go', async () => {
    await begin('To do');
    fireEvent.input(words(), { target: { value: 'next tue 3pm' } });
    pressEnter(words());
    await screen.findByText(/^Follow-up saved: Tue,? 8 Dec, 15:00\.$/);
  });

  it('counts from the important dates of the contact', async () => {
    await command('importantDate.set', {
      contactId: contact.id,
      date: { id: null, kind: 'renewal', label: '', day: '--02-01', leadDays: 0 },
    });
    contact = (await get(store, 'contacts', contact.id)) ?? contact;
    await begin('To do');
    fireEvent.input(words(), { target: { value: '2 weeks after the renewal' } });
    await screen.findByText(/^Monday,? 15 February 2027 · /);
  });

  it('is announced also outside working hours where it is pinned', async () => {
    const field = await begin('To do');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Also outside working hours' }));
    pressEnter(field);
    await screen.findByText('Follow-up saved: tomorrow.');
    expect(await followUps()).toMatchObject([{ pinned: true }]);
  });

  it('waits for all of several, and reminds again', async () => {
    const omar = await keep({ name: 'Omar Haddad' });
    const field = await begin('Wait');
    fireEvent.click(screen.getByRole('button', { name: 'Someone else too' }));
    fireEvent.input(screen.getByRole('searchbox', { name: 'Who else is it about?' }), { target: { value: 'omar' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Omar Haddad' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'All of them' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remind me again while no answer is seen' }));
    fireEvent.input(screen.getByRole('spinbutton', { name: 'At most … times' }), { target: { value: '4' } });
    pressEnter(field);
    await screen.findByText('Waiting for an answer until tomorrow.');
    expect(await followUps()).toMatchObject([
      { kind: 'wait', subjectIds: [contact.id, omar], needs: 'all', repeat: { everyWorkingDays: 3, atMost: 4 } },
    ]);
  });

  it('is a promise in the words that were pasted, once they are confirmed', async () => {
    const field = await begin('Promise');
    fireEvent.input(field, { target: { value: "I'll send the SOC 2 report by Wednesday." } });
    const suggestion = await screen.findByText(/^You owe “send the SOC 2 report”, Wednesday,? 9 December 2026$/);
    expect(field.value).toBe("I'll send the SOC 2 report by Wednesday.");
    fireEvent.click(within(suggestion.parentElement ?? suggestion).getByRole('button', { name: 'Use this' }));
    expect(field.value).toBe('send the SOC 2 report');
    pressEnter(field);
    await screen.findByText(/^Promise noted: Wed,? 9 Dec\.$/);
    const quote = "I'll send the SOC 2 report by Wednesday.";
    expect(await followUps()).toMatchObject([
      { kind: 'commitment', by: 'me', what: 'send the SOC 2 report', quote, due: '2026-12-09' },
    ]);
  });

  it('is a promise of theirs', async () => {
    const field = await begin('Promise');
    fireEvent.click(screen.getByRole('radio', { name: 'Dana Reyes promised' }));
    fireEvent.input(field, { target: { value: 'the signed copy' } });
    pressEnter(field);
    await screen.findByText('Promise noted: tomorrow.');
    expect(await followUps()).toMatchObject([{ kind: 'commitment', by: 'them', what: 'the signed copy', quote: null }]);
  });

  it('is not saved while the date is missing', async () => {
    show();
    await choose('A date…');
    pressEnter(await what());
    await waitFor(async () => expect((await what()).form?.getAttribute('aria-busy')).toBe('false'));
    fireEvent.click(screen.getByRole('radio', { name: 'Tomorrow' }));
    pressEnter(await what());
    await screen.findByText('Follow-up saved: tomorrow.');
    expect(await openFollowUpsOf(store, contact.id)).toHaveLength(1);
  });
});
