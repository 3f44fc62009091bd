import { type Identity, identityFromProfileAddress, isLinkedInHost } from '../../domain/identity';

/** What an address of the site is for. */
export type Place =
  | { kind: 'profile'; identity: Identity }
  | { kind: 'sales-lead'; identity: Identity }
  | { kind: 'messaging'; threadId: string | null }
  | { kind: 'people-list' }
  | { kind: 'other' };

const lists = /^\/(?:search\/results\/people|mynetwork|sales\/(?:lists|search)\/people)(?:\/|$)/;

/** What this address is for, judged without looking at the page. */
export function placeOf(url: URL): Place {
  if (!isLinkedInHost(url.hostname)) return { kind: 'other' };
  const identity = identityFromProfileAddress(url);
  if (identity) return { kind: identity.startsWith('linkedin-sales:') ? 'sales-lead' : 'profile', identity };
  const messaging = /^\/messaging(?:\/thread\/([^/]+))?(?:\/|$)/.exec(url.pathname);
  if (messaging) return { kind: 'messaging', threadId: threadIdFrom(messaging[1]) };
  return lists.test(url.pathname) ? { kind: 'people-list' } : { kind: 'other' };
}

function threadIdFrom(part: string | undefined): string | null {
  if (!part || part === 'new') return null;
  const id = part.replace(/%3D/gi, '=').replace(/%2B/gi, '+').replace(/%2F/gi, '/');
  return /^[\w+/=-]{4,200}$/.test(id) ? id : null;
}
