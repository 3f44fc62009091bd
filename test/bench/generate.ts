import type { Contact } from '../../src/domain/contact';
import { sortNameOf } from '../../src/domain/contact';
import type { Conversation } from '../../src/domain/conversation';
import { directoryLine } from '../../src/domain/directory';
import { type Due, dueOn } from '../../src/domain/due';
import type { FollowUp } from '../../src/domain/follow-up';
import type { Note } from '../../src/domain/note';
import type { Stamp } from '../../src/domain/stamp';
import type { Touchpoint } from '../../src/domain/touchpoint';

export interface Sizes {
  contacts: number;
  touchpoints: number;
  notes: number;
  followUps: number;
}

export interface Records {
  contacts: Contact[];
  touchpoints: Touchpoint[];
  notes: Note[];
  followUps: FollowUp[];
  conversations: Conversation[];
  directory: string;
}

/** Random numbers in [0, 1) that a seed repeats (mulberry32, Tommy Ettinger 2017, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables = 'an be ca da el fi go ha in jo ka li mo na or pe ra so ti ul va wi ya ze'.split(' ');
const words =
  'offer renewal pilot invoice contract security review demo launch budget team quarter plan scope rollout'.split(' ');
const hour = 60 * 60_000;
const day = 24 * hour;

/**
 * A rep's database of the given sizes, the same for the same seed: few contacts are busy and most are quiet, as in life;
 * one follow-up in fifty is due.
 * @param now the moment that everything is older than or due around
 */
export function generate(sizes: Sizes, seed: number, now: Temporal.ZonedDateTime): Records {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[below(from.length)];
    if (picked === undefined) throw new Error('picked from nothing');
    return picked;
  };
  const word = () => `${pick(syllables)}${pick(syllables)}${random() < 0.5 ? pick(syllables) : ''}`;
  const name = () => capital(word());
  const sentence = (length: number) => Array.from({ length }, () => (random() < 0.5 ? pick(words) : word())).join(' ');
  const at = now.epochMilliseconds;
  const stamp = `${new Date(at).toISOString()}-0000-bench` as Stamp; // toISOString always ends in Z
  const shared = (id: string) => ({ id, updatedAt: stamp, stamps: {} });
  // Squaring makes the first contacts the busy ones.
  const busy = () => `c${Math.floor(random() ** 2 * sizes.contacts)}`;

  const companies = Array.from(
    { length: Math.ceil(sizes.contacts / 4) },
    () => `${name()} ${pick(['GmbH', 'Inc', 'Ltd', 'AB'])}`,
  );
  const contacts = Array.from({ length: sizes.contacts }, (_, index): Contact => {
    const [first, last, company] = [name(), name(), pick(companies)];
    const domain = `${company.split(' ')[0]?.toLowerCase()}.example`;
    return {
      ...shared(`c${index}`),
      name: `${first} ${last}`,
      sortName: sortNameOf(`${first} ${last}`),
      identities: [
        `email:${first}.${last}.${index}@${domain}`.toLowerCase() as `email:${string}`, // starts with email:
        ...(random() < 0.5 ? [`linkedin:${first}-${last}-${index}`.toLowerCase() as `linkedin:${string}`] : []), // likewise
      ],
      relationship: pick(['prospect', 'customer', 'partner', 'supplier', 'colleague']),
      company,
      title: pick(['Buyer', 'CTO', 'Head of Sales', 'Engineer']),
      location: null,
      phone: null,
      tags: [],
      notIdentities: [],
      keptAt: at - below(900) * day,
    };
  });
  const conversations = Array.from({ length: Math.ceil(sizes.contacts / 2) }, (_, index): Conversation => {
    const written = at - below(400 * 24) * hour;
    return {
      ...shared(`gmail:${(0x190000000 + index).toString(16)}`),
      site: 'gmail',
      account: 'email:pat.owner@acme.example',
      contactIds: [busy()],
      subject: sentence(4),
      turn: random() < 0.5 ? 'mine' : 'theirs',
      at: written,
      lookedAt: written + below(100) * hour,
      myLast: { at: written - hour, precision: 'ms' },
      iAsked: random() < 0.3,
      complete: true,
    };
  });
  const touchpoints = Array.from({ length: sizes.touchpoints }, (_, index): Touchpoint => {
    const contactId = busy();
    return {
      ...shared(`gmail:${index.toString(16)}#email:${contactId}`),
      contactId,
      originContactId: contactId,
      channel: pick(['email', 'email', 'email', 'linkedin', 'call', 'meeting']),
      direction: random() < 0.5 ? 'in' : 'out',
      at: at - below(900 * 24) * hour,
      precision: 'ms',
      summary: sentence(5),
      messageKey: `gmail:${index.toString(16)}`,
      conversationId: conversations.length > 0 ? pick(conversations).id : null,
      account: 'email:pat.owner@acme.example',
    };
  });
  const notes = Array.from({ length: sizes.notes }, (_, index): Note => {
    const subjectId = busy();
    return {
      ...shared(`n${index}`),
      subjectId,
      originContactId: subjectId,
      kind: pick(['note', 'fact', 'need', 'feedback']),
      text: sentence(25),
      at: at - below(900 * 24) * hour,
    };
  });
  const followUps = Array.from({ length: sizes.followUps }, (_, index): FollowUp => {
    const subjectId = busy();
    const base = {
      ...shared(`f${index}`),
      subjectIds: [subjectId],
      originContactId: subjectId,
      what: sentence(4),
      due: dueAround(now, random, below),
      status: 'open' as const,
      closedAt: null,
      madeAt: at - below(100) * day,
    };
    return random() < 0.7 || conversations.length === 0
      ? { ...base, kind: 'planned' }
      : {
          ...base,
          kind: 'wait',
          since: { at: base.madeAt, precision: 'ms' },
          conversationId: pick(conversations).id,
          perhapsAnsweredBy: null,
          notAnsweredBy: [],
        };
  });
  const directory = contacts.map((contact) => `${directoryLine(contact)}\n`).join('');
  return { contacts, touchpoints, notes, followUps, conversations, directory };
}

const oneInDue = 50;

function dueAround(now: Temporal.ZonedDateTime, random: () => number, below: (limit: number) => number): Due {
  const days = random() < 1 / oneInDue ? -below(10) : 1 + below(300);
  return dueOn(now.toPlainDate().add({ days }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
