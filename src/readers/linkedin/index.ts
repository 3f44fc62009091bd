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

/**
 * Reads LinkedIn: profiles in every layout, Sales Navigator leads, lists of people, the messaging page, and message
 * bubbles on any page. Pages of nobody (companies, the feed, jobs, not found, guests) give nothing.
 */
export const linkedin: Reader = {
  name: 'linkedin',
  reads: (url) => isLinkedInHost(url.hostname),
  read,
  fingerprint,
};

function read(page: Document, url: URL, now: Temporal.ZonedDateTime): PageReading {
  const trace: Trace = {};
  const place = placeOf(url);
  const messages = readConversations(page, place.kind === 'messaging' ? place.threadId : undefined, now, trace);
  const sighting = sightingOn(page, place, trace);
  const listed =
    place.kind !== 'people-list'
      ? []
      : url.pathname.startsWith('/sales/')
        ? readLeads(page, trace)
        : readPeople(page, trace);
  const profile = sighting && 'profile' in sighting ? sighting.profile : null;
  if (!profile && listed.length === 0 && messages.open.length === 0) {
    const missing = sighting && 'missing' in sighting ? sighting.missing : messages.missing;
    return missing ? { kind: 'unrecognised', reader: `linkedin-${place.kind}`, missing } : { kind: 'nothing' };
  }
  const me = new Set<Identity>(ownIdentities(page, trace));
  if (messages.owner) me.add(messages.owner);
  if (profile?.identities.some((identity) => me.has(identity))) profile.isSelf = true;
  if (profile?.isSelf) for (const identity of profile.identities) me.add(identity);
  const own = [...me];
  const observation: Observation = {
    site: 'linkedin',
    page: profile || listed.length > 0 ? pageKind(place) : 'messaging',
    account: own.find((identity) => identity.startsWith('linkedin-id:')) ?? own[0] ?? null,
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

function pageKind({ kind }: Place): Observation['page'] {
  return kind === 'other' ? 'messaging' : kind;
}
