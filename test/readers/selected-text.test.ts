import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { longestQuote } from '../../src/domain/note';
import { selectedText } from '../../src/readers/selected-text';

const now = Date.UTC(2026, 11, 1);

function pageOf(html: string): Document {
  const { document, Selection } = new JSDOM(html).window;
  // jsdom knows no composed ranges; of one tree these are the range that is selected.
  Selection.prototype.getComposedRanges = function () {
    return this.rangeCount > 0 ? [this.getRangeAt(0)] : [];
  };
  return document;
}

const select = (page: Document, selector: string) => {
  const element = page.querySelector(selector);
  if (element) page.getSelection()?.selectAllChildren(element);
};

it('is nothing where nothing is selected', () => {
  const page = pageOf('<p>Words</p><p id="blank"> \n </p>');
  expect(selectedText(page, [], now)).toBeNull();
  select(page, '#blank');
  expect(selectedText(page, [], now)).toBeNull();
});

it('keeps lines and evens out blanks', () => {
  const page = pageOf('<pre>  One \u00a0 two  \n\n\n\n three\t</pre>');
  select(page, 'pre');
  expect(selectedText(page, [], now)).toEqual({ text: 'One two\n\nthree', cut: false, messageKey: null });
});

it('is cut to what is kept, between characters', () => {
  const page = pageOf(`<p>${'x'.repeat(longestQuote - 1)}😀 more</p>`);
  select(page, 'p');
  expect(selectedText(page, [], now)).toEqual({ text: 'x'.repeat(longestQuote - 1), cut: true, messageKey: null });
});

it('names the message that all of it stands in, as the reader does', () => {
  const page = pageOf(readFileSync('test/pages/gmail/thread-de-2026-05.html', 'utf8'));
  const expected = readFileSync('test/pages/gmail/thread-de-2026-05.json', 'utf8');
  select(page, '[data-legacy-message-id] .a3s');
  const selected = selectedText(page, [], now);
  expect(selected?.messageKey).not.toBeNull();
  expect(expected).toContain(`"key": "${selected?.messageKey}"`);
  page.getSelection()?.selectAllChildren(page.body);
  expect(selectedText(page, [], now)?.messageKey).toBeNull();
});

it('believes no message id that is none', () => {
  const page = pageOf(
    '<div data-event-urn="urn:li:x"><p>One</p></div><div data-legacy-message-id="{}"><b>Two</b></div>',
  );
  for (const each of ['p', 'b']) {
    select(page, each);
    expect(selectedText(page, [], now)).toMatchObject({ messageKey: null });
  }
});
