import { browser } from '../messages/browser';
import { language } from '../messages/language';
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** A text of the interface, with `$1` to `$9` filled in, as notifications and the address bar show it. */
export function text(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(written));
}

function written(value: string | number): string {
  return typeof value === 'string' ? value : new Intl.NumberFormat(language()).format(value);
}
