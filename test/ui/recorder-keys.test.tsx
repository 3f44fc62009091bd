// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import { latestNotes, openFollowUpsOf, timelineOf } from '../../src/store/read/about-contact';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { Recorder } from '../../src/ui/components/recorder';
import { stub } from './browser-stub';
import { freshBackground, keep, renderInFace, takeDown } from './in-face';

let store: Store;
let contact: Contact;
const close = vi.spyOn(window, 'close').mockImplementation(() => {});

beforeEach(async () => {
  store = freshBackground();
  const found = await get(store, 'contacts', await keep({ name: 'Dana Reyes' }));
  if (!found) throw new Error('not kept');
  contact = found;
  close.mockClear();
});
afterEach(async () => {
  document.documentElement.className = '';
  await takeDown();
});

const show = () => renderInFace(store, <Recorder contact={contact} conversationId={null} focused />);
const field = () => {
  const found = document.querySelector('textarea');
  if (!found) throw new Error('no field');
  return found;
};
const type = (text: string) => {
  fireEvent.input(field(), { target: { value: text } });
  field().setSelectionRange(text.length, text.length);
};
const press = (key: string, more: object = {}) => fireEvent.keyDown(field(), { key, ...more });
const list = () => screen.findByRole('listbox', { name: 'What to record' });
const offered = async () => within(await list()).getAllByRole('option');
const active = async () => (await offered()).find((each) => each.getAttribute('aria-selected') === 'true');
const kind = () => document.querySelector<HTMLInputElement>('.modes input:checked')?.value;
const isKind = (wanted: string) => waitFor(() => expect(kind()).toBe(wanted));
const chip = (words: RegExp) => screen.findByText(words);
const followUps = () => openFollowUpsOf(store, contact.id);
const touchpoints = async () => (await timelineOf(store, contact.id, 10)).entries.map(({ record }) => record);

