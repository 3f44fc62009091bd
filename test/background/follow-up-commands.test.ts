import { describe, expect, it } from 'vitest';
import type { FollowUpDraft } from '../../src/messages/contract';
import { get } from '../../src/store/read/record';
import { change } from '../../src/store/write';
import { expectRefused, expectUndoable, house, standingIn, start } from './house';

const draft = { what: 'Call', due: '2026-12-01' } as const;

async function withDana() {
  const built = house();
  const contactId = await built.keep('Dana Reyes');
  const plan = (more: Partial<FollowUpDraft> = {}) => built.tell['followUp.plan']({ contactId, ...draft, ...more });
  const followUp = async (id: string) => get(built.store, 'followUps', id);
  return { ...built, contactId, plan, followUp };
}

describe('planning', () => {
  it('a follow-up about several, announced at its minute', async () => {
    const { keep, contactId, plan, followUp } = await withDana();
    const other = await keep('Kai Ito');
    const { id } = await plan({ alsoAbout: [other, contactId, other], due: '2026-12-01T15:00', pinned: true });
    expect(await followUp(id)).toMatchObject({
      kind: 'planned',
      subjectIds: [contactId, other],
      originContactId: contactId,
      due: '2026-12-01T15:00',
      pinned: true,
      status: 'open',
      closedAt: null,
      madeAt: start.epochMilliseconds,
    });
  });

  it('a wait until all have answered, repeated', async () => {
    const { keep, plan, followUp } = await withDana();
    const other = await keep('Kai Ito');
    const wait = { conversationId: null, needs: 'all', repeat: { everyWorkingDays: 3, atMost: 2 } } as const;
    const { id } = await plan({ alsoAbout: [other], wait });
    expect(await followUp(id)).toMatchObject({
      kind: 'wait',
      since: { at: start.epochMilliseconds, precision: 'ms' },
      needs: 'all',
      answeredBy: [],
      repeat: { everyWorkingDays: 3, atMost: 2 },
    });
  });

  it('a wait for one is for any', async () => {
    const { plan, followUp } = await withDana();
    const { id } = await plan({ wait: { conversationId: null, needs: 'all' } });
    expect(await followUp(id)).not.toHaveProperty('needs');
  });

  it('a promise with the words it was made in', async () => {
    const { plan, followUp } = await withDana();
    const quote = ' I will send the report\n by Friday ';
    const { id } = await plan({ promise: { by: 'them', quote, conversationId: 'gmail:t1' } });
    expect(await followUp(id)).toMatchObject({
      kind: 'commitment',
      by: 'them',
      quote: 'I will send the report by Friday',
      conversationId: 'gmail:t1',
    });
  });

  it('can be taken back', async () => {
    const { store, tell, plan } = await withDana();
    await expectUndoable(store, tell, () => plan({ wait: { conversationId: null } }));
  });

  it.each<[string, Partial<FollowUpDraft>, RegExp]>([
    ['a day that is none', { due: '2026-02-30' }, /“2026-02-30” is no date/],
    ['too many people', { alsoAbout: Array.from({ length: 21 }, (_, each) => `id-${each}`) }, /: at most 20/],
    [
      'a wait that is a promise',
      { wait: { conversationId: null }, promise: { by: 'me', quote: null, conversationId: null } },
      /do not go together/,
    ],
    [
      'a promise without words',
      { what: ' ', promise: { by: 'me', quote: '\n', conversationId: null } },
      /words are needed/,
    ],
    ['a promise of nobody', { promise: { by: 'us' as 'me', quote: null, conversationId: null } }, /me, them/],
    ['a conversation elsewhere', { wait: { conversationId: 'https://x.example' } }, /do not go together/],
    [
      'repeating every half day',
      { wait: { conversationId: null, repeat: { everyWorkingDays: 0.5, atMost: 1 } } },
      /working days: a whole number from 1 to 250/,
    ],
    [
      'repeating for ever',
      { wait: { conversationId: null, repeat: { everyWorkingDays: 1, atMost: 1_000 } } },
      /whole number from 1 to 20/,
    ],
  ])('refuses %s', async (_what, more, words) => {
    const { store, plan } = await withDana();
    await expectRefused(store, () => plan(more), words);
  });

  it('about somebody who is gone changes nothing', async () => {
    const { store, plan } = await withDana();
    const before = await standingIn(store);
    await expect(plan({ alsoAbout: ['nobody'] })).rejects.toMatchObject({ code: 'gone' });
    expect(await standingIn(store)).toEqual(before);
  });
});

