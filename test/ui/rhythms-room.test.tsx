// @vitest-environment jsdom
import './browser-stub';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSound, longestCadence } from '../../src/domain/cadence';
import { cadenceRules } from '../../src/store/read/settings';
import type { Store } from '../../src/store/schema';
import { cadenceOfFields, fieldsOfCadence } from '../../src/ui/cadence-fields';
import { RhythmsRoom } from '../../src/ui/components/rhythms-room';
import { everyWords, intervalWords, roughly } from '../../src/ui/interval';
import { freshBackground, keep, renderInFace, takeDown } from './in-face';

let store: Store;
beforeEach(() => {
  store = freshBackground();
});
afterEach(takeDown);

const show = () => renderInFace(store, <RhythmsRoom />);
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const rule = async (name: string) => {
  const item = (await screen.findByText(name, { selector: '.rule-name' })).closest('li');
  if (!item) throw new Error(`${name} stands in no row`);
  return within(item);
};

it('sets the rhythm of a relationship, takes it away, and undoes that', async () => {
  show();
  await press('Set the rhythm of Customer');
  await press('3 weeks');
  await press('Save');
  await screen.findByText('Customer: Every 3 weeks, after 5 weeks at the latest.');
  await (await rule('Customer')).findByText('Every 3 weeks, after 5 weeks at the latest');
  expect(await cadenceRules(store)).toMatchObject({ byRelationship: { customer: { ideal: 21, latest: 35 } } });
  await press('No rhythm for Customer');
  await screen.findByText('Customer: no rhythm.');
  await waitFor(async () => expect((await cadenceRules(store))?.byRelationship).toEqual({}));
  await press('Undo');
  await (await rule('Customer')).findByText('Every 3 weeks, after 5 weeks at the latest');
});

it('gives tags a rhythm, says which nobody has, and leaves the others as they are', async () => {
  await keep({ name: 'Dana Reyes', tags: ['VIP'] });
  show();
  await press('Add a tag');
  const tag = () => screen.findByRole('combobox', { name: /^Tag, written/ });
  fireEvent.input(await tag(), { target: { value: 'vip' } });
  await screen.findByText('Nobody has this tag yet.');
  fireEvent.input(await tag(), { target: { value: 'VIP' } });
  await waitFor(() => expect(screen.queryByText('Nobody has this tag yet.')).toBeNull());
  await press('1 week');
  await press('Save');
  await rule('VIP');
  await press('Add a tag');
  fireEvent.input(await tag(), { target: { value: 'constructor' } });
  await press('Save');
  await rule('constructor');
  expect((await cadenceRules(store))?.byTag).toEqual({
    VIP: { ideal: 7, latest: 14 },
    constructor: { ideal: 30, latest: 60 },
  });
});

describe('the fields of a cadence', () => {
  const days = fc.integer({ min: 1, max: longestCadence });

  it('tell the cadence they were made from', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const cadence = { ideal: Math.min(one, other), latest: Math.max(one, other) };
        expect(cadenceOfFields(fieldsOfCadence(cadence))).toEqual(cadence);
      }),
    );
  });

  it('tell a sound cadence or why there is none, whatever is typed', () => {
    const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const);
    const count = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String));
    const fields = fc.record({ idealCount: count, idealUnit: unit, latestCount: count, latestUnit: unit });
    fc.assert(
      fc.property(fields, (typed) => {
        const told = cadenceOfFields(typed);
        expect(typeof told === 'string' || isSound(told)).toBe(true);
      }),
    );
  });
});

describe('an interval in words', () => {
  it.each([
    [1, 'every day', '1 day'],
    [7, 'every week', '1 week'],
    [10, 'every 10 days', '10 days'],
    [21, 'every 3 weeks', '3 weeks'],
    [30, 'every month', '1 month'],
    [90, 'every 3 months', '3 months'],
    [365, 'every year', '1 year'],
    [730, 'every 2 years', '2 years'],
  ])('%i days: %s', (each, every, alone) => {
    expect(everyWords(each)).toBe(every);
    expect(intervalWords(each)).toBe(alone);
  });

  it.each([
    [0, '0 days'],
    [13, '13 days'],
    [14, '2 weeks'],
    [37, '5 weeks'],
    [60, '1 month'],
    [100, '3 months'],
    [800, '2 years'],
  ])('%i days, roughly: %s', (each, words) => {
    expect(roughly(each)).toBe(words);
  });
});
