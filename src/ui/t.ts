import { browser } from '../messages/browser';
import type messages from '../public/_locales/en/messages.json';
import { numbers, plurals } from './intl';

export type MessageKey = keyof typeof messages;
type Stem<Key> = Key extends `${infer Name}_other` ? Name : never;
/** A message that exists once for each plural form of its language: `rows_one`, `rows_other`. */
export type PluralKey = Stem<MessageKey>;

/** A text of the interface, with `$1` to `$9` filled in. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(written));
}

/** A text in the plural form that `count` asks for; the count, written out, is its `$1`. */
export function tn(key: PluralKey, count: number, ...substitutions: string[]): string {
  const filled = [written(count), ...substitutions];
  const form = plurals({}).select(count);
  return browser.i18n.getMessage(`${key}_${form}`, filled) || browser.i18n.getMessage(`${key}_other`, filled);
}

function written(value: string | number): string {
  return typeof value === 'string' ? value : numbers({}).format(value);
}