describe('a slash at the start', () => {
  it('offers every kind, the most used first, and the field tells which is at hand', async () => {
    show();
    type('/');
    expect((await offered()).map((each) => each.textContent)).toEqual([
      'Note/note',
      'Call/call',
      'To do/to-do',
      'Promise/promise',
      'Wait/wait',
      'Meeting/meeting',
      'E-mail/e-mail',
      'Need/need',
      'Feedback/feedback',
      'Fact/fact',
      'Preference/preference',
      'LinkedIn/linkedin',
      'Other/other',
    ]);
    await waitFor(() => expect(field().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id));
    expect(field().getAttribute('aria-activedescendant')).toBe((await active())?.id);
  });

  it.each(['Enter', 'Tab'])('chooses by arrow keys and %s, and saves nothing', async (key) => {
    show();
    type('/');
    await list();
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowUp');
    await waitFor(async () => expect((await active())?.textContent).toBe('Call/call'));
    expect(press(key)).toBe(false); // neither a new line nor the next control
    await isKind('call');
    expect(field().value).toBe('');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field().hasAttribute('aria-activedescendant')).toBe(false);
    expect(await touchpoints()).toEqual([]);
  });

  it('goes round at both ends', async () => {
    show();
    type('/m');
    expect(await offered()).toHaveLength(1);
    type('/p');
    await waitFor(async () => expect((await offered()).map((each) => each.textContent?.[1])).toEqual(['r', 'r']));
    press('ArrowUp');
    await waitFor(async () => expect((await active())?.textContent).toBe('Preference/preference'));
    press('ArrowDown');
    await waitFor(async () => expect((await active())?.textContent).toBe('Promise/promise'));
  });

  it('chooses by pointer, and the cursor stays', async () => {
    show();
    type('/me');
    const [meeting] = await offered();
    if (!meeting) throw new Error('nothing is offered');
    expect(fireEvent.mouseDown(meeting)).toBe(false); // else it would take the focus
    fireEvent.click(meeting);
    await isKind('meeting');
    expect(document.activeElement).toBe(field());
  });

  it.each([
    ['/call Asked', 'call', 'Asked'],
    ['/CALL Asked', 'call', 'Asked'],
    ['／call Asked', 'call', 'Asked'],
    ['/e-mail Asked', 'email', 'Asked'],
    ['/email Asked', 'email', 'Asked'],
    ['/to-do Ask', 'todo', 'Ask'],
    ['/todo Ask', 'todo', 'Ask'],
    ['/need\nSSO', 'need', 'SSO'],
  ])('takes a whole word at once: %s', async (text, chosen, left) => {
    show();
    type(text);
    await isKind(chosen);
    expect(field().value).toBe(left);
  });

  it.each(['/home/dana/list.txt', '//example.com', '/unheard of', ' /call her', 'and/or', '/callous remark'])(
    'is text where it names no kind: %s',
    async (text) => {
      show();
      type(text);
      press('Enter');
      await screen.findByText('Note saved.');
      expect((await latestNotes(store, contact.id, 1))[0]?.text).toBe(text.trim());
    },
  );

  it('is put away by Escape, which loses no text and goes no further', async () => {
    show();
    type('/ca');
    await list();
    expect(press('Escape')).toBe(false);
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    expect(field().value).toBe('/ca');
    expect(press('Escape')).toBe(true);
    expect(field().value).toBe('/ca');
  });

  it('is understood however quickly it is typed and saved', async () => {
    show();
    type('/call Asked about seats tomorrow 10am');
    press('Enter');
    await screen.findByText('Touchpoint saved. Follow-up: tomorrow, 10:00.');
    expect(await touchpoints()).toMatchObject([{ channel: 'call', direction: 'out', summary: 'Asked about seats' }]);
    expect(await followUps()).toMatchObject([
      { kind: 'planned', what: 'Asked about seats', due: '2026-12-05T10:00', subjectIds: [contact.id] },
    ]);
    await waitFor(() => expect(stub.local.items).toEqual({}));
  });

  it('does not write over a word that is being composed', async () => {
    show();
    type('/');
    await waitFor(() => expect(field().hasAttribute('aria-controls')).toBe(true));
    fireEvent(field(), new CompositionEvent('compositionstart'));
    type('/call かいぎ');
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    expect(field().value).toBe('/call かいぎ');
    fireEvent(field(), new CompositionEvent('compositionend'));
    await isKind('call');
    expect(field().value).toBe('かいぎ');
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])('leaves Enter to an input method: %o', async (composing) => {
    show();
    type('/ca');
    await list();
    expect(press('Enter', composing)).toBe(true);
    expect(press('ArrowDown', composing)).toBe(true);
    expect(kind()).toBe('note');
    expect(field().value).toBe('/ca');
  });
});