describe('editing', () => {
  it('changes what is told, and takes pin and repetition away', async () => {
    const { tell, plan, followUp } = await withDana();
    const repeat = { everyWorkingDays: 3, atMost: 2 };
    const { id } = await plan({ pinned: true, wait: { conversationId: null, repeat } });
    await tell['followUp.edit']({ id, what: 'Ask again', due: '2026-12-03', repeat: { ...repeat, atMost: 1 } });
    expect(await followUp(id)).toMatchObject({
      what: 'Ask again',
      due: '2026-12-03',
      pinned: true,
      repeat: { everyWorkingDays: 3, atMost: 1 },
    });
    await tell['followUp.edit']({ id, pinned: false, repeat: null });
    const after = await followUp(id);
    expect(after).toMatchObject({ what: 'Ask again' });
    expect(JSON.parse(JSON.stringify(after))).not.toHaveProperty('pinned');
    expect(JSON.parse(JSON.stringify(after))).not.toHaveProperty('repeat');
  });

  it('can be taken back', async () => {
    const { store, tell, plan } = await withDana();
    const { id } = await plan({ wait: { conversationId: null } });
    const repeat = { everyWorkingDays: 3, atMost: 2 };
    await expectUndoable(store, tell, () => tell['followUp.edit']({ id, pinned: true, repeat }));
    await expectUndoable(store, tell, () => tell['followUp.edit']({ id, repeat: null, due: '2026-12-24' }));
  });

  it('to what it is already changes nothing', async () => {
    const { tell, plan } = await withDana();
    const { id } = await plan();
    expect(await tell['followUp.edit']({ id, ...draft })).toEqual({ id, changeId: null });
  });

  it('refuses to repeat what is no wait, and a day that is none', async () => {
    const { store, tell, plan } = await withDana();
    const { id } = await plan();
    const repeat = { everyWorkingDays: 3, atMost: 2 };
    await expectRefused(store, () => tell['followUp.edit']({ id, repeat }), /do not go together/);
    await expectRefused(store, () => tell['followUp.edit']({ id, due: '2026-13-01' }), /no date/);
  });
});

describe('closing', () => {
  it.each(['done', 'dismissed'] as const)('as %s', async (as) => {
    const { store, tell, plan, followUp, later } = await withDana();
    const { id } = await plan();
    later({ hours: 1 });
    await expectUndoable(store, tell, () => tell['followUp.close']({ id, as }));
    expect(await followUp(id)).toMatchObject({ status: as, closedAt: start.add({ hours: 1 }).epochMilliseconds });
  });

  it('as broken is for promises alone', async () => {
    const { store, tell, plan, followUp } = await withDana();
    const { id: call } = await plan();
    await expectRefused(store, () => tell['followUp.close']({ id: call, as: 'broken' }), /do not go together/);
    const { id } = await plan({ promise: { by: 'me', quote: null, conversationId: null } });
    await expectUndoable(store, tell, () => tell['followUp.close']({ id, as: 'broken' }));
    expect(await followUp(id)).toMatchObject({ status: 'broken' });
  });

  it('twice is once, and another end keeps the moment', async () => {
    const { tell, plan, followUp, later } = await withDana();
    const { id } = await plan();
    await tell['followUp.close']({ id, as: 'done' });
    later({ hours: 1 });
    expect(await tell['followUp.close']({ id, as: 'done' })).toEqual({ id, changeId: null });
    await tell['followUp.close']({ id, as: 'dismissed' });
    expect(await followUp(id)).toMatchObject({ status: 'dismissed', closedAt: start.epochMilliseconds });
  });

  it('refuses an end that only a message can bring', async () => {
    const { store, tell, plan } = await withDana();
    const { id } = await plan({ wait: { conversationId: null } });
    await expectRefused(
      store,
      () => tell['followUp.close']({ id, as: 'answered' as 'done' }),
      /done, dismissed, broken/,
    );
  });
});

