import { emailIdentity, type Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import { locate, type Trace } from '../locator';
import { accountButton } from './locators';
import { meWords } from './me-words';
import { ownText } from './own-text';
import type { Place } from './place';
import { plainText } from './plain-text';
import type { Shown } from './visible-root';

/** Whose mailbox the page shows. */
export interface Own {
  account: Identity | null;
  name: string | null;
  /** All addresses that the page proves to be the owner's. */
  me: ReadonlySet<Identity>;
}

/**
 * Whose mailbox the page shows, and under which addresses its owner writes on this page.
 * @param mains the areas on screen
 */
export function ownOf(page: Document, place: Place, mains: Element[], shown: Shown, trace: Trace): Own {
  const button = accountInButton(page, shown, trace);
  const title = accountInTitle(page.title);
  // With delegation the button may still show the person at the keyboard; the title always names the mailbox.
  const told = place.account ?? (place.delegated ? (title ?? button.address) : (button.address ?? title));
  const called = mains.flatMap((main) => [...main.querySelectorAll(calledMe)]).flatMap(addressIn('email'));
  const account = told ?? (new Set(called).size === 1 ? called[0] : null) ?? null;
  const onScreen = (selector: string) => [...page.querySelectorAll(selector)].filter((at) => isReachable(at, shown));
  const writing = onScreen('[data-message-id^="#msg-a:"] .gD').flatMap(addressIn('email'));
  const offered = onScreen('input[name="from"],[role="menuitem"][value*="@"]').flatMap(addressIn('value'));
  return {
    account,
    name: told === button.address ? button.name : null,
    me: new Set([account ?? [], called, writing, offered].flat().slice(0, limits.identities)),
  };
}

const calledMe = meWords.map((word) => `[email][name="${word}"]`).join();

/** The same owner, with what another place on the page tells where nothing else did. */
export function ownOr(own: Own, address: string | undefined, name: string | null): Own {
  const account = own.account ?? emailIdentity(address ?? '');
  return { account, name: own.name ?? plainText(name, limits.name), me: new Set([account ?? [], ...own.me].flat()) };
}

/** The address and name of the account button. The words around them are translated. */
function accountInButton(
  page: Document,
  shown: Shown,
  trace: Trace,
): { address: Identity | null; name: string | null } {
  const button = locate(page, accountButton, trace, (element) => isOfThePage(element) && isReachable(element, shown));
  const label =
    button?.getAttribute('aria-label')?.slice(0, limits.text) ?? (button && ownText(button, limits.text)) ?? '';
  const address = label.match(/[^\s()<>:：]+@[^\s()<>:：]+/g)?.at(-1);
  const name = /[:：]\s*([^:：]+?)\s*\(/.exec(label)?.[1];
  return { address: address ? emailIdentity(address) : null, name: plainText(name, limits.name) };
}

/**
 * The mailbox in a title: `<subject> - me@x.example - Gmail`. It is the last address, alone between two dashes; those
 * before it belong to the subject (PAGES.md 1.5).
 */
function accountInTitle(title: string): Identity | null {
  const address = / [-–—] (\S+@\S+) [-–—] [^@]*$/.exec(title.slice(-limits.text))?.[1];
  return address ? emailIdentity(address) : null;
}

/** Whether something is on screen, or in a menu that stands there: most of the time it is closed. */
function isReachable(element: Element, shown: Shown): boolean {
  return shown(element.closest('[role="menu"],[role="banner"] > *')?.parentElement ?? element);
}

/** Mail may hold forms and links of its own: nothing in a text proves whose mailbox it lies in. */
function isOfThePage(element: Element): boolean {
  return element.closest('.a3s') === null;
}

/** The own address that an attribute of an element gives; several owners' addresses count once each. */
function addressIn(attribute: string): (element: Element) => Identity[] {
  return (element) => {
    const identity = isOfThePage(element) && emailIdentity(element.getAttribute(attribute) ?? '');
    return identity ? [identity] : [];
  };
}
