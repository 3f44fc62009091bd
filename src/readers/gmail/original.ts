import { emailIdentity } from '../../domain/identity';
import { limits } from '../../domain/limits';
import type { SeenConversation, SeenPerson, SeenTime } from '../../domain/observation';
import { locate } from '../locator';
import type { Own } from './account';
import { addressList } from './address-list';
import { isMachine } from './automatic';
import { clockOf, gmailKey, hexId } from './ids';
import * as at from './locators';
import { mailHeaders } from './mail-headers';
import type { Look } from './message';
import { apart } from './message-time';
import { distinct, person } from './people';
import { plainText } from './plain-text';

type Headers = ReturnType<typeof mailHeaders>;

/** The headers on the page "Show original"; null where it shows no message. */
export function originalHeaders(page: Document, trace: Look['trace']): Headers | null {
  const text = locate(page, at.originalText, trace)?.textContent ?? '';
  const headers = mailHeaders(text);
  return headers.has('from') ? headers : null;
}

/** Whose mailbox it is: `Delivered-To` names it, the topmost one where mail was forwarded (PAGES.md 1.5). */
export function originalOwner(headers: Headers, own: Own): Own {
  const delivered = emailIdentity(headers.get('delivered-to')?.[0] ?? '');
  const account = own.account ?? delivered;
  return { ...own, account, me: new Set(account ? [account, ...own.me] : own.me) };
}

/** Reads one message from its headers. The thread it belongs to is not on this page. */
export function readOriginal(headers: Headers, url: URL, look: Look): SeenConversation {
  const peopleIn = (name: string) =>
    addressList((headers.get(name) ?? []).join(', ')).flatMap(
      ({ name: called, address }) => person(called, address, look.own) ?? [],
    );
  const sender = peopleIn('from')[0] ?? null;
  const answers = peopleIn('reply-to').flatMap(({ identities }) => identities);
  const identities = sender?.list ? answers.filter((it) => it !== sender.list).slice(0, 1) : (sender?.identities ?? []);
  const from: SeenPerson | null = sender && { name: sender.name, identities };
  const name = url.searchParams.get('permmsgid') ?? url.searchParams.get('th');
  const id = hexId(name, 'message');
  // What was written here has been delivered nowhere.
  const madeHere = /^#?msg-a:/.test(name ?? '') || !(headers.has('received') || headers.has('delivered-to'));
  const mine = identities.some((it) => look.own.me.has(it));
  const to = distinct(
    [...peopleIn('to'), ...peopleIn('cc')].filter((each) => each.identities.length > 0),
    limits.recipients,
  );
  return {
    id: null,
    subject: plainText(headers.get('subject')?.[0], limits.text),
    people: distinct(
      [...(from && !madeHere ? [from] : []), ...to].filter(
        (each) => !each.identities.some((it) => look.own.me.has(it)),
      ),
      limits.people,
    ),
    messages: [
      {
        key: gmailKey(id),
        from,
        to,
        direction: madeHere || mine ? 'out' : from && look.own.account ? 'in' : null,
        time: timeOf(headers, clockOf(id, look.now)),
        asksQuestion: false,
        automatic: isAutomatic(
          headers,
          identities.map((it) => it.slice(6)),
        ),
      },
    ],
    complete: false,
  };
}

// RFC 5322 dates tell their zone; the two-digit years of before 2000 are not Gmail's.
const mailDate = /^(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d\d?:\d\d(?::\d\d)?\s+(?:[+-]\d{4}|gmt|utc?|z)\b/i;

function timeOf(headers: Headers, clock: number | null): SeenTime | null {
  const date = mailDate.exec(headers.get('date')?.[0] ?? '')?.[0];
  const sent = date ? Date.parse(date) : Number.NaN;
  const text: SeenTime | null = Number.isNaN(sent) ? null : { at: sent, precision: 'ms' };
  return clock !== null && !(text && apart(clock, text)) ? { at: clock, precision: 'ms' } : text;
}

/** RFC 3834, RFC 2919, RFC 2369, and an empty return path (RFC 5321 4.5.5): machines say so themselves. */
function isAutomatic(headers: Headers, addresses: string[]): boolean {
  const submitted = headers.get('auto-submitted')?.[0];
  return (
    (submitted !== undefined && !/^no\b/i.test(submitted)) ||
    /^(?:bulk|list|junk|auto_reply)\b/i.test(headers.get('precedence')?.[0] ?? '') ||
    ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond', 'x-failed-recipients'].some((it) =>
      headers.has(it),
    ) ||
    /^<\s*>$/.test(headers.get('return-path')?.[0] ?? '') ||
    addresses.some(isMachine)
  );
}
