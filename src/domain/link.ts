import type { Contact } from './contact';
import type { Conversation } from './conversation';
import { identityText, profileAddress } from './identity';

const gmailThread = /^gmail:([0-9a-f]{1,16})$/;
const linkedInThread = /^linkedin:([\w=+/-]{1,300})$/;

/**
 * Where a conversation opens, built anew each time because addresses of pages rot; null where its id leads nowhere.
 * `authuser` names the mailbox: the place among those signed in (`/u/1`) changes, and `/u/<address>/` is reported to
 * fail since 2026-04 (PAGES.md 1.5).
 */
export function conversationAddress(conversation: Pick<Conversation, 'id' | 'account'>): string | null {
  const thread = gmailThread.exec(conversation.id)?.[1];
  if (thread) return `https://mail.google.com/mail/u/${mailbox(conversation.account)}#all/${thread}`;
  const linkedIn = linkedInThread.exec(conversation.id)?.[1];
  return linkedIn ? `https://www.linkedin.com/messaging/thread/${encodeURIComponent(linkedIn)}/` : null;
}

function mailbox(account: Conversation['account']): string {
  return account?.startsWith('email:') ? `?authuser=${encodeURIComponent(identityText(account))}` : '0/';
}

/** Where a contact is to be found: the profile, else all mail with the first address; null where there is neither. */
export function contactAddress(contact: Pick<Contact, 'identities'>): string | null {
  const profile = contact.identities.map(profileAddress).find((found) => found !== null);
  if (profile) return profile;
  const email = contact.identities.find((identity) => identity.startsWith('email:'));
  return email ? `https://mail.google.com/mail/u/0/#search/${encodeURIComponent(identityText(email))}` : null;
}

/** A link that dials; null where the text holds no number. RFC 3966: digits, and a plus sign in front. */
export function phoneAddress(phone: string): string | null {
  const number = phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return /^\+?\d{3,20}$/.test(number) ? `tel:${number}` : null;
}
