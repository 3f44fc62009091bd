import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'puppeteer-core';

/** The process of a browser that puppeteer has started. */
export function processOf(browser: Browser): ChildProcess {
  const child = browser.process();
  if (!child) throw new Error('This browser was not started here.');
  return child;
}

/** Settles when the process has ended, at once where it already has. */
export function ending(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Ends the process and its children by SIGKILL and waits until it is gone. */
export async function killAll(child: ChildProcess): Promise<void> {
  const ended = ending(child);
  // puppeteer starts browsers as leaders of a process group of their own, except on Windows.
  if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await ended;
}
