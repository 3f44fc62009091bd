import { expect, it } from 'vitest';
import { everythingAbout } from '../../src/store/read/about-contact';
import { expectUndoable, house } from './house';

const source = { conversationId: 'gmail:1a2b', account: 'email:me@acme.example', address: null } as const;

it('keeps the words of a page that a note is made from, and where they stood', async () => {
  const { store, tell, keep } = house();
  const contactId = await keep('Dana Reyes');
  const note = { contactId, kind: 'need', text: 'Audit report', quote: ' We need a report ', source } as const;
  await expectUndoable(store, tell, () => tell['note.write'](note));
  const { notes } = await everythingAbout(store, contactId);
  expect(notes).toMatchObject([{ text: 'Audit report', quote: 'We need a report', source }]);
});

it('believes nothing of a source that has another form', async () => {
  const { store, tell, keep } = house();
  const contactId = await keep('Dana Reyes');
  const told = {
    conversationId: 'javascript:alert(1)',
    account: 'nobody' as 'email:x', // as a page might say
    address: 'https://www.linkedin.com.evil.example/in/x',
  };
  await tell['note.write']({ contactId, kind: 'note', text: 'x', quote: 'y'.repeat(3_000), source: told });
  const { notes } = await everythingAbout(store, contactId);
  expect(notes[0]?.source).toEqual({ conversationId: null, account: null, address: null });
  expect(notes[0]?.quote).toHaveLength(2_000);
});
