import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Observation, PageReading } from '../../../src/domain/observation';
import { linkedin } from '../../../src/readers/linkedin';

// Pages captured or modelled elsewhere stay beside the project, not in it; where they are missing there is nothing to
// compare. Their expectations have a shape of their own, mapped here to what an observation has a place for.
const folder = new URL('../../../../shared/pages/linkedin/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];

interface Expected {
  kind: string;
  url: string;
  assumedNow?: string;
  isSelf?: boolean;
  self: { profileId: string | null; slug: string | null };
  profile?: {
    name: string;
    nameClean?: string;
    degree: string | null;
    headline: string | null;
    company: string | null;
    location: string | null;
    slug: string | null;
    slugFromUrl?: string;
    profileId?: string | null;
    currentRole?: { title: string } | null;
    currentRoles?: { title: string }[];
  } | null;
  people?: { name: string; slug: string | null; salesId?: string | null }[];
  conversation?: Conversation;
  otherConversationsOnPage?: Conversation[];
  notDerivedFromThisPerson?: string[];
  rowsThatAreNotPeople?: string[];
  mutualConnectionsNotPeople?: string[];
}

interface Conversation {
  threadId: string;
  participants: { name: string; profileId: string }[];
  draft?: string;
  messages: {
    id: string;
    direction: string;
    senderName: string;
    senderProfileId?: string;
    dateISO: string;
    text: string;
  }[];
}

describe.skipIf(files.length === 0)('pages captured elsewhere', { timeout: 30_000 }, () => {
  it.each(files)('%s', (file) => {
    const expected = expectedOf(file);
    const page = pageOf(file, expected);
    const before = page.documentElement.outerHTML;
    const now = nowOf(expected);
    const reading = linkedin.read(page, new URL(expected.url), now);
    expect(linkedin.read(page, new URL(expected.url), now)).toEqual(reading);
    expect(page.documentElement.outerHTML).toBe(before);
    compare(reading, expected);
  });

  it.each(files)('%s needs no label, and nobody else is on it', (file) => {
    const expected = expectedOf(file);
    const page = pageOf(file, expected);
    for (const element of page.querySelectorAll('[aria-label]')) element.setAttribute('aria-label', 'ⵣ');
    for (const element of page.querySelectorAll('a[title],button[title]')) element.setAttribute('title', 'ⵣ');
    compare(linkedin.read(page, new URL(expected.url), nowOf(expected)), expected);
    if (expected.kind.startsWith('linkedin.messaging')) return;
    // pushState has been, the page has not caught up.
    const reading = linkedin.read(page, new URL('https://www.linkedin.com/in/quite-another-person/'), nowOf(expected));
    expect(reading).toEqual({ kind: 'nothing' });
  });

  it('has pages to compare', () => {
    expect(files.length).toBeGreaterThan(20);
  });
});

function expectedOf(file: string): Expected {
  // The shape is what the pages' own README describes; a field of another shape fails its comparison.
  return JSON.parse(readFileSync(new URL(file.replace(/html$/, 'expect.json'), folder), 'utf8')) as Expected;
}

function pageOf(file: string, expected: Expected): Document {
  return new JSDOM(readFileSync(new URL(file, folder), 'utf8'), { url: expected.url }).window.document;
}

function nowOf(expected: Expected): Temporal.ZonedDateTime {
  return Temporal.Instant.from(expected.assumedNow ?? '2026-10-10T12:00:00Z').toZonedDateTimeISO('America/Los_Angeles');
}

function compare(reading: PageReading, expected: Expected): void {
  if (!expected.profile && !expected.people && !expected.conversation) {
    expect(reading).toEqual({ kind: 'nothing' });
    return;
  }
  if (reading.kind !== 'seen') throw new Error(`expected to see something, got ${JSON.stringify(reading)}`);
  const seen = reading.observation;
  if (expected.profile) compareProfile(seen, expected, expected.profile);
  if (expected.people) comparePeople(seen, expected.people);
  if (expected.conversation) {
    const conversations = [expected.conversation, ...(expected.otherConversationsOnPage ?? [])];
    expect(seen.conversations.length).toBe(conversations.length);
    for (const [index, conversation] of conversations.entries()) compareConversation(seen, index, conversation);
  }
  const { profileId, slug } = expected.self;
  if (profileId) expect(seen.account).toBe(`linkedin-id:${profileId}`);
  if (slug) expect(seen.me).toContain(`linkedin:${slug}`);
  if (!profileId && !slug) expect(seen).toMatchObject({ account: null, me: [] });
  const text = JSON.stringify(reading);
  const strangers = [
    ...(expected.notDerivedFromThisPerson ?? []),
    ...(expected.rowsThatAreNotPeople ?? []).flatMap((row) =>
      row.startsWith('Nested Path') ? [] : (row.split(' (')[0] ?? row),
    ),
    ...(expected.mutualConnectionsNotPeople ?? []),
  ];
  for (const stranger of strangers) expect(text).not.toContain(JSON.stringify(stranger).slice(1, -1));
}

function compareProfile(seen: Observation, expected: Expected, person: NonNullable<Expected['profile']>): void {
  const onLead = expected.kind === 'linkedin.salesnav.lead';
  expect(seen.page).toBe(onLead ? 'sales-lead' : 'profile');
  const degree = person.degree ? Number.parseInt(person.degree, 10) : null;
  expect(seen.profile).toMatchObject({
    name: person.nameClean ?? person.name,
    headline: person.headline,
    company: person.company,
    title: person.currentRole?.title ?? person.currentRoles?.[0]?.title ?? null,
    location: person.location,
    degree,
    isSelf: expected.isSelf ?? false,
  });
  const slug = person.slug ?? person.slugFromUrl;
  const lead = /\/sales\/lead\/(\w+)/.exec(expected.url)?.[1];
  expect(seen.profile?.identities.filter((identity) => !identity.startsWith('email:'))).toEqual([
    ...(slug ? [`linkedin:${slug}`] : []),
    ...(person.profileId ? [`linkedin-id:${person.profileId}`] : []),
    ...(lead ? [`linkedin-sales:${lead}`] : []),
  ]);
}

// As a person would write them in an address book; the pages' own expectations keep what LinkedIn shows.
const addressBook: Record<string, string> = {
  'Carla Mendes 🇧🇷': 'Carla Mendes',
  'Dr. Priya Raman, PhD': 'Dr. Priya Raman',
};

function comparePeople(seen: Observation, people: NonNullable<Expected['people']>): void {
  expect(seen.page).toBe('people-list');
  const listed = people
    .filter((person) => person.slug || person.salesId)
    .map((person) => ({
      name: addressBook[person.name] ?? person.name,
      identities: [
        ...(person.salesId ? [`linkedin-sales:${person.salesId}`] : []),
        ...(person.slug ? [`linkedin:${person.slug}`] : []),
      ],
    }));
  // A link to a page below a profile may count as a link to the person or not: the pages leave it open.
  expect(seen.listed.filter((person) => person.name !== 'Nested Path')).toEqual(listed);
}

function compareConversation(seen: Observation, index: number, expected: Conversation): void {
  const conversation = seen.conversations[index];
  expect(conversation).toMatchObject({
    id: `linkedin:${expected.threadId}`,
    people: expected.participants.map(({ name, profileId }) => ({ name, identities: [`linkedin-id:${profileId}`] })),
    complete: true,
  });
  expect(conversation?.messages).toMatchObject(
    expected.messages.map((message) => ({
      key: `linkedin:${message.id}`,
      direction: message.direction,
      from: {
        name: message.senderName,
        ...(message.senderProfileId && { identities: [`linkedin-id:${message.senderProfileId}`] }),
      },
      time: { at: Date.parse(message.dateISO), precision: 'ms' },
      asksQuestion: message.text.includes('?'),
      automatic: false,
    })),
  );
  expect(conversation?.messages.length).toBe(expected.messages.length);
  const drafts = seen.composing.filter((compose) => compose.conversationId === `linkedin:${expected.threadId}`);
  expect(drafts.length).toBe(expected.draft ? 1 : 0);
}
