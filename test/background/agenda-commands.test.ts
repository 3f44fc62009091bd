import { describe, expect, it } from 'vitest';
import { cadenceDueId, dateDueId } from '../../src/domain/standing-due';
import { latestTouches } from '../../src/store/read/about-contact';
import { get, latestChanges } from '../../src/store/read/record';
import { expectRefused, expectUndoable, house, standingIn } from './house';

/** Somebody with two follow-ups, a cadence, an important date, and a conversation that waits for an answer. */
async function fullAgenda() {
  const built = house();
  const { tell, keep, store } = built;
  const dana = await keep('Dana Reyes');
  const kai = await keep('Kai Ito');
  const call = (await tell['followUp.plan']({ contactId: dana, what: 'Call', due: '2026-11-20' })).id;
  const promise = { by: 'me', quote: null, conversationId: null } as const;
  const report = (await tell['followUp.plan']({ contactId: kai, what: 'Report', due: '2026-11-21', promise })).id;
  await tell['cadence.set']({ contactId: dana, cadence: { ideal: 7, latest: 14 } });
  const date = { id: null, kind: 'renewal', label: '', day: '--11-25', leadDays: 14 } as const;
  const renewal = (await tell['importantDate.set']({ contactId: kai, date })).id;
  const conversation = {
    ...{ id: 'gmail:t1', updatedAt: '2026-11-21T00:00:00.000Z-0000-test', stamps: {}, site: 'gmail', subject: 'Offer' },
    ...{ account: 'email:rep@vendor.example', contactIds: [kai], turn: 'mine', at: 5, lookedAt: 6, iAsked: false },
    ...{ myLast: null, complete: true },
  };
  await store.table('conversations').add(conversation);
  return { ...built, dana, kai, call, report, cadence: cadenceDueId(dana), renewal, date: dateDueId(kai, renewal) };
}

describe('several rows done at once', () => {
  it('end, each in its way, as one change that is taken back as one', async () => {
    const { store, tell, dana, kai, call, report, cadence, date } = await fullAgenda();
    const ids = [call, report, cadence, date, 'turn:gmail:t1'];
    await expectUndoable(store, tell, () => tell['agenda.done']({ ids }));
    expect(await get(store, 'followUps', call)).toMatchObject({ status: 'done' });
    expect(await get(store, 'followUps', report)).toMatchObject({ status: 'done' });
    expect(await latestTouches(store, dana, 1)).toMatchObject([{ channel: 'other', direction: 'out' }]);
    expect((await get(store, 'contacts', kai))?.importantDates).toMatchObject([{ handledYear: 2026 }]);
    expect(await get(store, 'conversations', 'gmail:t1')).toMatchObject({ needsNoAnswer: 5 });
  });

  it('are told as one change about all of them', async () => {
    const { store, tell, dana, kai, call, report } = await fullAgenda();
    const before = (await latestChanges(store, 100)).length;
    const { changeId } = await tell['agenda.done']({ ids: [call, report] });
    const changes = await latestChanges(store, 100);
    expect(changes).toHaveLength(before + 1);
    const done = changes.find(({ id }) => id === changeId);
    expect(done?.label).toBe('follow-up-done');
    expect(new Set(done?.contactIds)).toEqual(new Set([dana, kai]));
  });

  it('leave what ended meanwhile, or is gone, as it is', async () => {
    const { store, tell, call, report } = await fullAgenda();
    await tell['followUp.close']({ id: call, as: 'dismissed' });
    await tell['agenda.done']({ ids: ['nothing', call, report] });
    expect(await get(store, 'followUps', call)).toMatchObject({ status: 'dismissed' });
    expect(await get(store, 'followUps', report)).toMatchObject({ status: 'done' });
  });

  it('change nothing where nothing is left to be done', async () => {
    const { store, tell } = await fullAgenda();
    const before = await standingIn(store);
    expect(await tell['agenda.done']({ ids: ['nothing'] })).toMatchObject({ changeId: null });
    expect(await standingIn(store)).toEqual(before);
  });

  it('are refused where they are too many for one change', async () => {
    const { store, tell } = await fullAgenda();
    const ids = Array.from({ length: 501 }, (_, each) => `id-${each}`);
    await expectRefused(store, () => tell['agenda.done']({ ids }), /500/);
  });
});

describe('several rows put off at once', () => {
  it('come back that day, as one change that is taken back as one', async () => {
    const { store, tell, dana, kai, call, report, cadence, date } = await fullAgenda();
    const ids = [call, report, cadence, date];
    await expectUndoable(store, tell, () => tell['agenda.snooze']({ ids, until: '2026-11-30' }));
    expect(await get(store, 'followUps', call)).toMatchObject({ status: 'open', due: '2026-11-30' });
    expect(await get(store, 'followUps', report)).toMatchObject({ due: '2026-11-30', promisedFor: '2026-11-21' });
    expect(await get(store, 'contacts', dana)).toMatchObject({ cadencePausedUntil: '2026-11-30' });
    expect((await get(store, 'contacts', kai))?.importantDates).toMatchObject([{ snoozedUntil: '2026-11-30' }]);
  });

  it('sleep until they write, where somebody can', async () => {
    const { store, tell, call, report } = await fullAgenda();
    await tell['agenda.snooze']({ ids: [call, report], until: 'they-write' });
    expect(await get(store, 'followUps', call)).toMatchObject({ status: 'asleep' });
    expect(await get(store, 'followUps', report)).toMatchObject({ status: 'asleep' });
  });

  it('are refused, all of them, where one cannot be put off so', async () => {
    const { store, tell, call, cadence } = await fullAgenda();
    await expectRefused(store, () => tell['agenda.snooze']({ ids: [call, cadence], until: 'they-write' }), /together/);
    await expectRefused(store, () => tell['agenda.snooze']({ ids: [call, cadence], until: '2026-11-21' }), /to come/);
    await expectRefused(store, () => tell['agenda.snooze']({ ids: [call], until: '2026-02-30' }), /date/);
  });
});
