import { decodedOnce, emailIdentity, type Identity } from '../../domain/identity';

/** What the address of a Gmail page says. */
export interface Place {
  view: 'app' | 'print' | 'original';
  /** The mailbox, where the address names it: `/mail/u/<address>/`. */
  account: Identity | null;
  /** Whether the mailbox is somebody else's, opened by delegation. */
  delegated: boolean;
  /** The list, as the address names it: `inbox`, `sent`, `label`; empty where it names none. */
  list: string;
  /** The token of the open thread; null where the address names a list alone; undefined where it names nothing. */
  thread: string | null | undefined;
}

// `view=pt` print, `lg` a clipped message in full (same layout), `om` original, `btop` popout, `cm` compose (PAGES.md 1.6).
const views: Record<string, Place['view'] | undefined> = {
  '': 'app',
  btop: 'app',
  cm: 'app',
  pt: 'print',
  lg: 'print',
  om: 'original',
};

// The views of mail; chats, calls and settings share the frame. The second part of the first few is a query, a label or
// a category, not a thread.
const mailViews =
  /^#(?:(label|category|search|advanced-search|section_query)|inbox|sent|all|starred|imp|important|snoozed|scheduled|drafts|spam|trash)$/;

/** Reads the address of a page; null where it is no page of Gmail that holds mail (attachments, other services). */
export function placeOf(url: URL): Place | null {
  if (url.hostname !== 'mail.google.com' || !url.pathname.startsWith('/mail/')) return null;
  const view = views[url.searchParams.get('view') ?? ''];
  if (!view) return null;
  // `#inbox?compose=new` names the inbox.
  const [list = '', ...parts] = url.hash.split('?', 1)[0]?.split('/') ?? [];
  const [, user = ''] = /^\/mail\/u\/([^/]+)/.exec(decodedOnce(url.pathname)) ?? [];
  return {
    view,
    account: emailIdentity(user),
    // `/mail/u/0/d/<id>/` since about 2016, `/mail/b/<n>/u/<n>/` before (PAGES.md 1.5).
    delegated: /^\/mail\/(?:u\/[^/]+\/d\/|b\/)/.test(url.pathname),
    list: list.slice(1),
    thread: url.searchParams.get('th') ?? threadIn(list, parts),
  };
}

// `#inbox/FMfcgz…`, `#search/query/FMfcgz…`, `#label/a%2Fb/p2`.
function threadIn(list: string, parts: string[]): string | null | undefined {
  const view = mailViews.exec(list);
  if (!view) return undefined;
  const last = parts.slice(view[1] ? 1 : 0).at(-1);
  return last && !/^p\d+$/.test(last) ? decodedOnce(last) : null;
}