describe('the kinds', () => {
  it.each([
    ['2', 'call'],
    ['5', 'wait'],
    ['9', 'feedback'],
    ['1', 'note'],
  ])('are one digit away outside of text fields: %s', async (digit, chosen) => {
    show();
    field().blur();
    fireEvent.keyDown(document.body, { key: digit, code: `Digit${digit}` });
    await isKind(chosen);
    expect(document.activeElement).toBe(field());
  });

  it('leave digits in text fields, and with Ctrl, to others', async () => {
    show();
    type('a');
    expect(press('2', { code: 'Digit2' })).toBe(true);
    field().blur();
    expect(fireEvent.keyDown(document.body, { key: '2', code: 'Digit2', ctrlKey: true })).toBe(true);
    expect(kind()).toBe('note');
  });

  it('leave digits to a question that lies above, and to what hides them', async () => {
    const { container } = show();
    field().blur();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.setAttribute('open', '');
    expect(fireEvent.keyDown(document.body, { key: '2' })).toBe(true);
    dialog.remove();
    container.toggleAttribute('hidden', true);
    expect(fireEvent.keyDown(document.body, { key: '2' })).toBe(true);
    container.toggleAttribute('hidden', false);
    expect(fireEvent.keyDown(document.body, { key: '2' })).toBe(false);
  });

  it('go back to a note by Backspace before the text', async () => {
    show();
    type('/call Asked');
    await isKind('call');
    expect(press('Backspace')).toBe(true);
    field().setSelectionRange(0, 5);
    expect(press('Backspace')).toBe(true); // erases what is selected
    field().setSelectionRange(0, 0);
    expect(press('Backspace')).toBe(false);
    await isKind('note');
    expect(field().value).toBe('Asked');
  });

  it.each([
    ['/need SSO', { kind: 'need', text: 'SSO' }],
    ['/feedback Too slow', { kind: 'feedback', text: 'Too slow' }],
    ['/preference Mornings', { kind: 'preference', text: 'Mornings' }],
  ])('of notes: %s', async (text, note) => {
    show();
    type(text);
    press('Enter');
    await screen.findByText('Note saved.');
    expect(await latestNotes(store, contact.id, 1)).toMatchObject([note]);
  });

  it.each([
    ['/meeting Kick-off', { channel: 'meeting', direction: null, summary: 'Kick-off' }],
    ['/email Sent the plan', { channel: 'email', direction: 'out', summary: 'Sent the plan' }],
    ['/linkedin Said hello', { channel: 'linkedin', direction: 'out', summary: 'Said hello' }],
  ])('of touchpoints: %s', async (text, touchpoint) => {
    show();
    type(text);
    press('Enter');
    await screen.findByText('Touchpoint saved.');
    expect(await touchpoints()).toMatchObject([touchpoint]);
  });

  it.each([
    ['/promise the report by monday', { kind: 'commitment', by: 'me', what: 'the report', due: '2026-12-07' }],
    ['/wait for the contract in 3 working days', { kind: 'wait', what: 'for the contract', due: '2026-12-09' }],
    ['/todo Send the plan tomorrow', { kind: 'planned', what: 'Send the plan', due: '2026-12-05' }],
    ['/todo Send the plan', { kind: 'planned', what: 'Send the plan', due: '2026-12-05' }],
  ])('of what to do: %s', async (text, followUp) => {
    show();
    type(text);
    press('Enter');
    await waitFor(async () => expect(await followUps()).toMatchObject([followUp]));
    await waitFor(() => expect(field().value).toBe(''));
  });
});

