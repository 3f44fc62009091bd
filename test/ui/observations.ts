import type { Identity } from '../../src/domain/identity';
import type { CurrentPage, Observation, SeenPerson } from '../../src/domain/observation';

export const rep: SeenPerson = { name: 'Pat Owner', identities: ['email:pat.owner@acme.example'] };

/** Somebody on a page. */
export function person(name: string, ...identities: Identity[]): SeenPerson {
  return { name, identities };
}

const nothing = { profile: null, rows: [], composing: [], listed: [], foundBy: {} };

/** A Gmail thread in which each of `writers` wrote one message, an hour apart; the last one just before `now`. */
export function threadBetween(people: SeenPerson[], writers: SeenPerson[], now: Temporal.ZonedDateTime): Observation {
  return {
    ...nothing,
    site: 'gmail',
    page: 'thread',
    account: 'email:pat.owner@acme.example',
    me: ['email:pat.owner@acme.example'],
    conversations: [
      {
        id: 'gmail:19e2325ffb831415',
        subject: 'Second warehouse',
        people,
        messages: writers.map((from, index) => ({
          key: `gmail:19e2325ffb83141${index}`,
          from,
          to: from === rep ? people : [rep],
          direction: from === rep ? 'out' : 'in',
          time: { at: now.subtract({ hours: writers.length - index }).epochMilliseconds, precision: 'ms' },
          asksQuestion: false,
          automatic: false,
        })),
        complete: true,
      },
    ],
  };
}

/** A LinkedIn profile. */
export function profileOf(seen: SeenPerson, company: string | null): Observation {
  return {
    ...nothing,
    site: 'linkedin',
    page: 'profile',
    account: null,
    me: [],
    conversations: [],
    profile: {
      ...{ ...seen, headline: null, company, title: 'Head of Operations', location: 'Lisbon' },
      ...{ degree: 2, isSelf: false },
    },
  };
}

/** The page that shows it. */
export function pageShowing(observation: Observation, now: Temporal.ZonedDateTime): CurrentPage {
  const address = observation.site === 'gmail' ? 'https://mail.google.com/' : 'https://www.linkedin.com/';
  return { address, seenAt: now.epochMilliseconds, reading: { kind: 'seen', observation } };
}
