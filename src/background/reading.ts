import type { Identity } from '../domain/identity';
import { refusalBy, withoutRefused } from '../domain/never-logged';
import type { Observation } from '../domain/observation';
import { mayRead, type Wish } from '../domain/reading';
import type { Site } from '../domain/site';
import { identitiesOf } from '../store/read/contacts';
import { readingOf } from '../store/read/settings';
import type { Store } from '../store/schema';
import { learnOwnAddresses } from './own-addresses';

/** Whether a page of a site may be read at that moment, Unix milliseconds. */
export async function isReadable(store: Store, site: Site, wish: Wish, now: number): Promise<boolean> {
  return mayRead(await readingOf(store), site, wish, now);
}

/** The rule for identities of whom nothing is to be kept. */
export async function refusalOf(store: Store): Promise<(identity: Identity) => boolean> {
  const reading = await readingOf(store);
  return refusalBy(reading, await identitiesOf(store, reading.people));
}

/**
 * What is believed of an observation: read with all own addresses, those that it proves learnt, and without whoever is
 * never to be logged. All that pages show goes this way before anything of it is stored.
 */
export async function believable(store: Store, observation: Observation, seenAt: number): Promise<Observation> {
  const known = await learnOwnAddresses(store, observation, seenAt);
  return withoutRefused(known, await refusalOf(store));
}
