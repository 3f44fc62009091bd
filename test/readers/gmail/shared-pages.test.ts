// @vitest-environment node
// Captured pages belong to others and stay outside the project (their README says so); where they are not at hand, these
// tests are skipped.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Observation, SeenPerson, SeenTime } from '../../../src/domain/observation';
import { ownOf } from '../../../src/readers/gmail/account';
import { placeOf } from '../../../src/readers/gmail/place';
import { visibility } from '../../../src/readers/gmail/visible-root';
import { gmail } from './either';

interface Somebody {
  name: string | null;
  email: string;
  isSelf?: boolean;
}

interface Dated {
  dateISO: string | null;
  dateLocalISO: string;
}

interface ExpectedPage {
  kind: 'gmail.thread' | 'gmail.list' | 'gmail.compose' | 'gmail.original' | 'gmail.accountMenu';
  url: string | null;
  assumedViewerTimeZone?: string;
  self: { address: string | null; name: string | null };
  thread?: {
    legacyId: string | null;
    permIdFromJslog?: string;
    subject: string | null;
    messages: (Dated & {
      legacyId: string;
      fromName: string;
      fromEmail: string;
      to: Somebody[] | null;
      direction: 'in' | 'out';
    })[];
  };
  rows?: (Dated & {
    legacyThreadId: string | null;
    lastMessageLegacyId?: string;
    unread: boolean;
    people: Somebody[];
    subject: string;
  })[];
  compose?: {
    type: 'new' | 'reply';
    subject: string;
    from: string | null;
    to: Somebody[];
    cc: Somebody[];
  }[];
  original?: Dated & { from: Somebody; to: Somebody[]; subject: string };
}

const folder = new URL('../../../../shared/pages/gmail/', import.meta.url);
const names = existsSync(folder)
  ? readdirSync(folder).flatMap((file) => /^(.*)\.expect\.json$/.exec(file)?.[1] ?? [])
  : [];

describe.skipIf(names.length === 0)('captured pages', () => {
  it.each(names)('%s', (name) => {
    // The shape is that of the files' own README.
    const expected = JSON.parse(readFileSync(new URL(`${name}.expect.json`, folder), 'utf8')) as ExpectedPage;
    const url = new URL(expected.url ?? 'https://mail.google.com/mail/u/0/');
    const zone = expected.assumedViewerTimeZone ?? 'UTC';
    const now = Temporal.ZonedDateTime.from({ year: 2026, month: 11, day: 3, hour: 10, timeZone: zone });
    const html = readFileSync(new URL(`${name}.html`, folder), 'utf8');
    const page = new JSDOM(html, { url: url.href }).window.document;
    const reading = gmail.read(page, url, now);

    if (expected.kind === 'gmail.accountMenu') {
      const place = placeOf(url);
      expect(place && ownOf(page, place, [], visibility(), {}).account).toBe(`email:${expected.self.address}`);
      expect(reading).toEqual({ kind: 'nothing' });
      return;
    }
    if (expected.rows?.every((row) => row.legacyThreadId === null)) {
      // Lists of 2014 held no ids; a conversation without one cannot be kept.
      expect(reading).toEqual({ kind: 'unrecognised', reader: 'gmail-list', missing: "the conversation's id" });
      return;
    }
    if (reading.kind !== 'seen') throw new Error(`${name}: ${JSON.stringify(reading)}`);
    const { observation } = reading;
    expect(observation.account).toBe(expected.self.address && `email:${expected.self.address}`);
    if (expected.thread) compareThread(observation, expected.thread, zone);
    if (expected.rows) compareRows(observation, expected.rows, zone);
    if (expected.compose) compareCompose(observation, expected.compose);
    if (expected.original) compareOriginal(observation, expected.original);
  });
});

function compareThread(observation: Observation, thread: NonNullable<ExpectedPage['thread']>, zone: string): void {
  expect(observation.page).toBe('thread');
  expect(observation.conversations).toHaveLength(1);
  const [conversation] = observation.conversations;
  const inLog = thread.permIdFromJslog && BigInt(thread.permIdFromJslog.slice('thread-f:'.length)).toString(16);
  expect(conversation?.id).toBe(thread.legacyId || inLog ? `gmail:${thread.legacyId ?? inLog}` : null);
  expect(conversation?.subject).toBe(thread.subject);
  expect(conversation?.messages.map(({ key }) => key)).toEqual(thread.messages.map((it) => `gmail:${it.legacyId}`));
  for (const [index, expected] of thread.messages.entries()) {
    const message = conversation?.messages[index];
    expect(message?.from).toEqual({ name: expected.fromName, identities: [`email:${expected.fromEmail}`] });
    expect(addresses(message?.to)).toEqual((expected.to ?? []).map((it) => `email:${it.email}`));
    expect(message?.direction).toBe(expected.direction);
    expect(message?.time).toEqual(timeIn(expected, zone));
  }
}

function compareRows(observation: Observation, rows: NonNullable<ExpectedPage['rows']>, zone: string): void {
  expect(observation.page).toBe('list');
  expect(observation.rows).toHaveLength(rows.length);
  for (const [index, expected] of rows.entries()) {
    const row = observation.rows[index];
    expect(row?.conversationId).toBe(`gmail:${expected.legacyThreadId}`);
    expect(row?.lastMessageKey).toBe(`gmail:${expected.lastMessageLegacyId}`);
    expect(row?.unread).toBe(expected.unread);
    expect(row?.subject).toBe(expected.subject);
    expect(addresses(row?.people)).toEqual(expected.people.filter((it) => !it.isSelf).map((it) => `email:${it.email}`));
    expect(row?.time).toEqual(timeIn(expected, zone));
  }
}

function compareCompose(observation: Observation, boxes: NonNullable<ExpectedPage['compose']>): void {
  expect(observation.page).toBe('compose');
  const expected = boxes.map((box) => ({
    conversationId: null,
    isReply: box.type === 'reply',
    from: box.from && `email:${box.from}`,
    to: [...box.to, ...box.cc].map(({ name, email }) => ({ name, identities: [`email:${email}`] })),
    subject: box.subject || null,
  }));
  expect(observation.composing).toEqual(expected);
}

function compareOriginal(observation: Observation, original: NonNullable<ExpectedPage['original']>): void {
  expect(observation.page).toBe('original');
  const [conversation] = observation.conversations;
  const [message] = conversation?.messages ?? [];
  expect(conversation?.subject).toBe(original.subject);
  expect(message?.from).toEqual({ name: original.from.name, identities: [`email:${original.from.email}`] });
  expect(addresses(message?.to)).toEqual(original.to.map((it) => `email:${it.email}`));
  expect(message?.time).toEqual(timeIn(original, 'UTC'));
}

function addresses(people: SeenPerson[] | undefined): string[] | undefined {
  return people?.flatMap(({ identities }) => identities);
}

function timeIn(dated: Dated, zone: string): SeenTime {
  return dated.dateISO
    ? { at: Date.parse(dated.dateISO), precision: 'ms' }
    : {
        at: Temporal.PlainDateTime.from(dated.dateLocalISO).toZonedDateTime(zone).epochMilliseconds,
        precision: 'minute',
      };
}
