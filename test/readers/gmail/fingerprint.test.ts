// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/readers/gmail/fingerprint';
import { gmail } from './either';

const folder = new URL('../../pages/gmail/', import.meta.url);
const now = Temporal.ZonedDateTime.from('2026-11-03T10:00:00+00:00[UTC]');

interface Opened {
  page: Document;
  url: URL;
}

function open(name: string): Opened {
  // The pairs are checked where they are read whole; here only their addresses matter.
  const { url } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as { url: string };
  const html = readFileSync(new URL(`${name}.html`, folder), 'utf8');
  return { page: new JSDOM(html, { url }).window.document, url: new URL(url) };
}

function first(page: Document, selector: string): HTMLElement {
  const element = page.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`${selector} is not on the page`);
  return element;
}

// What Gmail changes on a page, each with a page on which it changes the reading.
const changes: [what: string, page: string, change: (opened: Opened) => void][] = [
  ['the address', 'thread-de-2026-05', ({ url }) => Object.assign(url, { hash: '#inbox/19e2325ffb831499' })],
  ['the title', 'thread-delegated-2026-05', ({ page }) => Object.assign(page, { title: 'Samples' })],
  ['the language', 'thread-imported-ru-2026-07', ({ page }) => Object.assign(page.documentElement, { lang: 'xx' })],
  [
    'the account',
    'thread-de-2026-05',
    ({ page }) => first(page, 'header a').setAttribute('aria-label', 'x (b@x.example)'),
  ],
  ['a new message', 'thread-de-2026-05', ({ page }) => duplicate(page, '[role="listitem"]', '[data-message-id]')],
  [
    'the final id of a sent message',
    'thread-just-sent-fr-2026-05',
    ({ page }) => first(page, '[data-message-id^="#msg-a"]').setAttribute('data-legacy-message-id', '19e2325ffb831499'),
  ],
  ['a name', 'thread-de-2026-05', ({ page }) => first(page, '.gD').setAttribute('name', 'Dana R. Reyes')],
  [
    'a date',
    'thread-imported-ru-2026-07',
    ({ page }) => first(page, '.g3').setAttribute('title', '27 дек. 2019 г., 22:53'),
  ],
  [
    'older messages',
    'thread-de-2026-05',
    ({ page }) =>
      Object.assign(first(page, '[role="list"]').appendChild(page.createElement('div')), { className: 'adx' }),
  ],
  ['a text that is drawn', 'thread-quotes-2026-04', ({ page }) => first(page, '.a3s').append('Are you sure?')],
  [
    'a thread that is hidden',
    'thread-de-2026-05',
    ({ page }) => first(page, '[role="main"]').setAttribute('hidden', ''),
  ],
  [
    'a view around it that is hidden',
    'thread-among-stale-views-2026-05',
    ({ page }) => page.body.setAttribute('style', 'display: none'),
  ],
  [
    'a row that is read',
    'list-inbox-2026-10',
    ({ page }) =>
      page.querySelectorAll('.zE,.zF').forEach((element) => {
        element.classList.remove('zE', 'zF');
      }),
  ],
  [
    'a row that has an answer',
    'list-inbox-2026-10',
    ({ page }) =>
      page.querySelectorAll('[data-legacy-thread-id]').forEach((ids) => {
        ids.setAttribute('data-legacy-last-message-id', '1a1019ad5b47e6d5');
        ids.setAttribute('data-legacy-last-non-draft-message-id', '1a1019ad5b47e6d5');
      }),
  ],
  ['a tab of the list', 'list-search-messages-2026-02', ({ page }) => first(page, '.UI').removeAttribute('style')],
  [
    'a typed subject',
    'compose-boxes-2026-08',
    ({ page }) => Object.assign(first(page, 'input[name="subjectbox"]'), { value: 'Intro call on Friday' }),
  ],
  ['a recipient', 'compose-boxes-2026-08', ({ page }) => first(page, '[role="option"]').remove()],
  [
    'another sender',
    'compose-boxes-2026-08',
    ({ page }) => Object.assign(first(page, 'input[name="from"]'), { value: 'sales@acme.example' }),
  ],
  [
    'a message box that is closed',
    'compose-boxes-2026-08',
    ({ page }) => first(page, '[role="dialog"]').setAttribute('style', 'display: none'),
  ],
  [
    'a message box that is opened',
    'compose-boxes-2026-08',
    ({ page }) => first(page, '[role="dialog"][style]').removeAttribute('style'),
  ],
];

function duplicate(page: Document, item: string, inside: string): void {
  const items = page.querySelectorAll(item);
  const last = items[items.length - 1];
  const copy = last?.cloneNode(true) as Element; // of an element, so one
  copy.querySelector(inside)?.setAttribute('data-message-id', '#msg-a:r1');
  last?.after(copy);
}

describe('the fingerprint', () => {
  it.each(changes)('changes with %s, as the reading does', (_, name, change) => {
    const opened = open(name);
    const mark = fingerprint(opened.page, opened.url);
    const reading = gmail.read(opened.page, opened.url, now);
    change(opened);
    expect(gmail.read(opened.page, opened.url, now)).not.toEqual(reading);
    expect(fingerprint(opened.page, opened.url)).not.toBe(mark);
  });

  it('stays while nothing changes that is read', () => {
    for (const [name, selector] of [
      ['thread-de-2026-05', '.aju'],
      ['list-inbox-2026-10', '.y2'],
      ['compose-boxes-2026-08', '[role="textbox"]'],
    ] as const) {
      const { page, url } = open(name);
      const mark = fingerprint(page, url);
      const reading = gmail.read(page, url, now);
      first(page, selector).append(page.createElement('div'), 'tooltip');
      first(page, selector).classList.add('hover');
      page.body.append(page.createElement('section'));
      expect(fingerprint(page, url)).toBe(mark);
      expect(gmail.read(page, url, now)).toEqual(reading);
    }
  });

  it('tells all saved pages apart', () => {
    const names = readdirSync(folder).flatMap((file) => /^(.*)\.html$/.exec(file)?.[1] ?? []);
    const marks = names.map((name) => {
      const { page, url } = open(name);
      return fingerprint(page, url);
    });
    expect(new Set(marks).size).toBe(names.length);
  }, 60_000);
});
