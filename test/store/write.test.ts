import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import { contactsWith } from '../../src/store/read/contacts';
import { search } from '../../src/store/read/directory';
import { get } from '../../src/store/read/record';
import { change, type Draft, forgetChangesAbout, forgetOldChanges, named, undo } from '../../src/store/write';
import { freshStore } from './fresh-store';

const now = Date.UTC(2026, 10, 21, 12);
const day = 24 * 60 * 60_000;

function draft(id: string, over: Partial<Contact> = {}): Draft<Contact> {
  return {
    id,
    ...named('Dana Reyes'),
    identities: ['email:dana@vendor.example'],
    relationship: 'prospect',
    company: null,
    title: null,
    location: null,
    phone: null,
    tags: [],
    notIdentities: [],
    keptAt: now,
    ...over,
  };
}

async function kept(id = 'dana', over: Partial<Contact> = {}) {
  const store = freshStore();
  const { changeId } = await change(store, { label: 'contact-kept', now, contactIds: [id] }, (writer) =>
    writer.make('contacts', draft(id, over)),
  );
  return { store, changeId };
}

const edit = (store: Awaited<ReturnType<typeof kept>>['store'], patch: Partial<Contact>, at = now) =>
  change(store, { label: 'contact-edited', now: at, contactIds: ['dana'] }, (writer) =>
    writer.edit('contacts', 'dana', patch),
  );

