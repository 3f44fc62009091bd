import { describe, expect, it } from 'vitest';
import type { NoteKind } from '../../src/domain/note';
import { get } from '../../src/store/read/record';
import { templateValuesOf } from '../../src/store/read/templates';
import { expectRefused, expectUndoable, house } from './house';

async function noted(kind: NoteKind = 'need') {
  const here = house();
  const contactId = await here.keep('Dana Reyes');
  const { id } = await here.tell['note.write']({ contactId, kind, text: 'A second licence' });
  here.later({ days: 100 });
  return { ...here, contactId, id };
}

describe('a need', () => {
  it('is confirmed at a moment, and that can be taken back', async () => {
    const { store, tell, now, id } = await noted();
    await expectUndoable(store, tell, () => tell['need.confirm']({ id, holds: true }));
    expect(await get(store, 'notes', id)).toMatchObject({
      text: 'A second licence',
      confirmedAt: now().epochMilliseconds,
      endedAt: null,
    });
  });

  it('that holds no longer stays in the timeline, and is filled into no template', async () => {
    const { store, tell, now, contactId, id } = await noted();
    const needNow = async () => {
      const contact = await get(store, 'contacts', contactId);
      return contact && (await templateValuesOf(store, contact)).need;
    };
    expect(await needNow()).toBe('A second licence');
    await expectUndoable(store, tell, () => tell['need.confirm']({ id, holds: false }));
    expect(await get(store, 'notes', id)).toMatchObject({ kind: 'need', endedAt: now().epochMilliseconds });
    expect(await needNow()).toBe(null);
    await tell['need.confirm']({ id, holds: true });
    expect(await needNow()).toBe('A second licence');
  });

  it('changes its words as it is confirmed', async () => {
    const { store, tell, now, id } = await noted();
    await tell['need.confirm']({ id, holds: true, text: ' Two more licences ' });
    expect(await get(store, 'notes', id)).toMatchObject({
      text: 'Two more licences',
      confirmedAt: now().epochMilliseconds,
    });
    await expectRefused(store, () => tell['need.confirm']({ id, holds: true, text: ' ' }), /words/);
  });
});

it('confirms nothing but needs', async () => {
  const { store, tell, id } = await noted('fact');
  await expectRefused(store, () => tell['need.confirm']({ id, holds: true }), /do not go together/);
});
