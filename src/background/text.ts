import { browser } from '../messages/browser';
import type messages from '../public/_locales/en/messages.json';

/** A text of the interface, with `$1` to `$9` filled in, as notifications and the address bar show it. */
export function text(key: keyof typeof messages, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}
