import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { NoteDraft } from '../../src/messages/contract';

type Listener = (message: unknown, sender: Runtime.MessageSender, reply: (reply: unknown) => void) => true | undefined;

const own = 'chrome-extension://abc/';
const listeners = new Set<Listener>();
let sender: Runtime.MessageSender = {};

/** Delivers as the browser does: as JSON, to whoever listens, answered by the first that answers; else by nobody. */
function deliver(message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const text = JSON.stringify(message);
    const answering = [...listeners].filter((listener) => listener(JSON.parse(text), sender, resolve) === true);
    if (answering.length === 0) resolve(undefined);
  });
}

vi.stubGlobal('browser', {
  runtime: {
    id: 'abc',
    getURL: (path: string) => own + path,
    sendMessage: (message: unknown) => deliver(message),
    onMessage: {
      addListener: (each: Listener) => listeners.add(each),
      removeListener: (each: Listener) => listeners.delete(each),
    },
  },
  tabs: {
    sendMessage: (tabId: number, message: unknown) =>
      tabId === 1 ? deliver(message) : Promise.reject(new Error('Could not establish connection.')),
  },
});

const { command, fromContentScript, fromOwnPage, report, request, serve } = await import('../../src/messages/channel');
const { Problem } = await import('../../src/messages/problem');

const popup: Runtime.MessageSender = { id: 'abc', url: `${own}popup/index.html` };
const gmail: Runtime.MessageSender = {
  id: 'abc',
  url: 'https://mail.google.com/mail/u/0/#inbox',
  frameId: 0,
  tab: { id: 1 } as never, // the rest of a tab does not matter here
};

beforeEach(() => {
  listeners.clear();
  sender = popup;
});

describe('who is trusted', () => {
  it.each([
    ['the popup', popup, true, false],
    ['a content script', gmail, false, true],
    ['a content script in a frame', { ...gmail, frameId: 3 }, false, false],
    ['another site', { ...gmail, url: 'https://mail.google.com.evil.example/' }, false, false],
    ['another extension', { id: 'xyz', url: 'chrome-extension://xyz/popup.html' }, false, false],
    ['another extension that borrows our address', { id: 'xyz', url: `${own}popup/index.html` }, false, false],
    ['nobody', {}, false, false],
  ])('%s', (_who, who, page, script) => {
    expect(fromOwnPage(who)).toBe(page);
    expect(fromContentScript(who)).toBe(script);
  });
});

describe('a door', () => {
  const open = vi.fn(() => undefined);
  const onlyOpen = { 'database.open': open } as never; // one handler is enough for these tests

  beforeEach(() => open.mockClear());

  it('answers whom it trusts', async () => {
    serve('command', onlyOpen, fromOwnPage);
    await expect(command('database.open')).resolves.toBeNull();
    expect(open).toHaveBeenCalledOnce();
  });

  it('is shut to a content script that sends a command', async () => {
    serve('command', onlyOpen, fromOwnPage);
    sender = gmail;
    await expect(command('database.open')).rejects.toMatchObject({ code: 'no-background' });
    expect(open).not.toHaveBeenCalled();
  });

  it('does not answer what was meant for another', async () => {
    serve('report', { 'page.seen': open } as never, () => true);
    await expect(command('database.open')).rejects.toMatchObject({ code: 'no-background' });
    await expect(deliver({ door: 'report', kind: 'constructor' })).resolves.toBeUndefined();
    await expect(deliver({ door: 'report', kind: '__proto__' })).resolves.toBeUndefined();
    await expect(deliver('page.seen')).resolves.toBeUndefined();
  });

  it('carries a problem with its code', async () => {
    serve('command', { 'note.erase': () => Promise.reject(new Problem('disk-full')) } as never, fromOwnPage);
    await expect(command('note.erase', { id: 'x' })).rejects.toMatchObject({ code: 'disk-full' });
  });

  it('says unexpected of what nobody foresaw, and tells our own console', async () => {
    const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {});
    serve(
      'command',
      {
        'note.erase': () => {
          throw new TypeError('x is undefined');
        },
      } as never,
      fromOwnPage,
    );
    await expect(command('note.erase', { id: 'x' })).rejects.toMatchObject({
      code: 'unexpected',
      message: 'x is undefined',
    });
    expect(consoleError).toHaveBeenCalledOnce();
    consoleError.mockRestore();
  });

  it('closes', async () => {
    serve('command', onlyOpen, fromOwnPage)();
    await expect(command('database.open')).rejects.toMatchObject({ code: 'no-background' });
  });

  it('of a tab without a content script says that there is no page', async () => {
    await expect(request(2)('reading.current')).rejects.toMatchObject({ code: 'no-page' });
    await expect(request(1)('reading.current')).rejects.toMatchObject({ code: 'no-page' });
  });
});

it('knows the types of every message', () => {
  expectTypeOf(command<'note.write'>)
    .parameter(1)
    .toEqualTypeOf<NoteDraft>();
  expectTypeOf(report<'page.seen'>).returns.resolves.toEqualTypeOf<undefined>();
  // @ts-expect-error: a note without its text
  const missing = () => command('note.write', { contactId: 'x', kind: 'note' });
  // @ts-expect-error: no such command
  const unknown = () => command('note.burn', {});
  expect([missing, unknown]).toHaveLength(2);
});
