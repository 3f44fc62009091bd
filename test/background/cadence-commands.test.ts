import { describe, expect, it } from 'vitest';
import { cadenceRulesId } from '../../src/domain/cadence';
import { get } from '../../src/store/read/record';
import { setting } from '../../src/store/read/settings';
import { expectRefused, expectUndoable, house, start } from './house';

const monthly = { ideal: 30, latest: 45 };

async function withDana() {
  const built = house();
  const contactId = await built.keep('Dana Reyes');
  return { ...built, contactId, dana: () => get(built.store, 'contacts', contactId) };
}

describe("a contact's cadence", () => {
  it('is its own, none, or inherited', async () => {
    const { store, tell, contactId, dana } = await withDana();
    await expectUndoable(store, tell, () => tell['cadence.set']({ contactId, cadence: monthly }));
    expect(await dana()).toMatchObject({ cadence: monthly });
    await expectUndoable(store, tell, () => tell['cadence.set']({ contactId, cadence: null }));
    expect(await dana()).toMatchObject({ cadence: null });
    await expectUndoable(store, tell, () => tell['cadence.set']({ contactId, cadence: 'inherited' }));
    expect((await dana())?.cadence).toBeUndefined();
    expect(await tell['cadence.set']({ contactId, cadence: 'inherited' })).toEqual({ id: contactId, changeId: null });
  });

  it.each([
    [{ ideal: 0, latest: 5 }, /whole number from 1 to 3,650/],
    [{ ideal: 1.5, latest: 5 }, /whole number/],
    [{ ideal: 5, latest: 3_651 }, /whole number/],
    [{ ideal: Number.NaN, latest: 5 }, /whole number/],
    [{ ideal: 30, latest: 29 }, /cannot come before the ideal/],
  ])('is refused: %j', async (cadence, words) => {
    const { store, tell, contactId } = await withDana();
    await expectRefused(store, () => tell['cadence.set']({ contactId, cadence }), words);
  });

  it('pauses until a day to come', async () => {
    const { store, tell, contactId, dana } = await withDana();
    await expectUndoable(store, tell, () => tell['cadence.pause']({ contactId, until: '2027-01-07' }));
    expect(await dana()).toMatchObject({ cadencePausedUntil: '2027-01-07' });
    await expectUndoable(store, tell, () => tell['cadence.pause']({ contactId, until: null }));
    expect(await dana()).toMatchObject({ cadencePausedUntil: null });
    await expectRefused(store, () => tell['cadence.pause']({ contactId, until: '2026-11-21' }), /day to come/);
    await expectRefused(
      store,
      () => tell['cadence.pause']({ contactId, until: '2027-02-29' }),
      /“2027-02-29” is no date/,
    );
    const minute = '2027-01-07T10:00' as '2027-01-07'; // a due is no day
    await expectRefused(store, () => tell['cadence.pause']({ contactId, until: minute }), /no date/);
  });

  it('counts anew from the moment it is skipped', async () => {
    const { store, tell, contactId, dana, later } = await withDana();
    later({ days: 3 });
    await expectUndoable(store, tell, () => tell['cadence.skip']({ contactId }));
    expect(await dana()).toMatchObject({ cadenceFrom: start.add({ days: 3 }).epochMilliseconds });
  });

  it('of somebody who is gone says so', async () => {
    const { tell } = await withDana();
    const gone = { code: 'gone' };
    await expect(tell['cadence.set']({ contactId: 'none', cadence: monthly })).rejects.toMatchObject(gone);
    await expect(tell['cadence.pause']({ contactId: 'none', until: null })).rejects.toMatchObject(gone);
    await expect(tell['cadence.skip']({ contactId: 'none' })).rejects.toMatchObject(gone);
  });
});

describe('inherited cadences', () => {
  it('are set by tag and relationship', async () => {
    const { store, tell } = await withDana();
    const rules = { byTag: { ' key  account ': { ideal: 7, latest: 10 } }, byRelationship: { customer: monthly } };
    await expectUndoable(store, tell, () => tell['cadence.rules'](rules));
    const kept = { byTag: { 'key account': { ideal: 7, latest: 10 } }, byRelationship: { customer: monthly } };
    expect(await setting(store, cadenceRulesId)).toMatchObject(kept);
    expect(await tell['cadence.rules'](rules)).toEqual({ id: cadenceRulesId, changeId: null });
    await expectUndoable(store, tell, () => tell['cadence.rules']({ byTag: {}, byRelationship: {} }));
    expect(await setting(store, cadenceRulesId)).toMatchObject({ byTag: {}, byRelationship: {} });
  });

  it.each([
    ['a cadence out of bounds', { byTag: { vip: { ideal: 0, latest: 1 } }, byRelationship: {} }, /whole number/],
    ['a tag without a name', { byTag: { ' ': monthly }, byRelationship: {} }, /name is needed/],
    [
      'a relationship of no kind',
      { byTag: {}, byRelationship: { friend: monthly } as object },
      /none of these: prospect/,
    ],
    [
      'too many tags',
      {
        byTag: Object.fromEntries(Array.from({ length: 201 }, (_, each) => [`t${each}`, monthly])),
        byRelationship: {},
      },
      /^Tags: at most 200/,
    ],
  ])('are refused: %s', async (_what, rules, words) => {
    const { store, tell } = await withDana();
    await expectRefused(store, () => tell['cadence.rules'](rules), words);
  });
});
