import { limits } from '../../domain/limits';
import type { SeenConversation, SeenTime } from '../../domain/observation';
import { locate, type Trace } from '../locator';
import { type Own, ownOr } from './account';
import { conversationOf } from './conversation';
import * as at from './locators';
import { mailHeaders } from './mail-headers';
import type { Look } from './message';
import { peopleInList } from './people';
import { plainText } from './plain-text';
import type { Shown } from './visible-root';

type Headers = ReturnType<typeof mailHeaders>;

/** The headers on the page "Show original"; null where it shows no message. */
export function originalHeaders(page: Document, shown: Shown, trace: Trace): Headers | null {
  const headers = mailHeaders(locate(page, at.originalText, trace, shown)?.textContent ?? '');
  return headers.has('from') ? headers : null;
}

/** Whose mailbox it is: `Delivered-To` names it, the topmost one where mail was forwarded (PAGES.md 1.5). */
export function originalOwner(headers: Headers, own: Own): Own {
  return ownOr(own, headers.get('delivered-to')?.[0], null);
}

/** Reads one message from its headers. The thread it belongs to is not on this page. */
export function readOriginal(headers: Headers, url: URL, look: Look): SeenConversation {
  const people = (...names: string[]) => peopleInList(names.flatMap((name) => headers.get(name) ?? []).join());
  const told = {
    names: [url.searchParams.get('permmsgid') ?? url.searchParams.get('th')],
    from: people('from')[0] ?? null,
    replyTo: people('reply-to'),
    to: people('to', 'cc'),
    date: sentAt(headers),
    drawn: true,
    asksQuestion: false,
    automatic: isAutomatic(headers),
  };
  return conversationOf(null, plainText(headers.get('subject')?.[0], limits.text), [told], false, look.own, look.now);
}

// RFC 5322 dates tell their zone; the two-digit years of before 2000 are not Gmail's.
const mailDate = /^(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d\d?:\d\d(?::\d\d)?\s+(?:[+-]\d{4}|gmt|utc?|z)\b/i;

function sentAt(headers: Headers): SeenTime | null {
  const at = Date.parse(mailDate.exec(headers.get('date')?.[0] ?? '')?.[0] ?? '');
  return Number.isNaN(at) ? null : { at, precision: 'ms' };
}

/** RFC 3834, RFC 2919, RFC 2369, and an empty return path (RFC 5321 4.5.5): machines say so themselves. */
function isAutomatic(headers: Headers): boolean {
  const says = (name: string, what: RegExp) => headers.get(name)?.some((value) => what.test(value)) ?? false;
  return (
    says('auto-submitted', /^(?!no\b)/i) ||
    says('precedence', /^(?:bulk|list|junk|auto_reply)\b/i) ||
    says('return-path', /^<\s*>$/) ||
    ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond', 'x-failed-recipients'].some((it) => headers.has(it))
  );
}
