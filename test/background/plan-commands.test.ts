import { describe, expect, it } from 'vitest';
import { builtInPlans } from '../../src/domain/built-in-plans';
import type { PlanStep } from '../../src/domain/plan';
import { openFollowUpsOf } from '../../src/store/read/about-contact';
import { get } from '../../src/store/read/record';
import { expectRefused, expectUndoable, house, standingIn } from './house';

const step: PlanStep = { id: 'call', days: 3, what: 'Call', onlyAfterGoodFeedback: false };
const plan = { id: null, name: 'Pilot', steps: [step, { ...step, id: 'ask', days: 30, what: 'Ask how it goes' }] };
const afterSale = 'built-in:after-sale';

async function withDana() {
  const built = house();
  const contactId = await built.keep('Dana Reyes');
  const steps = async () => {
    const open = await openFollowUpsOf(built.store, contactId);
    return open.filter((followUp) => followUp.kind === 'plan-step');
  };
  return { ...built, contactId, steps };
}

describe('plans', () => {
  it('are made, changed and erased', async () => {
    const { store, tell } = await withDana();
    const { id } = await tell['plan.save'](plan);
    expect(await get(store, 'plans', id)).toMatchObject({ name: 'Pilot', steps: plan.steps });
    await tell['plan.save']({ ...plan, id, name: ' Pilot  project ', steps: [{ ...step, id: '' }] });
    const changed = await get(store, 'plans', id);
    expect(changed).toMatchObject({
      name: 'Pilot project',
      steps: [{ ...step, id: expect.stringMatching(/^.{36}$/) }],
    });
    await tell['plan.erase']({ id });
    expect(await get(store, 'plans', id)).toBeNull();
    await expect(tell['plan.save']({ ...plan, id })).rejects.toMatchObject({ code: 'gone' });
    await expect(tell['plan.erase']({ id })).rejects.toMatchObject({ code: 'gone' });
  });

  it('can all be taken back', async () => {
    const { store, tell } = await withDana();
    await expectUndoable(store, tell, () => tell['plan.save'](plan));
    const { id } = await tell['plan.save'](plan);
    await expectUndoable(store, tell, () => tell['plan.save']({ ...plan, id, name: 'Other' }));
    await expectUndoable(store, tell, () => tell['plan.erase']({ id }));
  });

  it('that are built in can be changed, and are as before once that is taken back', async () => {
    const { store, tell, contactId, steps } = await withDana();
    const { changeId } = await tell['plan.save']({ ...plan, id: afterSale });
    expect(await get(store, 'plans', afterSale)).toMatchObject({ name: 'Pilot' });
    await tell['change.undo']({ changeId: changeId ?? '' });
    await tell['plan.start']({ planId: afterSale, contactId, anchor: '2026-11-21' });
    const original = builtInPlans.find(({ id }) => id === afterSale);
    expect((await steps()).map(({ stepId, days }) => ({ id: stepId, days }))).toEqual(
      original?.steps.map(({ id, days }) => ({ id, days })),
    );
  });

  it('that are built in can be erased, brought back, and saved anew', async () => {
    const { store, tell, contactId } = await withDana();
    const start = () => tell['plan.start']({ planId: afterSale, contactId, anchor: '2026-11-21' });
    const { changeId } = await tell['plan.erase']({ id: afterSale });
    await expect(start()).rejects.toMatchObject({ code: 'gone' });
    await tell['change.undo']({ changeId: changeId ?? '' });
    await start();
    await tell['plan.erase']({ id: afterSale });
    await tell['plan.save']({ ...plan, id: afterSale });
    expect(await get(store, 'plans', afterSale)).toMatchObject({ name: 'Pilot' });
  });

  it.each([
    ['no name', { name: ' ' }, /name is needed/],
    ['no steps', { steps: [] }, /at least one step/],
    ['a step without words', { steps: [{ ...step, what: '' }] }, /words are needed/],
    ['half a day', { steps: [{ ...step, days: 0.5 }] }, /whole number from -3,650 to 3,650/],
    ['more than ten years', { steps: [{ ...step, days: -3_651 }] }, /whole number/],
    ['the same step twice', { steps: [step, step] }, /do not go together/],
    [
      'too many steps',
      { steps: Array.from({ length: 51 }, (_, id) => ({ ...step, id: `${id}` })) },
      /^Steps.*: at most 50/,
    ],
  ])('are refused with %s', async (_what, told, words) => {
    const { store, tell } = await withDana();
    await expectRefused(store, () => tell['plan.save']({ ...plan, ...told }), words);
  });

  it('are fifty at most', async () => {
    const { store, tell } = await withDana();
    for (let each = 0; each < 50; each += 1) await tell['plan.save'](plan);
    await expectRefused(store, () => tell['plan.save'](plan), /^Plans: at most 50/);
  });
});

