import { describe, expect, it } from 'vitest';
import { everythingAbout } from '../../src/store/read/about-contact';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { change } from '../../src/store/write';
import { expectRefused, expectUndoable, house, start } from './house';

async function withTwo() {
  const built = house();
  const [into, from] = [await built.keep('Dana Reyes'), await built.keep('D Reyes')];
  return { ...built, into, from, merge: () => built.tell['contact.merge']({ into, from }) };
}

/** Some of those whom a wait is for have answered, as pages tell it. */
async function answered(store: Store, waitId: string, answeredBy: string[]): Promise<void> {
  const patch = { answeredBy };
  await change(store, { label: null, now: start.epochMilliseconds }, (writer) =>
    writer.edit('followUps', waitId, patch),
  );
}

const monthly = { ideal: 30, latest: 45 };
const birthday = { id: null, kind: 'birthday', label: '', day: '--05-03', leadDays: 7 } as const;

describe('merging', () => {
  it('gains the cadence and the dates of the other, the same date once', async () => {
    const { store, tell, into, from, merge, later } = await withTwo();
    await tell['cadence.skip']({ contactId: into });
    later({ days: 1 });
    await tell['cadence.set']({ contactId: from, cadence: monthly });
    await tell['cadence.pause']({ contactId: from, until: '2027-01-07' });
    await tell['cadence.skip']({ contactId: from });
    const { cadenceFrom } = (await get(store, 'contacts', from)) ?? {};
    for (const contactId of [into, from]) await tell['importantDate.set']({ contactId, date: birthday });
    await tell['importantDate.set']({ contactId: from, date: { ...birthday, kind: 'renewal' } });
    await expectUndoable(store, tell, merge);
    expect(await get(store, 'contacts', into)).toMatchObject({
      cadence: monthly,
      cadencePausedUntil: '2027-01-07',
      cadenceFrom,
      importantDates: [{ kind: 'birthday' }, { kind: 'renewal' }],
    });
  });

  it('keeps its own cadence, none among them', async () => {
    const { store, tell, into, from, merge } = await withTwo();
    await tell['cadence.set']({ contactId: into, cadence: null });
    await tell['cadence.set']({ contactId: from, cadence: monthly });
    await merge();
    expect(await get(store, 'contacts', into)).toMatchObject({ cadence: null });
  });

  it('takes follow-ups of every kind along, and ends a wait that nobody is missing from', async () => {
    const { store, tell, into, from, merge } = await withTwo();
    const due = '2026-12-01';
    await tell['followUp.plan']({ contactId: from, what: 'Call', due });
    await tell['followUp.plan']({ contactId: from, what: '', due, wait: { conversationId: null } });
    const promise = { by: 'them', quote: 'Soon', conversationId: null } as const;
    await tell['followUp.plan']({ contactId: from, what: '', due, promise });
    await tell['plan.start']({ planId: 'built-in:event', contactId: from, anchor: '2026-11-21' });
    const forBoth = { conversationId: null, needs: 'all' } as const;
    const wait = await tell['followUp.plan']({ contactId: into, alsoAbout: [from], what: '', due, wait: forBoth });
    await answered(store, wait.id, [from]);
    const before = await everythingAbout(store, from);
    await expectUndoable(store, tell, merge);
    const { followUps } = await everythingAbout(store, into);
    expect(followUps.map(({ id }) => id).sort()).toEqual(before.followUps.map(({ id }) => id).sort());
    expect(followUps.every(({ subjectIds }) => subjectIds.join() === into)).toBe(true);
    expect(await get(store, 'followUps', wait.id)).toMatchObject({ status: 'answered', answeredBy: [into] });
  });

  it('of somebody with themselves is refused', async () => {
    const { store, tell, into } = await withTwo();
    await expectRefused(store, () => tell['contact.merge']({ into, from: into }), /with themselves/);
  });
});

describe('erasing somebody of several', () => {
  it('leaves a wait for the others open, and ends one in which all of them had answered', async () => {
    const { store, tell, into, from } = await withTwo();
    const due = '2026-12-01';
    const wait = { conversationId: null, needs: 'all' } as const;
    const plan = () => tell['followUp.plan']({ contactId: into, alsoAbout: [from], what: '', due, wait });
    const [over, open, dismissed] = [await plan(), await plan(), await plan()];
    for (const { id } of [over, dismissed]) await answered(store, id, [into]);
    await tell['followUp.close']({ id: dismissed.id, as: 'dismissed' });
    await answered(store, open.id, [from]);
    await expectUndoable(store, tell, () => tell['contact.erase']({ id: from }));
    expect(await get(store, 'followUps', over.id)).toMatchObject({ status: 'answered', subjectIds: [into] });
    expect(await get(store, 'followUps', dismissed.id)).toMatchObject({ status: 'dismissed', subjectIds: [into] });
    expect(await get(store, 'followUps', open.id)).toMatchObject({ status: 'open', answeredBy: [] });
  });
});

describe('feedback', () => {
  it('tells how content they were; nothing else does', async () => {
    const { store, tell, into } = await withTwo();
    const note = { contactId: into, kind: 'feedback', text: 'Works well', rating: 'good' } as const;
    await expectUndoable(store, tell, () => tell['note.write'](note));
    const { id } = await tell['note.write'](note);
    await expectUndoable(store, tell, () => tell['note.edit']({ id, rating: 'mixed' }));
    expect(await get(store, 'notes', id)).toMatchObject({ rating: 'mixed' });
    await tell['note.edit']({ id, kind: 'fact' });
    expect(await get(store, 'notes', id)).toMatchObject({ kind: 'fact', rating: null });
    await expectRefused(store, () => tell['note.edit']({ id, rating: 'good' }), /do not go together/);
    await expectRefused(store, () => tell['note.write']({ ...note, kind: 'need' }), /do not go together/);
    const rating = 'superb' as 'good';
    await expectRefused(store, () => tell['note.write']({ ...note, rating }), /none of these: good, mixed, bad/);
  });
});
