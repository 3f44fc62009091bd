// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import { get, latestNotes, openFollowUpsOf, timelineOf } from '../../src/store/read';
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

  it('is what the recorder begins with, whichever mode it was in', async () => {
    show();
    fireEvent.keyDown(noteField(), { altKey: true, code: 'Digit3', key: '3' });
    const what = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'What to do for Dana Reyes' });
    fireEvent.input(await what(), { target: { value: 'send the of' } });
    await waitFor(() => expect(Object.keys(stub.local.items)).toEqual([`draft/${contact.id}/follow-up`]));
    await takeDown();
    show();
    const again = await what();
    await waitFor(() => expect(again.value).toBe('send the of'));
    await waitFor(() => expect(document.activeElement).toBe(again));
  });

  it('is of one mode and one person', async () => {
    show();
    fireEvent.input(noteField(), { target: { value: 'a note' } });
    fireEvent.keyDown(noteField(), { altKey: true, code: 'Digit3', key: '3' });
    const what = screen.getByRole<HTMLInputElement>('textbox', { name: 'What to do for Dana Reyes' });
    expect(what.value).toBe('');
    fireEvent.keyDown(what, { altKey: true, code: 'Digit1', key: '1' });
    await waitFor(() => expect(noteField().value).toBe('a note'));
    expect(document.activeElement).toBe(noteField());
  });
});

describe('a touchpoint', () => {
  it('is told by channel, direction, time and one line', async () => {
    show();
    fireEvent.keyDown(noteField(), { altKey: true, code: 'Digit2', key: '™' });
    const line = screen.getByRole('textbox', { name: 'What it was about, with Dana Reyes' });
    expect(document.activeElement).toBe(line);
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
    fireEvent.click(screen.getByRole('radio', { name }));
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
    fireEvent.click(screen.getByRole('checkbox', { name: 'Only if no answer is seen by then' }));
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

  it('is not saved while the date is missing', async () => {
    show();
    await choose('A date…');
    const what = screen.getByRole('textbox', { name: 'What to do for Dana Reyes' });
    pressEnter(what);
    fireEvent.click(screen.getByRole('radio', { name: 'Tomorrow' }));
    pressEnter(what);
    await screen.findByText('Follow-up saved: tomorrow.');
    expect(await openFollowUpsOf(store, contact.id)).toHaveLength(1);
  });
});
