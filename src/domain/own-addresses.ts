import type { Identity } from './identity';
import type { Observation, SeenConversation, SeenMessage, SeenPerson } from './observation';
import type { SharedRecord } from './record';

/** The rep's own identities: learnt where a page proves them, and set by hand. There is one such record. */
export interface OwnAddresses extends SharedRecord {
  id: typeof ownAddressesId;
  identities: Identity[];
  /** Those that the rep took away: never learnt again. */
  notMine: Identity[];
}

export const ownAddressesId = 'own-addresses';

/** Those of `proved` by a page that are news. */
export function newlyOwn(
  known: Pick<OwnAddresses, 'identities' | 'notMine'> | null,
  proved: readonly Identity[],
): Identity[] {
  return proved.filter((identity) => !known?.identities.includes(identity) && !known?.notMine.includes(identity));
}

/**
 * The observation as it reads once all own identities are known, also those that this page does not prove: an alias is
 * nobody to keep in touch with, and what came from it I wrote.
 */
export function withOwnAddresses(observation: Observation, own: readonly Identity[]): Observation {
  const me = new Set([...observation.me, ...own]);
  const isMe = (person: SeenPerson) => person.identities.some((identity) => me.has(identity));
  const others = (people: readonly SeenPerson[]) => people.filter((person) => !isMe(person));
  const message = (seen: SeenMessage): SeenMessage =>
    seen.from && isMe(seen.from) ? { ...seen, direction: 'out', automatic: false } : seen;
  const conversation = (seen: SeenConversation): SeenConversation => ({
    ...seen,
    people: others(seen.people),
    messages: seen.messages.map(message),
  });
  return {
    ...observation,
    me: [...me],
    conversations: observation.conversations.map(conversation),
    rows: observation.rows.map((row) => ({
      ...row,
      people: others(row.people),
      namesMe: row.namesMe || row.people.some(isMe),
    })),
    listed: others(observation.listed),
  };
}
