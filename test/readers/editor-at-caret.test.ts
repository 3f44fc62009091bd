import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { editorAtCaret } from '../../src/readers/editor-at-caret';
import { messageEditor } from '../../src/readers/gmail/locators';
import { messageBox } from '../../src/readers/linkedin/locators';
import { shadows } from '../../src/readers/linkedin/shadows';

function pageOf(path: string): Document {
  const { document, Selection } = new JSDOM(readFileSync(`test/pages/${path}.html`, 'utf8')).window;
  // jsdom draws nothing and knows no composed ranges; of one tree these are the range that is selected.
  Selection.prototype.getComposedRanges = function () {
    return this.rangeCount > 0 ? [this.getRangeAt(0)] : [];
  };
  return document;
}

const boxes = 'gmail/compose-boxes-2026-08';

it('finds the field of a Gmail message that the cursor stands in', () => {
  const page = pageOf(boxes);
  const before = page.documentElement.outerHTML;
  const fields = [...page.querySelectorAll('[contenteditable=true]')];
  expect(editorAtCaret(page, messageEditor, [])).toEqual({ kind: 'no-caret' });
  page.getSelection()?.collapse(fields[1] ?? null);
  expect(editorAtCaret(page, messageEditor, [])).toEqual({ kind: 'found', editor: fields[1] });
  expect(page.documentElement.outerHTML).toBe(before);
});

it('finds none where the cursor stands elsewhere, or text is selected beyond the field', () => {
  const page = pageOf(boxes);
  const [field] = page.querySelectorAll('[contenteditable=true]');
  page.getSelection()?.collapse(page.querySelector('h1,header'));
  expect(editorAtCaret(page, messageEditor, [])).toEqual({ kind: 'no-caret' });
  page.getSelection()?.setBaseAndExtent(page.body, 0, field ?? page.body, 0);
  expect(editorAtCaret(page, messageEditor, [])).toEqual({ kind: 'no-caret' });
});

it('passes over a box that is closed, and over fields in mail that is read', () => {
  const page = pageOf(boxes);
  const closed = page.querySelector('[data-compose-id="14"] [contenteditable=true]');
  page.getSelection()?.collapse(closed);
  expect(editorAtCaret(page, messageEditor, [])).toEqual({ kind: 'no-caret' });
  const mail = new JSDOM(
    '<div class="a3s"><div class="aoI"><p contenteditable="true" role="textbox">Your card number</p></div></div>',
  ).window.document;
  expect(editorAtCaret(mail, messageEditor, [])).toEqual({ kind: 'no-box' });
});

it('says where no message is being written', () => {
  expect(editorAtCaret(pageOf('gmail/list-inbox-2026-10'), messageEditor, [])).toEqual({ kind: 'no-box' });
});

it.each(['messaging-one-to-one-es-2026-10', 'profile-with-bubble-2026-10', 'feed-with-bubbles-2026-10'])(
  'finds the field of a LinkedIn message: %s',
  (name) => {
    const page = pageOf(`linkedin/${name}`);
    const roots = [page, ...shadows(page)];
    const [field] = roots.flatMap((root) => [...root.querySelectorAll('.msg-form__contenteditable')]);
    page.getSelection()?.collapse(field ?? null);
    expect(field).toBeDefined();
    expect(editorAtCaret(page, messageBox, shadows(page))).toEqual({ kind: 'found', editor: field });
  },
);
