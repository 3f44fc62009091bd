// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { useContext } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rating } from '../../src/domain/note';
import type { Day } from '../../src/domain/working-time';
import { command } from '../../src/messages/channel';
import { planStepsOf } from '../../src/store/read/about-contact';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { PersonPlans } from '../../src/ui/components/person-plans';
import { FaceContext } from '../../src/ui/face-context';
import { useLive } from '../../src/ui/use-live';
import { freshBackground, keep, renderInFace, takeDown } from './in-face';

let store: Store;
let id: string;
beforeEach(async () => {
  store = freshBackground();
  id = await keep({ name: 'Dana Reyes' });
});
afterEach(takeDown);

function Page() {
  const face = useContext(FaceContext);
  const found = useLive(() => get(face.store, 'contacts', id), []);
  return found ? <PersonPlans contact={found} /> : null;
}

const show = () => renderInFace(store, <Page />);
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const start = (planId: string, anchor: Day) => command('plan.start', { contactId: id, planId, anchor });
const dues = async () => (await planStepsOf(store, id)).map(({ due }) => due).sort();
const anchorField = () => screen.getByLabelText<HTMLInputElement>('Counted from');
const run = (name: string) => screen.findByRole('region', { name });

it('is started with a day, its dates shown before', async () => {
  show();
  await screen.findByText('No plan is under way.');
  await press('Start a plan');
  await screen.findByText('You will be reminded of:');
  expect(anchorField().value).toBe('2026-12-04');
  fireEvent.input(anchorField(), { target: { value: '2026-12-01' } });
  expect(screen.getAllByRole('listitem').map((item) => item.querySelector('time')?.dateTime)).toEqual([
    '2026-12-04',
    '2026-12-31',
    '2027-03-01',
    '2027-03-06',
  ]);
  expect(await dues()).toEqual([]);
  await press('Save');
  await screen.findByText(/^After the sale started, counted from Tue,? 1 Dec\.$/);
  await run('After the sale');
  expect(await dues()).toEqual(['2026-12-04', '2026-12-31', '2027-03-01', '2027-03-06']);
  await press('Undo');
  await screen.findByText('No plan is under way.');
});

it('says which steps would be past, and starts none of nothing', async () => {
  show();
  await press('Start a plan');
  fireEvent.change(await screen.findByRole('combobox', { name: 'Plan' }), { target: { value: 'built-in:renewal' } });
  fireEvent.input(anchorField(), { target: { value: '2027-01-10' } });
  await screen.findByText('2 steps are left out, for they would be past.');
  fireEvent.input(anchorField(), { target: { value: '2026-12-10' } });
  await screen.findByText('All steps of this plan would be past. Choose a later day.');
  await press('Save');
  expect(await dues()).toEqual([]);
});

it('moves with its day: the new dates are shown before they are saved, and undone together', async () => {
  await start('built-in:after-sale', '2026-12-03');
  show();
  await press('Move the day…');
  fireEvent.input(anchorField(), { target: { value: '2026-12-10' } });
  await screen.findByText('Once saved, the steps are due:');
  const before = ['2026-12-06', '2027-01-02', '2027-03-03', '2027-03-08'];
  const after = ['2026-12-13', '2027-01-09', '2027-03-10', '2027-03-15'];
  const shown = screen.getAllByRole('listitem').map((item) => item.querySelector('time')?.dateTime);
  expect(shown).toEqual(after);
  expect(await dues()).toEqual(before);
  await press('Save');
  await screen.findByText(/^After the sale is now counted from Thu,? 10 Dec\.$/);
  expect(await dues()).toEqual(after);
  await press('Undo');
  await waitFor(async () => expect(await dues()).toEqual(before));
});

it('tells of steps that would be overdue at once, and of those that come back', async () => {
  await start('built-in:onboarding', '2026-11-28');
  show();
  await press('Move the day…');
  fireEvent.input(anchorField(), { target: { value: '2026-10-01' } });
  expect(await screen.findAllByText('overdue at once')).toHaveLength(3);
  fireEvent.input(anchorField(), { target: { value: '2026-12-20' } });
  await screen.findByText('Agree on goals and on the first steps');
});

it('marks steps as done, and is stopped', async () => {
  await start('built-in:after-sale', '2026-12-03');
  show();
  await press('Done: Welcome them: does everything work, whom do they turn to?');
  await screen.findByText(/^done Fri,? 4 Dec$/);
  await press('Stop');
  await screen.findByText('After the sale stopped for Dana Reyes.');
  await screen.findByText('1 plan ended');
  const statuses = (await planStepsOf(store, id)).map(({ status }) => status);
  expect(statuses.sort()).toEqual(['dismissed', 'dismissed', 'dismissed', 'done']);
});

describe('a favour', () => {
  const feedback = (rating: Rating) =>
    command('note.write', { contactId: id, kind: 'feedback', text: 'They said', rating });

  it('is held back until good feedback is noted, and says why', async () => {
    await start('built-in:after-sale', '2026-12-03');
    show();
    const plan = within(await run('After the sale'));
    await plan.findByText('held back until good feedback is noted; none is noted yet');
    await feedback('mixed');
    await plan.findByText('held back until good feedback is noted; the last was mixed');
    // The moment of the tests stands still, and the newest of one moment would be a matter of chance.
    for (const note of await store.notes.toArray()) await store.notes.put({ ...note, at: 1 });
    await feedback('good');
    await waitFor(() => expect(plan.queryByText(/^held back/)).toBeNull());
  });
});
