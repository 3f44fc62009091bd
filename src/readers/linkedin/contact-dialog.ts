import { decodedOnce, emailIdentity, type Identity } from '../../domain/identity';
import { locate, locateAll, type Trace } from '../locator';
import { linkIdentity } from './agreement';
import { contactDialog, personLinks } from './locators';
import { textOf } from './text';
import { isVisible } from './visible';

const most = 3;

/**
 * The e-mail addresses in the open contact details, if these name the same person by link: one page then shows that
 * address and public name belong together. Labels are translated, so only the form of a value tells it is an address.
 */
export function contactEmails(page: Document, person: readonly Identity[], trace: Trace): Identity[] {
  const dialog = locate(page, contactDialog, {}, isVisible);
  if (!dialog) return [];
  const linked = locateAll(dialog, personLinks, {}).map(linkIdentity);
  if (!linked.some((identity) => identity && person.includes(identity))) return [];
  trace[contactDialog.name] = 0;
  const found = new Set<Identity>();
  for (const value of dialog.querySelectorAll('a[href^="mailto:" i],p')) {
    const identity = emailIdentity(addressIn(value));
    if (identity && found.size < most) found.add(identity);
  }
  return [...found];
}

function addressIn(value: Element): string {
  const mail = /^mailto:([^?]{3,320})/i.exec(value.getAttribute('href') ?? '')?.[1];
  return (mail ? decodedOnce(mail) : textOf(value)) ?? '';
}