describe('a plan on a contact', () => {
  it('becomes follow-ups, all but those that would be past', async () => {
    const { tell, contactId, steps } = await withDana();
    const { id: planId } = await tell['plan.save'](plan);
    const { id: runId } = await tell['plan.start']({ planId, contactId, anchor: '2026-11-10' });
    expect(await steps()).toMatchObject([
      {
        kind: 'plan-step',
        subjectIds: [contactId],
        originContactId: contactId,
        what: 'Ask how it goes',
        due: '2026-12-10',
        status: 'open',
        run: { id: runId, planId, planName: 'Pilot', anchor: '2026-11-10' },
        stepId: 'ask',
        days: 30,
        onlyAfterGoodFeedback: false,
      },
    ]);
  });

  it('moves with its anchor, closed steps apart, and regains the steps that were past', async () => {
    const { store, tell, contactId, steps } = await withDana();
    const threeSteps = [step, { ...step, id: 'ask', days: 30 }, { ...step, id: 'value', days: 90 }];
    const { id: planId } = await tell['plan.save']({ ...plan, steps: threeSteps });
    const { id: runId } = await tell['plan.start']({ planId, contactId, anchor: '2026-11-10' });
    const [ask] = await steps();
    await tell['followUp.close']({ id: ask?.id ?? '', as: 'done' });
    await expectUndoable(store, tell, () => tell['plan.move']({ contactId, runId, anchor: '2026-12-01' }));
    expect(await steps()).toMatchObject([
      { stepId: 'call', due: '2026-12-04', run: { id: runId, anchor: '2026-12-01' } },
      { stepId: 'value', due: '2027-03-01', run: { id: runId, anchor: '2026-12-01' } },
    ]);
    expect(await get(store, 'followUps', ask?.id ?? '')).toMatchObject({ status: 'done', due: '2026-12-10' });
  });

  it('that stands on that day already does not move', async () => {
    const { tell, contactId } = await withDana();
    const { id: planId } = await tell['plan.save'](plan);
    const { id: runId } = await tell['plan.start']({ planId, contactId, anchor: '2026-11-10' });
    const unmoved = await tell['plan.move']({ contactId, runId, anchor: '2026-11-10' });
    expect(unmoved).toEqual({ id: runId, changeId: null });
  });

  it('is stopped: what is open is dismissed, once', async () => {
    const { store, tell, contactId, steps } = await withDana();
    const { id: planId } = await tell['plan.save'](plan);
    const { id: runId } = await tell['plan.start']({ planId, contactId, anchor: '2026-11-21' });
    const [first, second] = await steps();
    await tell['followUp.snooze']({ id: first?.id ?? '', until: 'they-write' });
    await tell['followUp.close']({ id: second?.id ?? '', as: 'done' });
    await expectUndoable(store, tell, () => tell['plan.stop']({ contactId, runId }));
    expect(await steps()).toEqual([]);
    expect(await get(store, 'followUps', first?.id ?? '')).toMatchObject({ status: 'dismissed' });
    expect(await get(store, 'followUps', second?.id ?? '')).toMatchObject({ status: 'done' });
    expect(await tell['plan.stop']({ contactId, runId })).toEqual({ id: runId, changeId: null });
    expect(await tell['plan.move']({ contactId, runId, anchor: '2027-01-01' })).toEqual({ id: runId, changeId: null });
  });

  it('can be taken back whole', async () => {
    const { store, tell, contactId } = await withDana();
    await expectUndoable(store, tell, () => tell['plan.start']({ planId: afterSale, contactId, anchor: '2026-11-21' }));
  });

  it('is refused where nothing of it lies ahead, and on a day that is none', async () => {
    const { store, tell, contactId } = await withDana();
    const { id: planId } = await tell['plan.save'](plan);
    const start = (anchor: `${number}-${number}-${number}`) => tell['plan.start']({ planId, contactId, anchor });
    await expectRefused(store, () => start('2026-10-01'), /would be past/);
    await expectRefused(store, () => start('2026-02-30'), /no date/);
    await expectRefused(store, () => start('9999-12-31'), /too far off/);
  });

  it('of nobody, of nothing, or not running says that it is gone', async () => {
    const { store, tell, contactId } = await withDana();
    const { id: planId } = await tell['plan.save'](plan);
    const before = await standingIn(store);
    const gone = { code: 'gone' };
    const anchor = '2026-11-21';
    await expect(tell['plan.start']({ planId, contactId: 'none', anchor })).rejects.toMatchObject(gone);
    await expect(tell['plan.start']({ planId: 'none', contactId, anchor })).rejects.toMatchObject(gone);
    await expect(tell['plan.move']({ contactId, runId: 'none', anchor })).rejects.toMatchObject(gone);
    await expect(tell['plan.stop']({ contactId, runId: 'none' })).rejects.toMatchObject(gone);
    expect(await standingIn(store)).toEqual(before);
  });
});
