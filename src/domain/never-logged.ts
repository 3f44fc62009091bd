import { type Identity, identityText } from './identity';
import { isMachineAddress } from './machine-address';
import type { Observation, SeenConversation, SeenMessage, SeenPerson } from './observation';

/** Of whom nothing that pages show is ever kept. */
export interface NeverLogged {
  addresses: Identity[];
  /** `vendor.example`: addresses at it and below it. */
  domains: string[];
  /** Contacts by id, under whatever identity they are seen. */
  people: string[];
  /** Addresses behind which nobody stands: no-reply and the like. */
  machines: boolean;
}

/**
 * The rule for identities that follows from the list.
 * @param ofPeople all identities of the people on it
 */
export function refusalBy(
  { addresses, domains, machines }: NeverLogged,
  ofPeople: readonly Identity[],
): (identity: Identity) => boolean {
  const exact = new Set([...addresses, ...ofPeople]);
  return (identity) => {
    if (exact.has(identity)) return true;
    if (!identity.startsWith('email:')) return false;
    const domain = domainOf(identity);
    return (
      domains.some((each) => domain === each || domain.endsWith(`.${each}`)) || (machines && isMachineAddress(identity))
    );
  };
}

/** The domain of an address. */
export function domainOf(identity: Identity): string {
  const address = identityText(identity);
  return address.slice(address.lastIndexOf('@') + 1);
}

/**
 * The observation as if those who are refused were not on the page. What they wrote is gone, what I wrote to others as
 * well stays. A row that names one of them goes whole: whoever is left would be taken for the writer of its last message.
 * The rep is never refused: own addresses stand at the own domain.
 */
export function withoutRefused(observation: Observation, refuses: (identity: Identity) => boolean): Observation {
  const mine = new Set(observation.me);
  const isRefused = (person: SeenPerson) => {
    if (person.identities.some((identity) => mine.has(identity))) return false;
    return person.identities.some(refuses);
  };
  const others = (people: readonly SeenPerson[]) => people.filter((person) => !isRefused(person));
  const messages = (seen: SeenMessage): SeenMessage[] => {
    if (!seen.from || !isRefused(seen.from)) return [{ ...seen, to: others(seen.to) }];
    // An own alias that nothing proves may stand at a domain on the list.
    return seen.direction === 'out' ? [{ ...seen, from: null, to: others(seen.to) }] : [];
  };
  const conversation = (seen: SeenConversation): SeenConversation => ({
    ...seen,
    people: others(seen.people),
    messages: seen.messages.flatMap(messages),
  });
  const { profile } = observation;
  return {
    ...observation,
    profile: profile && !profile.isSelf && isRefused(profile) ? null : profile,
    conversations: observation.conversations.map(conversation).filter(({ people }) => people.length > 0),
    rows: observation.rows.filter(({ people }) => !people.some(isRefused)),
    composing: observation.composing.map((compose) => ({ ...compose, to: others(compose.to) })),
    listed: others(observation.listed),
  };
}

// Where anybody may have an address; the own domain is none of the rep's company there.
const anybodys =
  /^(?:(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|mail|proton|protonmail|fastmail|zoho|yandex|qq|163|126|naver|web|t-online|freenet|orange|wanadoo|free|laposte|libero|wp|o2|seznam)\.(?:com|net|org|me|de|at|ch|fr|it|es|co\.uk|co\.jp|com\.br|ru|pl|cz|eu|in|ca|com\.au))$/;

/** Domains worth proposing for the list: those of the own addresses, where colleagues are, less those already on it. */
export function ownDomains(own: readonly Identity[], listed: readonly string[]): string[] {
  const domains = own.filter((identity) => identity.startsWith('email:')).map(domainOf);
  return [...new Set(domains)].filter((domain) => !anybodys.test(domain) && !listed.includes(domain));
}
