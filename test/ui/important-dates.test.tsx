// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen } from '@testing-library/preact';
import { useContext } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command } from '../../src/messages/channel';
import type { ImportantDateDraft } from '../../src/messages/contract';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { ImportantDates } from '../../src/ui/components/important-dates';
import { FaceContext } from '../../src/ui/face-context';
import { dateOfFields, fieldsOfDate } from '../../src/ui/important-date-fields';
import { useLive } from '../../src/ui/use-live';
import { freshBackground, keep, now, renderInFace, takeDown } from './in-face';

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
  return found ? <ImportantDates contact={found} /> : null;
}

const show = () => renderInFace(store, <Page />);
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole(/Words|words/.test(name) ? 'textbox' : 'spinbutton', { name }), {
    target: { value },
  });
const kept = async () => (await get(store, 'contacts', id))?.importantDates ?? [];
const told = (date: Partial<ImportantDateDraft>) =>
  command('importantDate.set', {
    contactId: id,
    date: { id: null, kind: 'birthday', label: '', day: '--12-10', leadDays: 3, ...date },
  });

it('takes a birthday without its year, and reminds three days ahead as a rule', async () => {
  show();
  await press('Add a date');
  type('Day', '12');
  fireEvent.change(screen.getByRole('combobox', { name: 'Month' }), { target: { value: '5' } });
  await press('Save');
  await screen.findByText('Dana Reyes: Birthday saved.');
  await screen.findByText('12 May · reminds 3 days ahead');
  await screen.findByText(/in 5 months/);
  expect(await kept()).toMatchObject([{ kind: 'birthday', day: '--05-12', leadDays: 3 }]);
  await press('Undo');
  await screen.findByText('No birthday, renewal or anniversary noted yet.');
});

it('takes a renewal in words of one’s own, and another lead', async () => {
  show();
  await press('Add a date');
  fireEvent.change(screen.getByRole('combobox', { name: 'What day' }), { target: { value: 'renewal' } });
  expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Remind how many days ahead' }).value).toBe('60');
  type('In your words, optional', 'Pilot contract');
  type('Day', '1');
  type('Year, if known', '2025');
  type('Remind how many days ahead', '30');
  await press('Save');
  await screen.findByText('Dana Reyes: Pilot contract saved.');
  await screen.findByText('Renewal · 1 December 2025 · reminds 30 days ahead');
});

it('refuses a day that no calendar has', async () => {
  show();
  await press('Add a date');
  type('Day', '31');
  fireEvent.change(screen.getByRole('combobox', { name: 'Month' }), { target: { value: '2' } });
  await press('Save');
  await screen.findByText('The calendar has no such day.');
  expect(await kept()).toEqual([]);
});

it('is changed and removed', async () => {
  await told({ day: '1990-12-10' });
  show();
  await screen.findByText('10 December 1990 · turns 36 · reminds 3 days ahead');
  await press('Edit Birthday');
  type('Day', '11');
  await press('Save');
  await screen.findByText('11 December 1990 · turns 36 · reminds 3 days ahead');
  await press('Remove Birthday');
  await screen.findByText('Dana Reyes: Birthday removed.');
  expect(await kept()).toEqual([]);
});

it('is done for this year once its reminder has come, and no sooner', async () => {
  await told({ day: '--12-10', leadDays: 3, label: 'later' });
  await told({ day: '--12-05', leadDays: 3, label: 'soon' });
  show();
  await screen.findByText(/tomorrow/);
  expect(screen.getAllByRole('button', { name: 'Done for this year' })).toHaveLength(1);
  await press('Done for this year');
  await screen.findByText('Dana Reyes: soon done for this year.');
  expect((await kept()).find(({ label }) => label === 'soon')?.handledYear).toBe(2026);
});

describe('the fields of a date', () => {
  const today = now.toPlainDate();
  it.each([
    ['1992-02-29', 0],
    ['--02-29', 365],
    ['2026-12-04', 7],
  ])('tell what they were made from: %s', (day, leadDays) => {
    const date = { id: 'd', kind: 'other', label: 'x', day, leadDays, handledYear: null, snoozedUntil: null } as const;
    expect(dateOfFields(fieldsOfDate(date, today), 'd')).toEqual({ id: 'd', kind: 'other', label: 'x', day, leadDays });
  });

  it.each([
    [{ day: '', month: '5' }, 'no-day'],
    [{ day: '29', month: '2', year: '2023' }, 'no-day'],
    [{ day: '1', lead: '400' }, 'no-lead'],
    [{ day: '1', lead: '1.5' }, 'no-lead'],
  ])('tell none: %o', (fields, why) => {
    expect(dateOfFields({ ...fieldsOfDate(null, today), ...fields }, null)).toBe(why);
  });
});
