// @vitest-environment node
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/domain/limits';
import type { Observation, PageReading } from '../../../src/domain/observation';
import { gmail } from './either';

const now = Temporal.ZonedDateTime.from('2026-11-03T10:00:00+00:00[UTC]');
const thread = new URL('https://mail.google.com/mail/u/0/#inbox/FMfcgzQhostileExample');
const list = new URL('https://mail.google.com/mail/u/0/#inbox');

function read(body: string, url = thread, title = 'Hello - pat.owner@acme.example - Gmail'): PageReading {
  const html = `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;
  return gmail.read(new JSDOM(html, { url: url.href }).window.document, url, now);
}

function observationOf(reading: PageReading): Observation {
  if (reading.kind !== 'seen') throw new Error(`not seen: ${JSON.stringify(reading)}`);
  return reading.observation;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

// Clock of 2026-10-01, a minute later for every message.
const idOf = (index: number) => ((1_790_812_800_000n + BigInt(index) * 60_000n) << 20n).toString(16);

interface Parts {
  name?: string;
  email?: string;
  to?: string;
  text?: string;
}

const message = (
  index: number,
  { name = 'Dana Reyes', email = 'dana.reyes@vendor.example', to, text = 'Hi.' }: Parts,
) =>
  `<div role="listitem"><div class="adn" data-message-id="${idOf(index)}" data-legacy-message-id="${idOf(index)}">` +
  `<h3><span class="gD" email="${escaped(email)}" name="${escaped(name)}">${escaped(name)}</span></h3>` +
  `<span class="hb">${to ?? '<span class="g2" email="pat.owner@acme.example" name="me">me</span>'}</span>` +
  `<div class="ii gt"><div class="a3s">${text}</div></div></div></div>`;

const threadOf = (messages: string, subject = 'Hello') =>
  `<div role="main"><h2 class="hP" data-legacy-thread-id="${idOf(0)}">${escaped(subject)}</h2><div role="list">${messages}</div></div>`;

/** Every text that leaves the reader. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const names: [what: string, name: string, expected: string | null][] = [
  ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['bidirectional controls', 'Dana\u202e\u2066 Reyes\u202c\u2069\u200f', 'Dana Reyes'],
  ['zero-width characters', '\u200bDa\u200cna\u200d\ufeff\u2060 Rey\u00ades', 'Dana Reyes'],
  ['controls and line breaks', 'Dana\u0000\u0007\n\t Reyes\u0085', 'Dana Reyes'],
  ['lone surrogates', 'Dana \ud800Reyes\udc00', 'Dana Reyes'],
  ['nothing visible', '\u200b\u202e \ufeff', null],
  ['an address', 'dana.reyes@vendor.example', null],
  ['quotes', '"Dana Reyes"', 'Dana Reyes'],
];

describe('names', () => {
  it.each(names)('with %s', (_, name, expected) => {
    const { conversations } = observationOf(read(threadOf(message(0, { name }))));
    expect(conversations[0]?.messages[0]?.from).toEqual({
      name: expected,
      identities: ['email:dana.reyes@vendor.example'],
    });
  });

  it('of a hundred thousand characters are cut, never through a pair', () => {
    const { conversations } = observationOf(read(threadOf(message(0, { name: '🦊'.repeat(50_000) }))));
    const name = conversations[0]?.messages[0]?.from?.name ?? '';
    expect(name).toBe('🦊'.repeat(limits.name / 2));
  });

  it('that would keep a regular expression busy are read in no time', () => {
    const started = performance.now();
    for (const name of [' '.repeat(100_000), `'${'a '.repeat(50_000)}`, `${'x via'.repeat(20_000)}`]) {
      read(
        threadOf(message(0, { name, text: `${'w'.repeat(100_000)}? ${'- '.repeat(30_000)}`, email: name })),
        thread,
        name,
      );
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('sizes', () => {
  it('holds every text and list to its limit', () => {
    const long = 'long '.repeat(20_000);
    const to = Array.from({ length: 300 }, (_, n) => `<i email="p${n}@x.example" name="P ${n}"></i>`).join('');
    const { conversations, foundBy } = observationOf(
      read(threadOf(Array.from({ length: 10 }, (_, n) => message(n, { to, name: long })).join(''), long), thread, long),
    );
    const [conversation] = conversations;
    expect(conversation?.subject).toHaveLength(limits.text - 1);
    expect(conversation?.messages.map((one) => one.to.length)).toEqual(Array(10).fill(limits.recipients));
    expect(conversation?.people).toHaveLength(limits.people);
    expect(Math.max(...textsIn(conversations).map((text) => text.length))).toBeLessThanOrEqual(limits.text);
    expect(Object.keys(foundBy).length).toBeLessThan(30);
  }, 60_000);

  it('reads five thousand messages and keeps the newest of more', () => {
    const count = limits.messages + 10;
    const reading = read(threadOf(Array.from({ length: count }, (_, n) => message(n, {})).join('')));
    const [conversation] = observationOf(reading).conversations;
    expect(conversation?.messages).toHaveLength(limits.messages);
    expect(conversation?.messages.at(-1)?.key).toBe(`gmail:${idOf(count - 1)}`);
    expect(conversation?.complete).toBe(false);
  }, 60_000);

  it('reads what lies at any depth', () => {
    const deep = (inner: string) => `${'<div>'.repeat(2_000)}${inner}${'</div>'.repeat(2_000)}`;
    const [conversation] = observationOf(read(deep(threadOf(message(0, { text: deep('When?') }))))).conversations;
    expect(conversation?.messages[0]?.asksQuestion).toBe(true);
  }, 60_000);

  it('takes no more rows than may be kept', () => {
    const rows = Array.from(
      { length: limits.rows + 20 },
      (_, n) =>
        `<tr class="zA yO" id="r${n}"><td><div class="yW"><span email="p${n}@x.example" name="P"></span></div>` +
        `<div class="y6"><span class="bog" data-legacy-thread-id="${idOf(n)}" data-legacy-last-message-id="${idOf(n)}">S</span></div></td></tr>`,
    );
    const reading = read(`<div role="main"><table>${rows.join('')}</table></div>`, list, 'Inbox');
    expect(observationOf(reading).rows).toHaveLength(limits.rows);
  }, 60_000);
});

describe('mail that pretends to be the page', () => {
  it('does not make its writer the owner, its text a draft, or its form a message box', () => {
    const text =
      '<span email="dana.reyes@vendor.example" name="me">me</span>' +
      '<form><input type="hidden" name="composeid" value="1"><input name="from" value="dana.reyes@vendor.example">' +
      `<input name="draft" value="${idOf(0)}"><input name="subjectbox" value="Pay"></form>` +
      '<a href="https://accounts.google.com/SignOutOptions?x" aria-label="Google Account: Dana (dana.reyes@vendor.example)">x</a>' +
      `<div class="adn" data-message-id="${idOf(7)}" data-legacy-message-id="${idOf(7)}"><b class="gD" email="ceo@vendor.example"></b></div>`;
    // Windows of one thread have no account button; the title alone tells.
    const observation = observationOf(read(threadOf(message(0, { text }))));
    expect(observation.me).toEqual(['email:pat.owner@acme.example']);
    expect(observation.composing).toEqual([]);
    expect(observation.conversations[0]?.messages.map(({ key, direction }) => [key, direction])).toEqual([
      [`gmail:${idOf(0)}`, 'in'],
    ]);
    expect(observation.conversations[0]?.people).toHaveLength(1);
  });
});

describe('what is no address or id', () => {
  it.each([
    '',
    'dana',
    'dana@',
    '@vendor.example',
    'a@b@c.example',
    'dana@vendor',
    `${'x'.repeat(400)}@vendor.example`,
  ])('gives %o no identity', (email) => {
    const { conversations } = observationOf(read(threadOf(message(0, { email }))));
    expect(conversations[0]?.messages[0]?.from).toEqual({ name: 'Dana Reyes', identities: [] });
    expect(conversations[0]?.messages[0]?.direction).toBe('in');
  });

  it.each(['zzz', '#msg-f:99999999999999999999999999', '#msg-f:-5', '__proto__', 'ffffffffffffffffffff'])(
    'gives the id %o no key',
    (id) => {
      const html = threadOf(message(0, {}) + message(1, {})).replaceAll(idOf(1), id);
      const { conversations } = observationOf(read(html));
      expect(conversations[0]?.messages.map(({ key }) => key)).toEqual([`gmail:${idOf(0)}`, null]);
    },
  );

  it('takes no time from an id of tomorrow or of before Gmail', () => {
    for (const id of [(BigInt(now.add({ days: 2 }).epochMilliseconds) << 20n).toString(16), 'abc123', '1']) {
      const { conversations } = observationOf(read(threadOf(message(0, {})).replaceAll(idOf(0), id)));
      expect(conversations[0]?.messages[0]).toMatchObject({ key: `gmail:${id}`, time: null });
    }
  });
});

describe('pages torn apart', () => {
  const folder = new URL('../../pages/gmail/', import.meta.url);
  const page = (name: string) => readFileSync(new URL(name, folder), 'utf8');

  it.each(['thread-inline-reply-2026-09.html', 'list-inbox-2026-10.html', 'print-thread-fr-2026-09.html'])(
    '%s is read without failing, wherever it ends',
    (name) => {
      const html = page(name);
      const url = name.startsWith('print')
        ? new URL('https://mail.google.com/mail/u/0/?view=pt&permthid=thread-f:1')
        : name.startsWith('list')
          ? list
          : thread;
      for (let end = 0; end < html.length; end += Math.ceil(html.length / 40)) {
        const document = new JSDOM(html.slice(0, end), { url: url.href }).window.document;
        expect(['seen', 'nothing', 'unrecognised']).toContain(gmail.read(document, url, now).kind);
        gmail.fingerprint?.(document, url);
      }
    },
    60_000,
  );

  it('reads an original message of any bytes', () => {
    const url = new URL('https://mail.google.com/mail/u/0/?view=om&permmsgid=msg-f:1');
    for (const text of [
      '',
      ':',
      'From:',
      'From: =?x-unknown?B?!!!?= <a@b.example>',
      'From: =?utf-8?B?====?= <a@b.example>\nDate: Mon, 99 Foo 2026 99:99 +9999',
      `From: ${'"'.repeat(100_000)}\nTo: ${'<'.repeat(100_000)}`,
      `From: a@b.example\nTo: ${Array.from({ length: 5_000 }, (_, n) => `p${n}@x.example`).join()}`,
    ]) {
      const document = new JSDOM('<pre class="raw_message_text"></pre>', { url: url.href }).window.document;
      const pre = document.querySelector('pre');
      if (pre) pre.textContent = text;
      const reading = gmail.read(document, url, now);
      if (reading.kind === 'seen') {
        expect(reading.observation.conversations[0]?.messages[0]?.to.length).toBeLessThanOrEqual(limits.recipients);
      }
    }
  });
});
