import type { Runtime } from 'webextension-polyfill';
import type { RunningBrowser } from '../browsers/browser';

/** A report of a content script, as much of it as tests look at. */
export interface Overheard {
  tabId: number;
  kind: string;
  payload: { seenAt: number; observation?: { page: string; conversations: { messages: { key: string | null }[] }[] } };
}

/**
 * Listens to what content scripts report, beside the background, from now on.
 * @returns tells what was heard so far, oldest first
 */
export async function overhear(browser: RunningBrowser): Promise<() => Promise<Overheard[]>> {
  await browser.inExtension((api) => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    api.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
      if (typeof message === 'object' && message !== null && 'door' in message && message.door === 'report') {
        heard.push({ tabId: sender.tab?.id, ...message });
      }
      // Not answered here: that is for the background.
      return undefined;
    });
  });
  // What a content script of ours has sent has this form.
  return () => browser.inExtension(() => Reflect.get(globalThis, 'heard') as Overheard[]);
}
