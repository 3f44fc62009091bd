import { decodedOnce, type Identity, identityFromProfileAddress, isLinkedInHost } from '../../domain/identity';

/** What an address of the site is for. */
export type Place =
  /** `whole`: the profile itself, perhaps with a dialog over it; not one of the pages below it, such as its posts. */
  | { kind: 'profile'; identity: Identity; whole: boolean }
  | { kind: 'sales-lead'; identity: Identity }
  | { kind: 'messaging'; threadId: string | null }
  | { kind: 'people-list' }
  | { kind: 'other' };

/** What this address is for, judged without looking at the page. */
export function placeOf({ hostname, pathname }: URL): Place {
  const identity = identityFromProfileAddress(pathname);
  if (!isLinkedInHost(hostname)) return { kind: 'other' };
  if (identity?.startsWith('linkedin-sales:')) return { kind: 'sales-lead', identity };
  if (identity)
    return { kind: 'profile', identity, whole: /\/in\/[^/]+(?:\/[a-z_-]{2,5}|\/overlay\/.*)?\/?$/i.test(pathname) };
  const [, messaging, thread] = /^\/(messaging)(?:\/thread\/([^/]+))?(?:\/|$)/.exec(pathname) ?? [];
  if (messaging) return { kind: 'messaging', threadId: threadIdFrom(thread) };
  const list = /^\/(?:search\/results\/people|mynetwork|sales\/(?:lists|search)\/people)(?:\/|$)/.test(pathname);
  return { kind: list ? 'people-list' : 'other' };
}

function threadIdFrom(part = ''): string | null {
  const id = decodedOnce(part);
  return /^\d-[\w+/=-]{4,200}$/.test(id) ? id : null;
}
