import { describe, expect, it } from 'vitest';
import { get } from '../../src/store/read/record';
import { erasedTemplateIds, receiptsOf, templateValuesOf } from '../../src/store/read/templates';
import { expectRefused, expectUndoable, house } from './house';

const template = {
  id: null,
  name: 'News',
  purpose: 'check-in',
  text: 'Hi {first|there},\r\n\r\nGood news.\n',
} as const;
const builtIn = 'built-in:check-in';

async function withDana() {
  const built = house();
  const contactId = await built.keep('Dana Reyes', { company: 'Vendor Ltd', title: 'Buyer' });
  const dana = async () => {
    const contact = await get(built.store, 'contacts', contactId);
    if (!contact) throw new Error('Dana is gone.');
    return contact;
  };
  return { ...built, contactId, dana };
}

describe('templates', () => {
  it('are made, changed and erased', async () => {
    const { store, tell } = await withDana();
    const { id } = await tell['template.save'](template);
    expect(await get(store, 'templates', id)).toMatchObject({
      name: 'News',
      purpose: 'check-in',
      text: 'Hi {first|there},\n\nGood news.',
    });
    await tell['template.save']({ ...template, id, name: ' Other  news ', purpose: 'other' });
    expect(await get(store, 'templates', id)).toMatchObject({ name: 'Other news', purpose: 'other' });
    await tell['template.erase']({ id });
    expect(await get(store, 'templates', id)).toBeNull();
    await expect(tell['template.save']({ ...template, id })).rejects.toMatchObject({ code: 'gone' });
    await expect(tell['template.erase']({ id })).rejects.toMatchObject({ code: 'gone' });
  });

  it('can all be taken back', async () => {
    const { store, tell, contactId } = await withDana();
    await expectUndoable(store, tell, () => tell['template.save'](template));
    const { id } = await tell['template.save'](template);
    await expectUndoable(store, tell, () => tell['template.save']({ ...template, id, text: 'Other' }));
    await expectUndoable(store, tell, () => tell['template.used']({ templateId: id, contactId }));
    await expectUndoable(store, tell, () => tell['template.erase']({ id }));
  });

  it('that are built in can be changed, erased and brought back', async () => {
    const { store, tell } = await withDana();
    const { changeId } = await tell['template.save']({ ...template, id: builtIn });
    expect(await get(store, 'templates', builtIn)).toMatchObject({ name: 'News' });
    await tell['change.undo']({ changeId: changeId ?? '' });
    expect(await get(store, 'templates', builtIn)).toMatchObject({ name: 'How is it going?' });
    await tell['template.erase']({ id: builtIn });
    expect(await erasedTemplateIds(store)).toEqual([builtIn]);
    await tell['template.save']({ ...template, id: builtIn });
    expect(await erasedTemplateIds(store)).toEqual([]);
  });

  it('are refused where they make no sense', async () => {
    const { store, tell } = await withDana();
    await expectRefused(store, () => tell['template.save']({ ...template, name: ' ' }), /name is needed/);
    await expectRefused(store, () => tell['template.save']({ ...template, text: '\n' }), /words are needed/);
    await expectRefused(store, () => tell['template.save']({ ...template, text: 'x'.repeat(5_001) }), /5,000/);
    const purpose = 'spam' as 'other'; // as another version might
    await expectRefused(store, () => tell['template.save']({ ...template, purpose }), /none of these: introduction/);
  });
});

describe('a template that was taken', () => {
  it('is remembered for the person and for the account', async () => {
    const { store, tell, contactId, dana, keep, later } = await withDana();
    const at = { company: 'vendor, ltd.', identities: ['email:kai@vendor-group.example' as const] };
    const colleague = await keep('Kai Berg', at);
    const sameDomain = await keep('Noor Aziz', { company: null });
    const elsewhere = await keep('Ines Sol', { company: 'Other', identities: ['email:ines@other.example'] });
    expect(await receiptsOf(store, builtIn, await dana())).toEqual({ own: null, account: [] });
    for (const each of [colleague, elsewhere, sameDomain]) {
      await tell['template.used']({ templateId: builtIn, contactId: each });
      later({ hours: 1 });
    }
    await tell['template.used']({ templateId: 'built-in:referral', contactId });
    const before = await receiptsOf(store, builtIn, await dana());
    expect(before.own).toBeNull();
    expect(before.account.map(({ contact }) => contact.name)).toEqual(['Noor Aziz', 'Kai Berg']);
    await tell['template.used']({ templateId: builtIn, contactId });
    later({ days: 3 });
    await tell['template.used']({ templateId: builtIn, contactId });
    const after = await receiptsOf(store, builtIn, await dana());
    expect((after.own?.at ?? 0) - (before.account[0]?.at ?? 0)).toBe((3 * 24 + 2) * 3_600_000 - 3_600_000);
    expect(await store.templateUses.count()).toBe(5);
  });

  it('goes with the person: kept when two become one, erased with them', async () => {
    const { store, tell, contactId, dana, keep } = await withDana();
    const from = await keep('D Reyes');
    await tell['template.used']({ templateId: builtIn, contactId: from });
    await expectUndoable(store, tell, () => tell['contact.merge']({ into: contactId, from }));
    expect((await receiptsOf(store, builtIn, await dana())).own).not.toBeNull();
    await expectUndoable(store, tell, () => tell['contact.erase']({ id: contactId }));
    expect(await store.templateUses.where('templateId').equals(builtIn).count()).toBe(0);
  });

  it('is refused for a template or a person there is not', async () => {
    const { tell, contactId } = await withDana();
    const none = { templateId: 'none', contactId };
    await expect(tell['template.used'](none)).rejects.toMatchObject({ code: 'gone' });
    const nobody = { templateId: builtIn, contactId: 'nobody' };
    await expect(tell['template.used'](nobody)).rejects.toMatchObject({ code: 'gone' });
  });
});

describe('what a template can say of a person', () => {
  it('is the last need and what the rep promised last and has not kept', async () => {
    const { store, tell, contactId, dana, later } = await withDana();
    const note = { contactId, kind: 'need', text: 'A faster import' } as const;
    await tell['note.write'](note);
    later({ hours: 1 });
    await tell['note.write']({ ...note, text: 'An audit report' });
    await tell['note.write']({ ...note, kind: 'note', text: 'Likes tea' });
    const promise = { quote: null, conversationId: null };
    const plan = (what: string, by: 'me' | 'them') => {
      later({ hours: 1 });
      return tell['followUp.plan']({ contactId, what, due: '2026-12-01', promise: { ...promise, by } });
    };
    await plan('send the plan', 'me');
    const { id } = await plan('send the offer', 'me');
    await plan('sign the contract', 'them');
    const values = async () => templateValuesOf(store, await dana());
    expect(await values()).toEqual({
      first: 'Dana',
      name: 'Dana Reyes',
      company: 'Vendor Ltd',
      title: 'Buyer',
      need: 'An audit report',
      promise: 'send the offer',
    });
    await tell['followUp.close']({ id, as: 'done' });
    expect(await values()).toMatchObject({ promise: 'send the plan' });
  });
});
