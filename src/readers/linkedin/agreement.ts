import { type Identity, identityFromProfileAddress, identityText, linkedInIdentity } from '../../domain/identity';
import { locateAll } from '../locator';
import { ownLinks, verifiedMark } from './locators';
import { fold, nameWords } from './person-name';

// LinkedIn swaps pages without loading them anew, so for a moment the card of the last person stands below the address
// of the next. These functions tell whose card it is.

/** Whose a profile card says it is: by its mark, the links that can only be the person's own, and the verified name. */
export function claimedBy(card: Element, heading: Element | null): Identity[] {
  const links = [...locateAll(card, ownLinks, {}), heading?.closest('a'), heading?.querySelector('a')];
  const verified = locateAll(card, verifiedMark, {}).map((mark) => mark.getAttribute('componentkey')?.split('Ref-')[1]);
  const claimed = [
    keyInMark(card),
    ...links.map((link) => link && linkIdentity(link)),
    ...verified.map((name) => name && linkedInIdentity(name)),
  ];
  return [...new Set(claimed.filter((identity) => identity != null && identity !== ''))];
}

/** The member key in a card's mark; it has 39 characters and the card's name follows without a gap (PAGES.md 2.3). */
export function keyInMark(card: Element): Identity | null {
  const key = /card\.ref(ACo[\w-]{36})/i.exec(`${card.getAttribute('componentkey')} ${card.id}`)?.[1];
  return key ? linkedInIdentity(key) : null;
}

/** Whether a card is that of the person in the address. One that claims nobody must be headed by the address's words. */
export function agrees(wanted: Identity, claimed: readonly Identity[], name: string | null): boolean {
  return claimed.length > 0 ? claimed.includes(wanted) : name !== null && soundsLike(name, wanted);
}

/** Whether the words of a name stand in a public name: all of them, or two of a longer name. */
export function soundsLike(name: string, wanted: Identity): boolean {
  if (!wanted.startsWith('linkedin:')) return false;
  const slug = fold(identityText(wanted));
  const parts = slug.split(/[^\p{L}]+/u);
  const words = nameWords(name);
  // "lovelace" may stand in "adalovelace"; a short word in a longer one is chance, unless it is one of signs.
  const isIn = (word: string) => parts.includes(word) || (/^\p{Lo}|.{4}/u.test(word) && slug.includes(word));
  const shared = words.filter(isIn).length;
  return shared > 0 && shared >= Math.min(words.length, 2);
}

/** The person a link leads to, or null. */
export function linkIdentity(link: Element): Identity | null {
  const href = link.getAttribute('href');
  return href && href.length < 2_000 ? identityFromProfileAddress(href) : null;
}

/** The identity of a member key; null where the text is none, such as a public name. */
export function memberIdentity(key: string): Identity | null {
  const identity = linkedInIdentity(key);
  return identity?.startsWith('linkedin-id:') ? identity : null;
}
