import { browser } from '../messages/browser';

/**
 * A part of a page, by the name that its locator gives it ("the sender"), as it stands after "cannot find"; a name that
 * is none of ours as it came.
 */
export function partName(name: string): string {
  return browser.i18n.getMessage(partKey(name)) || name;
}

/** The key under which a part's name stands in `_locales`: `partTheSender`. Every locator has one (test/house). */
export function partKey(name: string): string {
  return `part ${name}`.replace(/'/g, '').replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
