import { emailIdentity, type Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import { locateAll, type Trace } from '../locator';
import { accountButton } from './locators';
import { meWords } from './me-words';
import type { Place } from './place';
import { plainText } from './plain-text';

/** Whose mailbox the page shows. */
export interface Own {
  account: Identity | null;
  name: string | null;
  /** All addresses that the page proves to be the owner's. */
  me: ReadonlySet<Identity>;
  /** Whether a name is the page's word for the owner: "me", "mich", "我". */
  isMeWord: (name: string) => boolean;
}

/**
 * Whose mailbox the page shows, and under which addresses its owner writes on this page.
 * @param mains the areas on screen
 * @param language BCP 47 tag of the page
 */
export function ownOf(page: Document, place: Place, mains: Element[], language: string, trace: Trace): Own {
  const words = meWords(language);
  const button = accountInButton(page, trace);
  const title = accountInTitle(page.title);
  // With delegation the button may still show the person at the keyboard; the title always names the mailbox.
  const account = place.account ?? (place.delegated ? (title ?? button.address) : (button.address ?? title));
  const shown = [...addressesCalled(words, mains)];
  const only = new Set(shown).size === 1 ? shown[0] : undefined;
  const me = new Set([account ?? only ?? [], ...shown, ...addressesWritingHere(page)].flat());
  return {
    account: account ?? only ?? null,
    name: account === button.address ? button.name : null,
    me: new Set([...me].slice(0, limits.identities)),
    isMeWord: (name) => words.includes(name),
  };
}

/** The address and name of the account button. The words around them are translated. */
function accountInButton(page: Document, trace: Trace): { address: Identity | null; name: string | null } {
  const button = locateAll(page, accountButton, trace).find(isOfThePage);
  const label = (button?.getAttribute('aria-label') ?? button?.textContent ?? '').slice(0, limits.text);
  const address = label.match(/[^\s()<>:：]+@[^\s()<>:：]+/g)?.at(-1);
  const name = /[:：]\s*([^:：]+?)\s*\(/.exec(label)?.[1];
  return { address: address ? emailIdentity(address) : null, name: plainText(name, limits.name) };
}

/**
 * The mailbox in a title: `<subject> - me@x.example - Gmail`. It is the last address, alone between two dashes; those
 * before it belong to the subject (PAGES.md 1.5).
 */
function accountInTitle(title: string): Identity | null {
  const address = / - (\S+@\S+) - [^@]*$/.exec(title.slice(-limits.text))?.[1];
  return address ? emailIdentity(address) : null;
}

/** Addresses that the page calls by its word for the owner: aliases show in no other way (PAGES.md 1.5). */
function* addressesCalled(words: string[], mains: Element[]): Iterable<Identity> {
  const selector = words.map((word) => `[email][name="${word}"]`).join();
  for (const main of selector ? mains : []) {
    for (const element of main.querySelectorAll(selector)) yield* addressIn(element, 'email');
  }
}

/**
 * Addresses from which the owner writes here: senders of messages that this browser made (`msg-a:`, PAGES.md 1.1), and
 * the senders that a message box offers or has chosen.
 */
function* addressesWritingHere(page: Document): Iterable<Identity> {
  for (const element of page.querySelectorAll('[data-message-id^="#msg-a:"] .gD')) yield* addressIn(element, 'email');
  for (const element of page.querySelectorAll('input[name="from"],[role="menuitem"][value*="@"]')) {
    yield* addressIn(element, 'value');
  }
}

/** Mail may hold forms and links of its own: nothing in a text proves whose mailbox it lies in. */
function isOfThePage(element: Element): boolean {
  return element.closest('.a3s') === null;
}

function addressIn(element: Element, attribute: string): Identity[] {
  const identity = isOfThePage(element) ? emailIdentity(element.getAttribute(attribute) ?? '') : null;
  return identity ? [identity] : [];
}
