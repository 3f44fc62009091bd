import { describe, expect, it } from 'vitest';
import { type WorkingTime, workingTimeId } from '../../src/domain/working-time';
import { setting } from '../../src/store/read/settings';
import { expectRefused, expectUndoable, house } from './house';

type Told = Pick<WorkingTime, 'workdays' | 'dayStart' | 'dayEnd' | 'quiet' | 'holidays'>;

const week: Told = {
  workdays: [1, 2, 3, 4, 5],
  dayStart: '08:30',
  dayEnd: '17:00',
  quiet: [{ from: '12:00', to: '13:00' }],
  holidays: ['2026-12-25'],
};

describe('working time', () => {
  it('is kept once, in order', async () => {
    const { store, tell } = house();
    await tell['workingTime.set']({
      ...week,
      workdays: [5, 1, 1, 3],
      quiet: [
        { from: '15:00', to: '15:15' },
        { from: '12:00', to: '13:00' },
      ],
      holidays: ['2027-01-01', '2026-12-25', '2027-01-01'],
    });
    expect(await setting(store, workingTimeId)).toMatchObject({
      workdays: [1, 3, 5],
      quiet: [
        { from: '12:00', to: '13:00' },
        { from: '15:00', to: '15:15' },
      ],
      holidays: ['2026-12-25', '2027-01-01'],
    });
  });

  it('can be taken back, and set twice is set once', async () => {
    const { store, tell } = house();
    await expectUndoable(store, tell, () => tell['workingTime.set'](week));
    expect(await tell['workingTime.set'](week)).toEqual({ id: workingTimeId, changeId: null });
    await expectUndoable(store, tell, () => tell['workingTime.set']({ ...week, dayEnd: '18:00' }));
  });

  it.each<[string, Partial<Told>, RegExp]>([
    ['no working day', { workdays: [] }, /at least one working day/],
    ['an eighth day', { workdays: [1, 8] }, /whole number from 1 to 7/],
    ['a day that ends before it begins', { dayStart: '17:00' }, /begin before it ends/],
    ['an hour that no clock shows', { dayEnd: '24:00' }, /“24:00” is no time/],
    ['an hour in words', { dayEnd: 'noon' as '12:00' }, /“noon” is no time/],
    ['a pause that ends before it begins', { quiet: [{ from: '13:00', to: '12:00' }] }, /pause at 13:00/],
    ['a pause before the day', { quiet: [{ from: '08:00', to: '08:45' }] }, /not inside the working day/],
    ['a pause at night', { quiet: [{ from: '17:00', to: '18:00' }] }, /not inside the working day/],
    [
      'pauses without an end',
      {
        quiet: [
          { from: '08:30', to: '12:00' },
          { from: '12:00', to: '17:00' },
        ],
      },
      /no time to remind/,
    ],
    [
      'too many pauses',
      { quiet: Array.from({ length: 11 }, () => ({ from: '12:00', to: '12:01' })) },
      /: at most 10\./,
    ],
    ['a holiday that is none', { holidays: ['2026-02-29'] }, /“2026-02-29” is no date/],
    [
      'more holidays than three years have days',
      { holidays: Array.from({ length: 1_099 }, () => '2026-12-25' as const) },
      /^Holidays.*: at most 1,098/,
    ],
  ])('is refused: %s', async (_what, told, words) => {
    const { store, tell } = house();
    await expectRefused(store, () => tell['workingTime.set']({ ...week, ...told }), words);
  });
});
