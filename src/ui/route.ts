import { useEffect, useState } from 'preact/hooks';

/** Which view a face shows; it stands in the address, so that views can be linked, reloaded and gone back from. */
export type Route =
  | { view: 'home' }
  | { view: 'agenda' }
  /**
   * `snooze` names what is to be put off: a follow-up or a standing due. `plan` holds words to plan something with.
   * `brief` is half a page to read before a call.
   */
  | { view: 'person'; id: string; snooze?: string; plan?: string; brief?: true }
  | { view: 'add'; name: string }
  | { view: 'company'; name: string }
  | { view: 'changes' }
  | { view: 'health' }
  | { view: 'plans' }
  | { view: 'rhythms' }
  | { view: 'templates' }
  | { view: 'settings' }
  | { view: 'receipt' }
  | { view: 'welcome' }
  /** `now`: one is made at once. */
  | { view: 'backup'; now?: true }
  /** The keys that the browser and the faces know. */
  | { view: 'shortcuts' };

/** Views that need nothing but their name. */
const plainViews = [
  'agenda',
  'changes',
  'health',
  'plans',
  'rhythms',
  'settings',
  'templates',
  'backup',
  'receipt',
  'welcome',
  'shortcuts',
] as const;

/** The route of an address's hash; the home view where it says nothing known. */
export function routeOf(hash: string): Route {
  const [view = '', rawPart = '', then = '', rawItem = ''] = hash.replace(/^#\/?/, '').split('/');
  const part = decoded(rawPart);
  if (view === 'person' && part !== '') {
    if (then === 'brief') return { view, id: part, brief: true };
    const item = decoded(rawItem);
    return { view, id: part, ...(item !== '' && (then === 'snooze' || then === 'plan') ? { [then]: item } : {}) };
  }
  if (view === 'add' || (view === 'company' && part !== '')) return { view, name: part };
  if (view === 'backup' && part === 'now') return { view, now: true };
  return { view: plainViews.find((plain) => plain === view) ?? 'home' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (problem) {
    if (problem instanceof URIError) return ''; // somebody wrote the address by hand
    throw problem;
  }
}

/** The hash of a route, for links: `#/person/ID`. */
export function hashOf(route: Route): string {
  if (route.view === 'person') {
    const { id, snooze, plan, brief } = route;
    const then =
      snooze !== undefined ? ['snooze', snooze] : plan !== undefined ? ['plan', plan] : brief ? ['brief'] : [];
    return `#/${['person', id, ...then].map(encodeURIComponent).join('/')}`;
  }
  if (route.view === 'add' || route.view === 'company') return `#/${route.view}/${encodeURIComponent(route.name)}`;
  if (route.view === 'backup' && route.now) return '#/backup/now';
  return route.view === 'home' ? '#/' : `#/${route.view}`;
}

/** Whether a face was opened to search in: the address says so until it does. */
export function startsInSearch(): boolean {
  return location.hash === '#/search';
}

// How many views lie behind this one within the face: going back must not leave it.
let behind = 0;

/** Shows another view, with the present one to go back to. */
export function goTo(route: Route): void {
  location.hash = hashOf(route);
}

/** Shows another view in place of the present one, which is not gone back to. */
export function goInstead(route: Route): void {
  behind -= 1; // the coming change of hash counts one up
  location.replace(hashOf(route));
}

/** Shows the view before, or the home view where there is none. */
export function goBack(): void {
  if (behind > 0) {
    behind -= 2; // the coming change of hash counts one up
    history.back();
  } else {
    goTo({ view: 'home' });
  }
}

/** The route of the face, as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => {
      behind += 1;
      setRoute(routeOf(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