describe('a change', () => {
  it('stamps each field it changes, and later ones later', async () => {
    const { store } = await kept();
    await edit(store, { company: 'Vendor' });
    await edit(store, { phone: '1' }, now - day);
    const contact = await get(store, 'contacts', 'dana');
    expect(Object.keys(contact?.stamps ?? {}).sort()).toEqual(['company', 'phone']);
    // The clock went back a day; the stamps did not.
    expect((contact?.stamps['phone'] ?? '') > (contact?.stamps['company'] ?? '')).toBe(true);
    expect(contact?.updatedAt).toBe(contact?.stamps['phone']);
  });

  it('leaves fields alone that this version does not know', async () => {
    const { store } = await kept();
    const record = await store.contacts.get('dana');
    await store.contacts.put({ ...record, fromTheFuture: 42 } as never); // as a newer version would
    await edit(store, { company: 'Vendor' });
    expect(await get(store, 'contacts', 'dana')).toMatchObject({ fromTheFuture: 42, company: 'Vendor' });
  });

  it('of nothing is none', async () => {
    const { store } = await kept();
    const before = await store.contacts.get('dana');
    const { changeId } = await edit(store, { company: null });
    expect(changeId).toBeNull();
    expect(await store.contacts.get('dana')).toEqual(before);
  });

  it('that fails leaves nothing behind', async () => {
    const { store } = await kept();
    const failing = change(store, { label: 'contact-edited', now }, async (writer) => {
      await writer.edit('contacts', 'dana', { company: 'Vendor' });
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect((await get(store, 'contacts', 'dana'))?.company).toBeNull();
    expect(await store.changes.count()).toBe(1);
    expect(await search(store, 'vendor', 5)).toHaveLength(1);
  });

  it('keeps the directory in step', async () => {
    const { store } = await kept();
    expect(await search(store, 'dana', 5)).toMatchObject([{ id: 'dana', name: 'Dana Reyes' }]);
    await edit(store, named('Dana Ortiz'));
    expect(await search(store, 'reyes', 5)).toEqual([]);
    expect(await search(store, 'ortiz', 5)).toHaveLength(1);
  });

  it('packs the directory after many changes and still finds everybody', async () => {
    const store = freshStore();
    for (let each = 0; each < 250; each += 1) {
      await change(store, { label: null, now }, (writer) =>
        writer.make('contacts', draft(`c${each}`, { ...named(`Person${each} Test`), identities: [] })),
      );
    }
    expect(await search(store, 'person249', 5)).toHaveLength(1);
    expect(await search(store, 'person3', 500)).toHaveLength(11);
    expect(String((await store.facts.get('directory'))?.value)).toContain('person199');
  });
});

describe('erasing', () => {
  it('leaves a tombstone that is in no index, and no words', async () => {
    const { store } = await kept();
    await change(store, { label: 'contact-erased', now, contactIds: ['dana'] }, async (writer) => {
      await forgetChangesAbout(store, 'dana');
      await writer.erase('contacts', 'dana');
    });
    expect(await store.contacts.get('dana')).toMatchObject({ id: 'dana', erased: true });
    expect(await contactsWith(store, ['email:dana@vendor.example'])).toEqual([]);
    expect(await get(store, 'contacts', 'dana')).toBeNull();
    expect(JSON.stringify(await store.facts.toArray())).not.toContain('dana@');
    await forgetOldChanges(store, now + day + 1);
    expect(JSON.stringify(await store.changes.toArray())).not.toContain('Dana');
  });
});

describe('undo', () => {
  it('takes back a making, and the undoing of it too', async () => {
    const { store, changeId } = await kept();
    const again = await undo(store, changeId ?? '', now);
    expect(await get(store, 'contacts', 'dana')).toBeNull();
    expect(await search(store, 'dana', 5)).toEqual([]);
    const tombstone = await store.contacts.get('dana');
    await undo(store, again ?? '', now);
    const revived = await get(store, 'contacts', 'dana');
    expect(revived).toMatchObject({ name: 'Dana Reyes', identities: ['email:dana@vendor.example'] });
    expect((revived?.updatedAt ?? '') > (tombstone?.updatedAt ?? '')).toBe(true);
    expect(await contactsWith(store, ['email:dana@vendor.example'])).toHaveLength(1);
  });

  it('takes back an edit with a new stamp, and leaves later edits of other fields', async () => {
    const { store } = await kept();
    const { changeId } = await edit(store, { company: 'Vendor', title: 'Buyer' });
    await edit(store, { phone: '1' });
    const before = await get(store, 'contacts', 'dana');
    await undo(store, changeId ?? '', now);
    const after = await get(store, 'contacts', 'dana');
    expect(after).toMatchObject({ company: null, title: null, phone: '1' });
    expect((after?.updatedAt ?? '') > (before?.updatedAt ?? '')).toBe(true);
  });

  it('takes back an erasure', async () => {
    const { store } = await kept();
    const { changeId } = await change(store, { label: 'contact-erased', now, contactIds: ['dana'] }, (writer) =>
      writer.erase('contacts', 'dana'),
    );
    await undo(store, changeId ?? '', now);
    expect(await get(store, 'contacts', 'dana')).toMatchObject({ name: 'Dana Reyes' });
  });

  it('knows nothing of what was never done', async () => {
    const { store } = await kept();
    expect(await undo(store, 'never', now)).toBeNull();
  });

  it('of several steps on one record is one', async () => {
    const { store } = await kept();
    const { changeId } = await change(store, { label: 'contact-edited', now }, async (writer) => {
      await writer.edit('contacts', 'dana', { company: 'One' });
      await writer.edit('contacts', 'dana', { company: 'Two', phone: '1' });
    });
    await undo(store, changeId ?? '', now);
    expect(await get(store, 'contacts', 'dana')).toMatchObject({ company: null, phone: null });
  });
});

describe('what can be undone', () => {
  it('is forgotten after a month, erasures after a day', async () => {
    const { store } = await kept();
    await change(store, { label: 'note-erased', now, contactIds: [] }, (writer) => writer.erase('contacts', 'dana'));
    await forgetOldChanges(store, now + day);
    expect(await store.changes.count()).toBe(2);
    await forgetOldChanges(store, now + day + 1);
    expect((await store.changes.toArray()).map(({ label }) => label)).toEqual(['contact-kept']);
    await forgetOldChanges(store, now + 31 * day);
    expect(await store.changes.count()).toBe(0);
  });
});
