import { emailIdentity, type Identity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenPerson } from '../../domain/observation';
import { locate, type Trace } from '../locator';
import { accountButton } from './locators';
import { meWords } from './me-words';
import { labelOf } from './own-text';
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
  /** Most of the time menus are closed; then what they stand in must be on screen. */
  const isReachable = (element: Element) =>
    isOfThePage(element) && shown(element.closest('[role="menu"],[role="banner"] > *')?.parentElement ?? element);
  const reachable = (selector: string) => [...page.querySelectorAll(selector)].filter(isReachable);

  const button = whoseButton(locate(page, accountButton, trace, isReachable));
  const title = accountInTitle(page.title);
  // With delegation the button may still show the person at the keyboard; the title always names the mailbox.
  const told = place.account ?? (place.delegated ? (title ?? button.address) : (button.address ?? title));
  const named = mains.flatMap((main) => [...main.querySelectorAll('[email][name]')]);
  const called = addressesIn(
    named.filter((element) => isOfThePage(element) && isCalledMe(element)),
    'email',
  );
  const account = told ?? (new Set(called).size === 1 ? called[0] : null) ?? null;
  const writing = addressesIn(reachable('[data-message-id^="#msg-a:"] .gD'), 'email');
  const offered = addressesIn(reachable('[value*="@"]:is(input[name="from"],[role="menuitem"])'), 'value');
  return {
    account,
    name: told === button.address ? button.name : null,
    me: new Set([account ?? [], called, writing, offered].flat().slice(0, limits.identities)),
  };
}

/** The same owner, with what another place on the page tells where nothing else did. */
export function ownOr(own: Own, address: string | undefined, name: string | null): Own {
  const account = own.account ?? emailIdentity(address ?? '');
  return { account, name: own.name ?? plainText(name, limits.name), me: new Set([account ?? [], ...own.me].flat()) };
}

/** Whether somebody is the owner of the mailbox. */
export function isMe(own: Own, { identities }: Pick<SeenPerson, 'identities'>): boolean {
  return identities.some((identity) => own.me.has(identity));
}

/** Whether the page calls somebody "me", in its language. */
export function isCalledMe(element: Element): boolean {
  return meWords.includes(element.getAttribute('name') ?? '');
}

/** The address and name on the account button. The words around them are translated. */
function whoseButton(button: Element | null): { address: Identity | null; name: string | null } {
  const label = labelOf(button, 'aria-label') ?? '';
  return {
    address: emailIdentity(label.match(/[^\s()<>:：]+@[^\s()<>:：]+/g)?.at(-1) ?? ''),
    name: plainText(/[:：]\s*([^:：]+?)\s*\(/.exec(label)?.[1], limits.name),
  };
}

/**
 * The mailbox in a title: `<subject> - me@x.example - Gmail`. It is the last address, alone between two dashes; those
 * before it belong to the subject (PAGES.md 1.5).
 */
function accountInTitle(title: string): Identity | null {
  return emailIdentity(/ [-–—] (\S+@\S+) [-–—] [^@]*$/.exec(title.slice(-limits.text))?.[1] ?? '');
}

/** Mail may hold forms and links of its own: nothing in a text proves whose mailbox it lies in. */
function isOfThePage(element: Element): boolean {
  return element.closest('.a3s') === null;
}

function addressesIn(elements: Element[], attribute: string): Identity[] {
  return elements.flatMap((element) => emailIdentity(element.getAttribute(attribute) ?? '') ?? []);
}
