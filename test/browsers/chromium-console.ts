import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';
import type { ConsoleEntry } from './browser';

/**
 * Writes to `entries` what pages, workers, the popup and content scripts write to their consoles from now on.
 * puppeteer's own `console` event leaves content scripts out, so each target is listened to directly.
 */
export async function listenToConsole(browser: Browser, entries: ConsoleEntry[]): Promise<void> {
  browser.on('targetcreated', (target) => {
    void listen(target, entries);
  });
  await Promise.all(browser.targets().map((target) => listen(target, entries)));
}

async function listen(target: Target, entries: ConsoleEntry[]): Promise<void> {
  if (target.type() === 'browser') return;
  try {
    const session = await sessionFor(target);
    if (!session) return;
    session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      const address = stackTrace?.callFrames[0]?.url || target.url();
      entries.push({ level: type, text: args.map(textOf).join(' '), address });
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, url, exception, stackTrace } }) => {
      const address = url ?? stackTrace?.callFrames[0]?.url ?? target.url();
      entries.push({ level: 'exception', text: `${text} ${exception ? textOf(exception) : ''}`.trim(), address });
    });
    session.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
      entries.push({ level, text, address: url ?? target.url() });
    });
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
  } catch (problem) {
    // A target that closes before it is listened to has nothing to say any more.
    if (!(problem instanceof Error) || !/TargetCloseError|No target with given id/.test(`${problem}`)) throw problem;
  }
}

/** A worker with two sessions attached would not end when puppeteer closes it, so puppeteer's own is used there. */
async function sessionFor(target: Target): Promise<CDPSession | undefined> {
  return target.type() === 'service_worker' ? (await target.worker())?.client : target.createCDPSession();
}

function textOf({ value, description, type }: Protocol.Runtime.RemoteObject): string {
  if (typeof value === 'string') return value;
  return description ?? (value === undefined ? type : JSON.stringify(value));
}
