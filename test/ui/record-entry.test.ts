// @vitest-environment jsdom
import './browser-stub';
import { beforeEach, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact';
import { get } from '../../src/store/read/record';
import type { Store } from '../../src/store/schema';
import { entryOf } from '../../src/ui/record-entry';
import { blankRecord, type RecordFields } from '../../src/ui/record-fields';
import { freshBackground, keep, now } from './in-face';

let store: Store;
let contact: Contact;
beforeEach(async () => {
  store = freshBackground();
  const found = await get(store, 'contacts', await keep({ name: 'Dana Reyes' }));
  if (!found) throw new Error('not kept');
  contact = found;
});

const entry = (fields: Partial<RecordFields>) =>
  entryOf(Object.assign({}, blankRecord, fields), contact, null, store, now);

it.each<[string, Partial<RecordFields>]>([
  ['a word after a slash that is not chosen yet', { text: '/cal' }],
  ['a note without words', { text: '/need  ' }],
  ['a moment that is not told', { kind: 'call', text: 'Asked', when: 'at' }],
  ['a date in words that are no date', { kind: 'todo', text: 'Send', words: 'when pigs fly' }],
  ['a day that is not told', { kind: 'todo', text: 'Send', day: 'date' }],
])('lacks %s', async (_, fields) => {
  expect(await entry(fields)).toBeNull();
});

it.each<[Partial<RecordFields>, string]>([
  [{ text: '/call' }, 'Touchpoint saved.'],
  [{ text: '/wait', words: 'in 3 days' }, 'Waiting for an answer until Mon, 7 Dec.'],
  [{ kind: 'todo', text: 'Send tomorrow', words: 'when pigs fly' }, 'Follow-up saved: tomorrow.'],
  [{ kind: 'call', text: 'Asked tomorrow', undated: 'tomorrow' }, 'Touchpoint saved.'],
])('has all it needs: %o', async (fields, done) => {
  expect((await entry(fields))?.done.replace('Mon 7', 'Mon, 7')).toBe(done);
});
