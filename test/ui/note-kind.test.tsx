// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import { command } from '../../src/messages/channel';
import { lastFeedbackRating, latestNotes } from '../../src/store/read/about-contact';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { Recorder } from '../../src/ui/components/recorder';
import { Timeline } from '../../src/ui/components/timeline';
import { noteOfFields } from '../../src/ui/note-fields';
import { stub } from './browser-stub';
import { freshBackground, keep, renderInFace, takeDown } from './in-face';

let store: Store;
let contact: Contact;
beforeEach(async () => {
  store = freshBackground();
  const found = await get(store, 'contacts', await keep({ name: 'Dana Reyes' }));
  if (!found) throw new Error('not kept');
  contact = found;
});
afterEach(takeDown);

const kindField = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'Kind of note' });
const chip = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });
const noteField = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note about Dana Reyes' });
const showRecorder = () => renderInFace(store, <Recorder contact={contact} conversationId={null} focused />);

it('is a plain note unless said otherwise, and asks nobody how content they are', async () => {
  showRecorder();
  expect((await chip('Note')).checked).toBe(true);
  fireEvent.input(await noteField(), { target: { value: 'Love it' } });
  await waitFor(() => expect(document.querySelector('.record-help')).toBeTruthy());
  expect(screen.queryByRole('radio', { name: 'Good' })).toBeNull();
});

it('is feedback, with how content they are, and the form is a plain note again afterwards', async () => {
  showRecorder();
  fireEvent.click(await chip('Feedback'));
  fireEvent.click(await chip('Good'));
  fireEvent.input(await noteField(), { target: { value: 'Love it' } });
  fireEvent.keyDown(await noteField(), { key: 'Enter' });
  await screen.findByText('Note saved.');
  expect(await latestNotes(store, contact.id, 1)).toMatchObject([
    { kind: 'feedback', rating: 'good', text: 'Love it' },
  ]);
  expect((await chip('Note')).checked).toBe(true);
});

it('is kept as a draft with its kind', async () => {
  showRecorder();
  fireEvent.click(await chip('Need'));
  fireEvent.input(await noteField(), { target: { value: 'SSO by' } });
  await waitFor(() => expect(Object.keys(stub.local.items)).toEqual([`draft/${contact.id}/note`]));
  await takeDown();
  showRecorder();
  await waitFor(async () => expect((await chip('Need')).checked).toBe(true));
});

it('is changed in the timeline: what is no feedback any more says nothing of contentment', async () => {
  await command('note.write', { contactId: contact.id, kind: 'feedback', text: 'Slow', rating: 'bad' });
  renderInFace(store, <Timeline contactId={contact.id} />);
  await screen.findByText('Feedback: bad');
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
  fireEvent.click(await screen.findByRole('radio', { name: 'Mixed' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Feedback: mixed');
  expect(await lastFeedbackRating(store, contact.id)).toBe('mixed');
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
  fireEvent.change(await kindField(), { target: { value: 'fact' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Fact', { selector: 'span' });
  const [note] = await latestNotes(store, contact.id, 1);
  expect(note).toMatchObject({ kind: 'fact', text: 'Slow' });
  expect(note?.rating ?? null).toBeNull();
});

it.each([
  [
    { text: ' x ', kind: 'feedback', rating: 'good' },
    { text: 'x', kind: 'feedback', rating: 'good' },
  ],
  [
    { text: 'x', kind: 'fact', rating: 'good' },
    { text: 'x', kind: 'fact', rating: null },
  ],
  [
    { text: 'x', kind: 'feedback', rating: 'superb' },
    { text: 'x', kind: 'feedback', rating: null },
  ],
  [
    { text: 'x', kind: 'ode', rating: '' },
    { text: 'x', kind: 'note', rating: null },
  ],
])('is told by its fields: %o', (fields, note) => {
  expect(noteOfFields(fields)).toEqual(note);
});
