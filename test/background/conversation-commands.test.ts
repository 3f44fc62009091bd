import { expect, it } from 'vitest';
import { get } from '../../src/store/read/record';
import { change } from '../../src/store/write';
import { house, standingIn } from './house';

const id = 'gmail:19e2325ffb831415';

async function houseWithThread() {
  const at = house();
  const contactId = await at.keep('Dana Reyes');
  const thread = {
    id,
    site: 'gmail' as const,
    account: null,
    contactIds: [contactId],
    subject: 'Seats',
    turn: 'mine' as const,
    at: 1_000,
    lookedAt: 2_000,
    myLast: null,
    iAsked: false,
    complete: true,
  };
  await change(at.store, { label: null, now: 2_000 }, (writer) => writer.make('conversations', thread));
  return at;
}

it('settles what they wrote last, until they write again, and can be undone', async () => {
  const { store, tell } = await houseWithThread();
  const before = await standingIn(store);
  const { changeId } = await tell['conversation.settle']({ id });
  expect(await get(store, 'conversations', id)).toMatchObject({ turn: 'mine', at: 1_000, needsNoAnswer: 1_000 });
  await tell['change.undo']({ changeId: changeId ?? '' });
  expect(await standingIn(store)).toEqual(before);
});

it('says that a conversation is gone', async () => {
  const { tell } = house();
  await expect(tell['conversation.settle']({ id })).rejects.toMatchObject({ code: 'gone' });
});
