import { type Identity, isLinkedInHost } from '../../domain/identity';
import type { Observation, PageReading } from '../../domain/observation';
import type { Trace } from '../locator';
import type { Reader } from '../reader';
import { fingerprint } from './fingerprint';
import { readConversations } from './messaging';
import { readLeads, readPeople } from './people-list';
import { type Place, placeOf } from './place';
import { readProfile, type Sighting } from './profile';
import { readLead } from './sales-lead';
import { ownIdentities } from './self';
import { shadows } from './shadows';

/**
 * Reads LinkedIn: profiles in every layout, Sales Navigator leads, lists of people, the messaging page, and message
 * bubbles on any page. Pages of nobody (companies, the feed, jobs, not found, guests) give nothing.
 */
export const linkedin: Reader = {
  read,
  fingerprint,
  shadows,
};

function read(page: Document, url: URL, now: Temporal.ZonedDateTime): PageReading {
  if (!isLinkedInHost(url.hostname)) return { kind: 'nothing' };
  const trace: Trace = {};
  const place = placeOf(url);
  const messages = readConversations(page, place.kind === 'messaging' ? place.threadId : undefined, now, trace);
  const sighting = sightingOn(page, place, trace);
  const readList = url.pathname.startsWith('/sales/') ? readLeads : readPeople;
  const listed = place.kind === 'people-list' ? readList(page, trace) : [];
  const profile = sighting && 'profile' in sighting ? sighting.profile : null;
  if (!profile && listed.length === 0 && messages.open.length === 0) {
    if (sighting && 'missing' in sighting)
      return { kind: 'unrecognised', reader: `linkedin-${place.kind}`, missing: sighting.missing };
    const { missing } = messages;
    return missing ? { kind: 'unrecognised', reader: 'linkedin-messaging', missing } : { kind: 'nothing' };
  }
  const me = new Set<Identity>(ownIdentities(page, trace));
  if (messages.owner) me.add(messages.owner);
  if (profile?.identities.some((identity) => me.has(identity))) profile.isSelf = true;
  if (profile?.isSelf) for (const identity of profile.identities) me.add(identity);
  const own = [...me];
  const observation: Observation = {
    site: 'linkedin',
    page: (profile || listed.length > 0) && place.kind !== 'other' ? place.kind : 'messaging',
    // By the key alone: a public name can change, and the messages of one account would be those of two.
    account: own.find((identity) => identity.startsWith('linkedin-id:')) ?? null,
    me: own,
    profile,
    conversations: messages.open,
    rows: [],
    composing: messages.composing,
    listed,
    foundBy: trace,
  };
  return { kind: 'seen', observation };
}

function sightingOn(page: Document, place: Place, trace: Trace): Sighting {
  if (place.kind === 'profile') return readProfile(page, place.identity, place.whole, trace);
  return place.kind === 'sales-lead' ? readLead(page, place.identity, trace) : null;
}
