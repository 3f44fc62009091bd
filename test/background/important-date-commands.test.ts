import { describe, expect, it } from 'vitest';
import type { ImportantDateDraft } from '../../src/messages/contract';
import { get } from '../../src/store/read/record';
import { expectRefused, expectUndoable, house } from './house';

const birthday: ImportantDateDraft = { id: null, kind: 'birthday', label: '', day: '--05-03', leadDays: 7 };

async function withDana() {
  const built = house();
  const contactId = await built.keep('Dana Reyes');
  const dates = async () => (await get(built.store, 'contacts', contactId))?.importantDates ?? [];
  const set = (date: Partial<ImportantDateDraft> = {}) =>
    built.tell['importantDate.set']({ contactId, date: { ...birthday, ...date } });
  return { ...built, contactId, dates, set };
}

describe('important dates', () => {
  it('are made, and answer with their id', async () => {
    const { set, dates } = await withDana();
    const { id } = await set({ label: ' 40th  birthday ', day: '1988-02-29' });
    expect(await dates()).toMatchObject([
      { id, kind: 'birthday', label: '40th birthday', day: '1988-02-29', leadDays: 7, snoozedUntil: null },
    ]);
  });

  it('told at once are both kept', async () => {
    const { set, dates } = await withDana();
    await Promise.all([set(), set({ kind: 'renewal', day: '2025-12-01' })]);
    expect(await dates()).toHaveLength(2);
  });

  it('are changed: other words keep what was handled, another day does not', async () => {
    const { tell, contactId, set, dates } = await withDana();
    const { id } = await set();
    await tell['importantDate.handle']({ contactId, dateId: id, year: 2027 });
    await set({ id, label: 'Dana', leadDays: 3 });
    expect(await dates()).toMatchObject([{ id, label: 'Dana', leadDays: 3, handledYear: 2027 }]);
    await set({ id, day: '--12-24' });
    expect(await dates()).toMatchObject([{ id, day: '--12-24', handledYear: 2025 }]);
  });

  it('are handled for a year, once', async () => {
    const { tell, contactId, set, dates } = await withDana();
    const { id } = await set();
    await tell['importantDate.snooze']({ contactId, dateId: id, until: '2027-05-01' });
    await tell['importantDate.handle']({ contactId, dateId: id, year: 2027 });
    expect(await dates()).toMatchObject([{ handledYear: 2027, snoozedUntil: null }]);
    await tell['importantDate.snooze']({ contactId, dateId: id, until: '2028-05-01' });
    for (const year of [2026, 2027]) {
      expect(await tell['importantDate.handle']({ contactId, dateId: id, year })).toEqual({ id, changeId: null });
    }
    expect(await dates()).toMatchObject([{ handledYear: 2027, snoozedUntil: '2028-05-01' }]);
  });

  it('can all be taken back', async () => {
    const { store, tell, contactId, set } = await withDana();
    await set({ kind: 'renewal', day: '2025-12-01' });
    const { id } = await set();
    const date = { contactId, dateId: id };
    await expectUndoable(store, tell, () => set());
    await expectUndoable(store, tell, () => set({ id, day: '--05-04' }));
    await expectUndoable(store, tell, () => tell['importantDate.snooze']({ ...date, until: '2027-05-01' }));
    await expectUndoable(store, tell, () => tell['importantDate.handle']({ ...date, year: 2027 }));
    await expectUndoable(store, tell, () => tell['importantDate.remove'](date));
  });

  it.each<[string, Partial<ImportantDateDraft>, RegExp]>([
    ['a day that no year has', { day: '--02-30' }, /“--02-30” is no date/],
    ['29 February of a year without', { day: '1990-02-29' }, /no date/],
    ['a day in words', { day: 'tomorrow' }, /“tomorrow” is no date/],
    ['a kind of its own', { kind: 'wedding' as 'other' }, /none of these: birthday/],
    ['a lead of more than a year', { leadDays: 366 }, /whole number from 0 to 365/],
    ['a lead of half a day', { leadDays: 0.5 }, /whole number/],
  ])('are refused: %s', async (_what, date, words) => {
    const { store, set } = await withDana();
    await expectRefused(store, () => set(date), words);
  });

  it('are fifty at most', async () => {
    const { store, set, dates } = await withDana();
    for (let each = 0; each < 50; each += 1) await set({ label: `day ${each}` });
    await expectRefused(store, () => set(), /^Important dates: at most 50/);
    expect(await dates()).toHaveLength(50);
  });

  it('are not handled for years ahead, nor put off to a day that is none', async () => {
    const { store, tell, contactId, set } = await withDana();
    const { id } = await set();
    const date = { contactId, dateId: id };
    await expectRefused(store, () => tell['importantDate.handle']({ ...date, year: 2028 }), /from 1,900 to 2,027/);
    await expectRefused(store, () => tell['importantDate.snooze']({ ...date, until: '2027-02-30' }), /no date/);
  });

  it('that are gone say so', async () => {
    const { tell, contactId, set } = await withDana();
    const gone = { code: 'gone' };
    const date = { contactId, dateId: 'none' };
    await expect(set({ id: 'none' })).rejects.toMatchObject(gone);
    await expect(tell['importantDate.remove'](date)).rejects.toMatchObject(gone);
    await expect(tell['importantDate.handle']({ ...date, year: 2026 })).rejects.toMatchObject(gone);
    await expect(tell['importantDate.snooze']({ ...date, until: '2027-01-01' })).rejects.toMatchObject(gone);
    await expect(tell['importantDate.set']({ contactId: 'none', date: birthday })).rejects.toMatchObject(gone);
  });
});
