// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { useContext } from 'preact/hooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { command } from '../../src/messages/channel';
import { lastTouch } from '../../src/store/read/about-contact';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { Rhythm } from '../../src/ui/components/rhythm';
import { FaceContext } from '../../src/ui/face-context';
import { useLive } from '../../src/ui/use-live';
import { stub } from './browser-stub';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';

let store: Store;
let id: string;
beforeEach(async () => {
  store = freshBackground();
  id = await keep({ name: 'Dana Reyes', relationship: 'customer', tags: ['VIP'] });
  await command('cadence.rules', {
    byTag: { VIP: { ideal: 21, latest: 35 } },
    byRelationship: { customer: { ideal: 90, latest: 120 } },
  });
});
afterEach(takeDown);

/** The section as it stands on the person's page. */
function Page() {
  const face = useContext(FaceContext);
  const found = useLive(
    async () => ({ contact: await get(face.store, 'contacts', id), touch: await lastTouch(face.store, id) }),
    [],
  );
  return found?.contact ? <Rhythm contact={found.contact} touch={found.touch} /> : null;
}

const show = () => renderInFace(store, <Page />);
const touchedDaysAgo = (days: number) =>
  command('touchpoint.log', {
    contactId: id,
    channel: 'call',
    direction: 'out',
    at: now.subtract({ days }).epochMilliseconds,
    summary: '',
  });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const contact = () => get(store, 'contacts', id);

it.each([
  [3, 'In time; next touch wanted by Tue 22 Dec'],
  [22, 'No touch seen for 3 weeks: time to get in touch'],
  [40, 'No touch seen for 5 weeks: past the 5 weeks you set as the latest'],
])('says where it comes from, and how it stands %i days after the last touch', async (days, words) => {
  await touchedDaysAgo(days);
  show();
  await screen.findByText('Every 3 weeks, from the tag “VIP”');
  await screen.findByText((text) => text.replace(',', '') === words);
});

it('counts from the keeping where no touch was seen, and says so', async () => {
  show();
  await screen.findByText(/^In time; next touch wanted by Fri,? 25 Dec$/);
});

it('is set for one person by a usual choice, and undone', async () => {
  show();
  await press('Change');
  fireEvent.click(screen.getByRole('radio', { name: 'Own' }));
  fireEvent.click(screen.getByRole('button', { name: '3 months' }));
  await press('Save');
  await screen.findByText('Dana Reyes: every 3 months.');
  await screen.findByText('Every 3 months, set for this person');
  expect((await contact())?.cadence).toEqual({ ideal: 90, latest: 120 });
  await press('Undo');
  await screen.findByText('Every 3 weeks, from the tag “VIP”');
});

it('takes any number of days, weeks, months and years, and refuses a latest before the ideal', async () => {
  show();
  await press('Change');
  fireEvent.click(screen.getByRole('radio', { name: 'Own' }));
  fireEvent.input(screen.getByRole('spinbutton', { name: 'Ideally every' }), { target: { value: '10' } });
  await screen.findByText('The latest cannot come before the ideal.');
  await press('Save');
  fireEvent.change(screen.getByRole('combobox', { name: 'At the latest after: unit' }), { target: { value: 'month' } });
  fireEvent.input(screen.getByRole('spinbutton', { name: 'At the latest after' }), { target: { value: '4' } });
  await press('Save');
  await screen.findByText('Every 10 weeks, set for this person');
  expect((await contact())?.cadence).toEqual({ ideal: 70, latest: 120 });
});

it('can be none, and inherited again', async () => {
  show();
  await press('Change');
  fireEvent.click(screen.getByRole('radio', { name: 'None' }));
  await press('Save');
  await screen.findByText('None, as you set it for this person');
  expect((await contact())?.cadence).toBeNull();
  await press('Change');
  fireEvent.click(screen.getByRole('radio', { name: 'Inherited' }));
  await press('Save');
  await screen.findByText('Dana Reyes: every 3 weeks.');
  expect((await contact())?.cadence).toBeUndefined();
});

it('is skipped: counted anew from today', async () => {
  await touchedDaysAgo(40);
  show();
  await press('Skip this time');
  await screen.findByText(/^In time; next touch wanted by Fri,? 25 Dec$/);
  await press('Undo');
  await screen.findByText(/^No touch seen for 5 weeks/);
});

it('leaves whoever works by keyboard where they were when a button goes', async () => {
  await touchedDaysAgo(40);
  show();
  const skip = await screen.findByRole('button', { name: 'Skip this time' });
  skip.focus();
  fireEvent.click(skip);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Skip this time' })).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pause…' })));
});

it('pauses until a day, and goes on before', async () => {
  await touchedDaysAgo(40);
  show();
  await press('Pause…');
  fireEvent.click(await screen.findByRole('button', { name: /^2 weeks/ }));
  await screen.findByText(/^Paused until Fri,? 18 Dec$/);
  expect((await contact())?.cadencePausedUntil).toBe('2026-12-18');
  await press('End the pause');
  await screen.findByText(/^No touch seen for 5 weeks/);
});

it('says beside the form why it could not be saved', async () => {
  show();
  await press('Change');
  stub.silence();
  await press('Save');
  await screen.findByText(/Touchbase did not answer, so this was not saved/);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy());
});
