// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plans } from '../../src/store/read/settings';
import type { Store } from '../../src/store/schema';
import { PlansRoom } from '../../src/ui/components/plans-room';
import { fieldsOfPlan, planOfFields } from '../../src/ui/plan-fields';
import { stub } from './browser-stub';
import { freshBackground, renderInFace, takeDown } from './in-face';

let store: Store;
beforeEach(() => {
  store = freshBackground();
});
afterEach(takeDown);

const show = () => renderInFace(store, <PlansRoom />);
const card = (name: string) => screen.findByRole('article', { name });
const press = async (name: string, inside?: HTMLElement) =>
  fireEvent.click(await (inside ? within(inside) : screen).findByRole('button', { name }));
const pick = async (plan: string, what: string) => {
  await press(`More for ${plan}`, await card(plan));
  await press(what, await card(plan));
};
const field = (name: string, role = 'textbox') => screen.findByRole<HTMLInputElement>(role, { name });
const write = async (name: string, value: string, role?: string) =>
  fireEvent.input(await field(name, role), { target: { value } });

it('shows what comes with Touchbase: each step with its distance, and what waits for good feedback', async () => {
  show();
  const sale = within(await card('After the sale'));
  sale.getByText('comes with Touchbase');
  sale.getByText('30 days after');
  sale.getByText('only after good feedback');
  within(await card('Renewal')).getByText('120 days before');
});

it('adds a plan of one’s own, its steps by their days', async () => {
  show();
  await press('Add a plan');
  await write('Name of the plan', 'Trade fair');
  await write('Step 1: what to do', 'Write to them');
  await press('Add a step');
  await write('Step 2: what to do', 'Book a table');
  await write('Step 2: number of days', '3', 'spinbutton');
  fireEvent.change(await field('Step 2: before or after', 'combobox'), { target: { value: 'before' } });
  await press('Save');
  await screen.findByText('Trade fair saved.');
  const fair = within(await card('Trade fair'));
  fair.getByText('yours');
  expect(fair.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '3 days beforeBook a table',
    '7 days afterWrite to them',
  ]);
});

it('changes a plan, undoes that, and goes back to the original', async () => {
  show();
  await pick('After an event', 'Edit');
  await write('Step 1: what to do', 'Send a card');
  fireEvent.click((await screen.findAllByRole('checkbox', { name: 'only after good feedback' }))[0] as HTMLElement); // the first step's
  await press('Remove step 3');
  await press('Save');
  await screen.findByText('Send a card');
  within(await card('After an event')).getByText('changed by you');
  expect(await plans(store)).toMatchObject([
    { id: 'built-in:event', steps: [{ what: 'Send a card', onlyAfterGoodFeedback: true }, { days: 4 }] },
  ]);
  await press('Undo');
  await within(await card('After an event')).findByText('comes with Touchbase');
  await press('Redo');
  await within(await card('After an event')).findByText('changed by you');
  await pick('After an event', 'Back to the original');
  await within(await card('After an event')).findByText('Thank them, and recall what you talked about');
});

it('copies a plan, and opens the copy to be changed', async () => {
  show();
  await pick('Renewal', 'Copy');
  expect((await field('Name of the plan')).value).toBe('Copy of Renewal');
  await press('Cancel');
  await card('Copy of Renewal');
});

it('erases a plan, also one that comes with Touchbase, and brings that one back', async () => {
  show();
  await pick('Renewal', 'Erase');
  await screen.findByText('Renewal erased. What is under way goes on.');
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Renewal' })).toBeNull());
  await press('Bring back Renewal');
  await within(await card('Renewal')).findByText('comes with Touchbase');
});

it('keeps what was typed and not saved', async () => {
  show();
  await press('Add a plan');
  await write('Name of the plan', 'Half a pl');
  await waitFor(() => expect(Object.keys(stub.local.items)).toEqual(['draft/plan/new']));
  await takeDown();
  show();
  await press('Add a plan');
  await waitFor(async () => expect((await field('Name of the plan')).value).toBe('Half a pl'));
});

it('says why a plan could not be saved', async () => {
  show();
  await press('Add a plan');
  await write('Name of the plan', 'X');
  await write('Step 1: what to do', 'Y');
  await write('Step 1: number of days', '4000', 'spinbutton');
  fireEvent.submit((await field('Name of the plan')).closest('form') as HTMLFormElement); // it stands in one
  await screen.findByText('Each step takes a whole number of days, up to ten years.');
  expect(await plans(store)).toEqual([]);
});

describe('the fields of a plan', () => {
  it('tell the plan they were made from, its steps by their day', () => {
    const step = fc.record({
      id: fc.uuid(),
      days: fc.integer({ min: -3650, max: 3650 }),
      what: fc.string(),
      onlyAfterGoodFeedback: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(step), (name, steps) => {
        const told = planOfFields(fieldsOfPlan({ id: 'p', name, steps }));
        expect(told).toEqual({ name, steps: steps.toSorted((one, other) => one.days - other.days) });
      }),
    );
  });
});
