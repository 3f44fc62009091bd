import { browser } from './browser';

/**
 * The language that texts come in, as dates and numbers beside them should be written: the browser's with its region
 * where the texts are in that language, else that of the texts.
 */
export function language(): string {
  const texts = browser.i18n.getMessage('language');
  const own = browser.i18n.getUILanguage();
  return own === texts || own.startsWith(`${texts}-`) ? own : texts;
}

/** The language that the rep writes in: the browser's, also where there are no texts in it. */
export function writtenLanguage(): string {
  return browser.i18n.getUILanguage();
}
