import { browser } from '../messages/browser';

/** Where Chrome and Edge let shortcuts be changed; Edge takes the address for its own. */
const chromePage = 'chrome://extensions/shortcuts';

/** Opens the page of the browser where its user changes the shortcuts of extensions. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox has it since version 137 (MDN, commands.openShortcutSettings); Chrome knows an address instead.
  const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  if (typeof open === 'function') await open.call(browser.commands);
  else await browser.tabs.create({ url: chromePage });
}