describe('putting off', () => {
  it('until a day', async () => {
    const { store, tell, plan, followUp } = await withDana();
    const { id } = await plan();
    await expectUndoable(store, tell, () => tell['followUp.snooze']({ id, until: '2026-12-08' }));
    expect(await followUp(id)).toMatchObject({ status: 'open', due: '2026-12-08' });
  });

  it('does not change what a promise was made for; another date does', async () => {
    const { store, tell, plan, followUp } = await withDana();
    const { id } = await plan({ promise: { by: 'me', quote: null, conversationId: null } });
    await expectUndoable(store, tell, () => tell['followUp.snooze']({ id, until: '2026-12-08' }));
    await tell['followUp.snooze']({ id, until: '2026-12-15' });
    expect(await followUp(id)).toMatchObject({ due: '2026-12-15', promisedFor: draft.due });
    await tell['followUp.edit']({ id, due: '2026-12-15', what: 'Send the report' });
    expect(await followUp(id)).toMatchObject({ promisedFor: draft.due });
    await tell['followUp.edit']({ id, due: '2026-12-20' });
    const agreed = await followUp(id);
    expect(agreed).toMatchObject({ due: '2026-12-20' });
    expect(agreed).not.toHaveProperty('promisedFor', draft.due);
  });

  it('until they write, and back to a day', async () => {
    const { store, tell, plan, followUp } = await withDana();
    const { id } = await plan();
    await expectUndoable(store, tell, () => tell['followUp.snooze']({ id, until: 'they-write' }));
    expect(await followUp(id)).toMatchObject({
      status: 'asleep',
      asleepSince: { at: start.epochMilliseconds, precision: 'ms' },
      due: draft.due,
      closedAt: null,
    });
    await expectUndoable(store, tell, () => tell['followUp.snooze']({ id, until: '2026-12-08' }));
    const after = await followUp(id);
    expect(after).toMatchObject({ status: 'open', due: '2026-12-08' });
    expect(after?.asleepSince).toBeUndefined();
  });

  it('refuses a day that is none, and what has ended', async () => {
    const { store, tell, plan } = await withDana();
    const { id } = await plan();
    await expectRefused(store, () => tell['followUp.snooze']({ id, until: '2026-11-31' }), /no date/);
    await tell['followUp.close']({ id, as: 'done' });
    await expectRefused(store, () => tell['followUp.snooze']({ id, until: '2026-12-08' }), /ended already/);
    await expectRefused(store, () => tell['followUp.snooze']({ id, until: 'they-write' }), /ended already/);
  });
});

function messageOf(contactId: string, messageKey: string) {
  return {
    id: `${messageKey}#email:somebody@vendor.example`,
    contactId,
    originContactId: contactId,
    channel: 'email' as const,
    direction: 'in' as const,
    at: start.epochMilliseconds,
    precision: 'day' as const,
    summary: '',
    messageKey,
    conversationId: null,
    account: null,
  };
}

describe('judging', () => {
  it('refuses what is no wait', async () => {
    const { store, tell, plan } = await withDana();
    const { id } = await plan();
    await expectRefused(store, () => tell['followUp.judge']({ id, answered: true }), /do not go together/);
  });

  it('closes a wait, which can be taken back', async () => {
    const { store, tell, plan, followUp } = await withDana();
    const { id } = await plan({ wait: { conversationId: null } });
    await expectUndoable(store, tell, () => tell['followUp.judge']({ id, answered: true }));
    expect(await followUp(id)).toMatchObject({ status: 'answered', closedAt: start.epochMilliseconds });
  });

  it('of a wait for all hears those who wrote the message, and goes on waiting for the others', async () => {
    const { store, tell, keep, contactId, plan, followUp } = await withDana();
    const other = await keep('Kai Ito');
    const { id } = await plan({ alsoAbout: [other], wait: { conversationId: null, needs: 'all' } });
    // As a page shows a message of vague date.
    const perhaps = (key: string, ofWhom: string | null) =>
      change(store, { label: null, now: start.epochMilliseconds }, async (writer) => {
        if (ofWhom !== null) await writer.make('touchpoints', messageOf(ofWhom, key));
        await writer.edit('followUps', id, { perhapsAnsweredBy: key });
      });
    await perhaps('gmail:a', contactId);
    await expectUndoable(store, tell, () => tell['followUp.judge']({ id, answered: true }));
    expect(await followUp(id)).toMatchObject({ status: 'open', answeredBy: [contactId], perhapsAnsweredBy: null });
    await perhaps('gmail:row', null);
    await tell['followUp.judge']({ id, answered: true });
    expect(await followUp(id)).toMatchObject({
      status: 'open',
      answeredBy: [contactId],
      notAnsweredBy: expect.arrayContaining(['gmail:row']),
    });
    await perhaps('gmail:b', other);
    await tell['followUp.judge']({ id, answered: true });
    expect(await followUp(id)).toMatchObject({ status: 'answered', closedAt: start.epochMilliseconds });
  });
});

it.each(['followUp.edit', 'followUp.close', 'followUp.judge', 'followUp.snooze'] as const)(
  '%s of what is gone says so',
  async (kind) => {
    const { tell } = await withDana();
    const payload = { id: 'none', what: 'x', as: 'done', answered: true, until: '2026-12-01' } as const;
    await expect((tell[kind] as (all: typeof payload) => Promise<unknown>)(payload)).rejects.toMatchObject({
      code: 'gone', // each takes of the payload what it knows
    });
  },
);