describe('a date at the end', () => {
  it('becomes a follow-up, told before it is saved; the note keeps its words', async () => {
    show();
    type('Wants a call next friday 10am');
    await chip(/^Follow-up: Fri,? 11 Dec, 10:00$/);
    press('Enter');
    await screen.findByText(/^Note saved\. Follow-up: Fri,? 11 Dec, 10:00\.$/);
    expect(await latestNotes(store, contact.id, 1)).toMatchObject([{ text: 'Wants a call next friday 10am' }]);
    expect(await followUps()).toMatchObject([{ what: 'Wants a call', due: '2026-12-11T10:00' }]);
  });

  it('is undone together with what it was typed with', async () => {
    show();
    type('/call Asked about seats tomorrow');
    press('Enter');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone.');
    expect(await touchpoints()).toEqual([]);
    expect(await followUps()).toEqual([]);
  });

  it('of a note of several lines is of the last', async () => {
    show();
    type('Liked the demo\nsend the plan tomorrow');
    press('Enter');
    await screen.findByText('Note saved. Follow-up: tomorrow.');
    expect(await followUps()).toMatchObject([{ what: 'send the plan' }]);
  });

  it('is no date once its chip is removed, and the cursor goes back', async () => {
    show();
    type('Likes tomorrow');
    const remove = await screen.findByRole('button', { name: 'Without this date' });
    remove.focus();
    fireEvent.click(remove);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Without this date' })).toBeNull());
    expect(document.activeElement).toBe(field());
    press('Enter');
    await screen.findByText('Note saved.');
    expect(await followUps()).toEqual([]);
  });

  it('is no date once Backspace is pressed behind it; a second one erases', async () => {
    show();
    type('Likes tomorrow');
    await chip(/^Follow-up: tomorrow$/);
    field().setSelectionRange(3, 3);
    expect(press('Backspace')).toBe(true);
    field().setSelectionRange(0, 14);
    expect(press('Backspace')).toBe(true); // erases what is selected
    field().setSelectionRange(14, 14);
    expect(press('Backspace', { repeat: true })).toBe(true);
    expect(press('Backspace')).toBe(false);
    await waitFor(() => expect(screen.queryByText(/^Follow-up:/)).toBeNull());
    expect(field().value).toBe('Likes tomorrow');
    expect(press('Backspace')).toBe(true);
    type('Likes tomorrow 10am');
    await chip(/^Follow-up: tomorrow, 10:00$/);
  });

  it('stays removed when the draft is found again', async () => {
    show();
    type('Likes tomorrow');
    fireEvent.click(await screen.findByRole('button', { name: 'Without this date' }));
    await waitFor(() => expect(JSON.stringify(stub.local.items)).toContain('"undated":"tomorrow"'));
    await takeDown();
    show();
    await waitFor(() => expect(field().value).toBe('Likes tomorrow'));
    press('Enter');
    await screen.findByText('Note saved.');
    expect(await followUps()).toEqual([]);
  });

  it('tells when to do what is to be done, in place of the days to choose from', async () => {
    show();
    type('/todo Send the plan');
    await screen.findByRole('radio', { name: 'Next week' });
    type('Send the plan monday');
    await chip(/^Due: Mon,? 7 Dec$/);
    expect(screen.queryByRole('radio', { name: 'Next week' })).toBeNull();
  });

  it('alone is no follow-up of a note', async () => {
    show();
    type('tomorrow');
    press('Enter');
    await screen.findByText('Note saved.');
    expect(await followUps()).toEqual([]);
  });
});

describe('Ctrl+Enter', () => {
  const answers = async () => {
    await screen.findByText('Note saved.');
    return latestNotes(store, contact.id, 1);
  };

  it.each([{ ctrlKey: true }, { metaKey: true }])('saves and closes the popup, once it is saved: %o', async (held) => {
    document.documentElement.classList.add('popup');
    show();
    type('Likes mornings');
    press('Enter', held);
    expect(close).not.toHaveBeenCalled();
    expect(await answers()).toMatchObject([{ text: 'Likes mornings' }]);
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
  });

  it('saves and lets go of the field where the face stays', async () => {
    document.documentElement.classList.add('panel');
    show();
    type('Likes mornings');
    press('Enter', { ctrlKey: true });
    await answers();
    await waitFor(() => expect(document.activeElement).toBe(document.body));
    expect(close).not.toHaveBeenCalled();
  });

  it('closes nothing where it could not be saved, and loses no text', async () => {
    document.documentElement.classList.add('popup');
    show();
    stub.silence();
    type('Likes mornings');
    press('Enter', { ctrlKey: true });
    await screen.findByText(/Touchbase did not answer, so this was not saved/);
    expect(field().value).toBe('Likes mornings');
    expect(close).not.toHaveBeenCalled();
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    'saves nothing while a word is composed: %o',
    async (composing) => {
      show();
      type('日本');
      press('Enter', { ctrlKey: true, ...composing });
      press('Enter');
      await answers();
      expect(await latestNotes(store, contact.id, 9)).toHaveLength(1);
    },
  );

  it('saves once, however often it is pressed, and leaves what is typed meanwhile', async () => {
    show();
    type('Likes mornings');
    press('Enter', { ctrlKey: true });
    press('Enter');
    press('Enter', { ctrlKey: true });
    type('Likes mornings and tea');
    await answers();
    expect((await latestNotes(store, contact.id, 9)).map(({ text }) => text)).toEqual(['Likes mornings']);
    await waitFor(() => expect(field().value).toBe('and tea'));
  });
});
