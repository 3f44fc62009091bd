// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Day, workingTimeId } from '../../src/domain/working-time';
import { setting } from '../../src/store/read/settings';
import type { Store } from '../../src/store/schema';
import { Settings } from '../../src/ui/components/settings';
import { daysOf, rangeOfFields, rangesOf } from '../../src/ui/working-time-fields';
import { freshBackground, renderInFace, takeDown } from './in-face';

let store: Store;
beforeEach(() => {
  store = freshBackground();
});
afterEach(takeDown);

const show = () => renderInFace(store, <Settings />);
const hours = async () => within(await screen.findByRole('form', { name: 'Working hours' }));
const set = () => setting(store, workingTimeId);
const save = async () => fireEvent.click((await hours()).getByRole('button', { name: 'Save' }));

describe('working hours', () => {
  it('are the usual ones at first, and say what follows', async () => {
    show();
    const form = await hours();
    const days = form.getAllByRole<HTMLInputElement>('checkbox');
    expect(days.map(({ checked }) => checked)).toEqual([true, true, true, true, true, false, false]);
    expect(form.getByLabelText<HTMLInputElement>('From').value).toBe('09:00');
    expect(form.getByLabelText<HTMLInputElement>('To').value).toBe('18:00');
    form.getByText(/^What is due on a day is announced at 09:00\. Right now you may be reminded\.$/);
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  });

  it('are set, with a pause, and undone', async () => {
    show();
    fireEvent.click((await hours()).getByRole('checkbox', { name: 'Fri' }));
    // It is Friday.
    await screen.findByText(/Right now nothing is announced; the next moment is Mon,? 7 Dec, 09:00\.$/);
    fireEvent.input((await hours()).getByLabelText('To'), { target: { value: '17:30' } });
    fireEvent.click((await hours()).getByRole('button', { name: 'Add a pause' }));
    fireEvent.input((await hours()).getByLabelText('Pause 1 to'), { target: { value: '12:45' } });
    await save();
    await screen.findByText('Working hours saved.');
    expect(await set()).toMatchObject({
      workdays: [1, 2, 3, 4],
      dayStart: '09:00',
      dayEnd: '17:30',
      quiet: [{ from: '12:00', to: '12:45' }],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect((await hours()).getByRole<HTMLInputElement>('checkbox', { name: 'Fri' }).checked).toBe(true),
    );
    expect((await hours()).queryByLabelText('Pause 1 to')).toBeNull();
  });

  it.each([
    ['Choose at least one working day.', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], '18:00'],
    ['The working day must begin before it ends.', [], '08:00'],
  ])('say beside the form what cannot be: %s', async (words, off, dayEnd) => {
    show();
    for (const name of off) fireEvent.click((await hours()).getByRole('checkbox', { name }));
    fireEvent.input((await hours()).getByLabelText('To'), { target: { value: dayEnd } });
    await save();
    await (await hours()).findByText(new RegExp(`This could not be saved. ${words}`));
    expect(await set()).toBeNull();
  });
});

describe('days off', () => {
  const add = async (from: string, to = '') => {
    const form = within(await screen.findByRole('form', { name: 'Add days off' }));
    fireEvent.input(form.getByLabelText('Day'), { target: { value: from } });
    fireEvent.input(form.getByLabelText('Until, optional'), { target: { value: to } });
    fireEvent.click(form.getByRole('button', { name: 'Add' }));
  };

  it('are added as a day or a range, joined, and taken away as a range', async () => {
    show();
    await add('2026-12-24', '2026-12-26');
    await screen.findByText(/^Off: 24.{1,3}26 Dec 2026\.$/);
    await add('2026-12-27');
    await screen.findByText(/^24.{1,3}27 Dec 2026$/);
    await screen.findByText('4 days');
    expect((await set())?.holidays).toEqual(['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27']);
    fireEvent.click(screen.getByRole('button', { name: /^Remove 24.{1,3}27 Dec 2026$/ }));
    await screen.findByText(/^No longer off/);
    expect((await set())?.holidays).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('4 days');
  });

  it('leave the hours as they are, and hours leave them', async () => {
    show();
    fireEvent.click((await hours()).getByRole('checkbox', { name: 'Sat' }));
    await save();
    await add('2027-01-01');
    await screen.findByText(/^Off: Fri,? 1 Jan 2027\.$/);
    fireEvent.click((await hours()).getByRole('checkbox', { name: 'Sun' }));
    await save();
    await waitFor(async () =>
      expect(await set()).toMatchObject({ workdays: [1, 2, 3, 4, 5, 6, 7], holidays: ['2027-01-01'] }),
    );
  });

  it('leave alone what is being changed of the hours', async () => {
    show();
    fireEvent.click((await hours()).getByRole('checkbox', { name: 'Sat' }));
    await add('2027-01-01');
    await screen.findByRole('button', { name: /^Remove Fri,? 1 Jan 2027$/ });
    expect((await hours()).getByRole<HTMLInputElement>('checkbox', { name: 'Sat' }).checked).toBe(true);
  });

  it('refuse what is no range, and keep past ones out of the way', async () => {
    show();
    await add('2026-12-24', '2026-12-20');
    await screen.findByText(/^Choose a day; where there is a last day/);
    await add('2026-01-01');
    await screen.findByText('1 entry is past');
  });
});

describe('ranges of days', () => {
  const day = fc.integer({ min: 0, max: 40 }).map(
    (days) => Temporal.PlainDate.from('2026-12-20').add({ days }).toString() as Day, // ISO 8601 is the form of Day
  );

  it('hold each day once, in order, and never touch', () => {
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const ranges = rangesOf(days);
        expect(ranges.flatMap(daysOf)).toEqual([...new Set(days)].sort());
        for (const [index, { to }] of ranges.entries()) {
          const next = ranges[index + 1];
          if (next) expect(Temporal.PlainDate.from(to).until(next.from).days).toBeGreaterThan(1);
        }
      }),
    );
  });

  it.each([
    ['', '', null],
    ['2026-12-24', '', { from: '2026-12-24', to: '2026-12-24' }],
    ['2026-12-24', '2026-12-23', null],
    ['2026-12-24', '2027-12-24', { from: '2026-12-24', to: '2027-12-24' }],
    ['2026-12-24', '2027-12-25', null],
  ])('come of two fields: %s, %s', (from, to, range) => {
    expect(rangeOfFields(from, to)).toEqual(range);
  });
});
