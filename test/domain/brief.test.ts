import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BriefMaterial, briefOf, type Question } from '../../src/domain/brief';
import { relationshipKinds } from '../../src/domain/contact';
import type { Conversation } from '../../src/domain/conversation';
import { dueOn } from '../../src/domain/due';
import type { Commitment, FollowUp } from '../../src/domain/follow-up';
import { type Note, noteKinds, ratings } from '../../src/domain/note';
import type { Stamp } from '../../src/domain/stamp';
import type { Touchpoint } from '../../src/domain/touchpoint';

const now = Temporal.ZonedDateTime.from('2026-11-21T12:00[Europe/Berlin]');
const ago = (days: number) => now.subtract({ days }).epochMilliseconds;
const on = (days: number) => dueOn(now.toPlainDate().add({ days }));
const shared = (id: string) => ({ id, updatedAt: '2026-11-21T11:00:00.000Z-0000-here' as Stamp, stamps: {} }); // as a writer stamps

const note = (kind: Note['kind'], days: number, more: Partial<Note> = {}): Note => ({
  ...shared(`${kind} ${days}`),
  subjectId: 'dana',
  originContactId: 'dana',
  kind,
  text: `${kind}, ${days} days ago`,
  at: ago(days),
  ...more,
});
const touch = (days: number, messageKey: string | null = null): Touchpoint => ({
  ...shared(`touch ${days} ${messageKey}`),
  contactId: 'dana',
  originContactId: 'dana',
  channel: 'email',
  direction: 'in',
  at: ago(days),
  precision: 'ms',
  summary: 'Offer',
  messageKey,
  conversationId: null,
  account: null,
});
const base = (id: string, due: number) => ({
  ...shared(id),
  subjectIds: ['dana'],
  originContactId: 'dana',
  what: id,
  due: on(due),
  status: 'open' as const,
  closedAt: null,
  madeAt: ago(30),
});
const promise = (by: 'me' | 'them', due: number): Commitment => ({
  ...base(`${by} ${due}`, due),
  kind: 'commitment',
  by,
  quote: null,
  conversationId: null,
});
const planned = (due: number): FollowUp => ({ ...base(`planned ${due}`, due), kind: 'planned' });
const talk = (days: number, turn: 'mine' | 'theirs', more: Partial<Conversation> = {}): Conversation => ({
  ...shared(`talk ${days}`),
  site: 'gmail',
  account: null,
  contactIds: ['dana'],
  subject: 'Offer',
  turn,
  at: ago(days),
  lookedAt: ago(0),
  myLast: null,
  iAsked: false,
  complete: true,
  ...more,
});

const known: BriefMaterial = {
  contact: { relationship: 'partner', title: 'Buyer', company: 'Vendor' },
  notes: [],
  touches: [],
  conversations: [],
  followUps: [],
  standing: [],
  hasRhythm: true,
  colleagues: 1,
};
const asked = (material: Partial<BriefMaterial>) =>
  briefOf({ ...known, ...material }, now).questions.first.map(({ kind }) => kind);

describe('a brief', () => {
  it('tells what they need, what they are like, what was last, what is promised and what comes', () => {
    const cadence = { kind: 'cadence', id: 'c', contactId: 'dana', from: on(-9), due: on(2), latest: on(9) };
    const brief = briefOf(
      {
        ...known,
        notes: [
          note('need', 100),
          note('fact', 20),
          note('note', 7),
          note('preference', 6),
          note('feedback', 5),
          note('need', 2),
          note('need', 1, { endedAt: ago(0) }),
        ],
        touches: [touch(3, 'gmail:1'), touch(4)],
        followUps: [promise('them', 4), promise('me', 3), promise('me', -1), planned(5)],
        standing: [cadence as BriefMaterial['standing'][number]], // a day is written as `on` writes it
      },
      now,
    );
    const ids = (things: { id: string }[]) => things.map(({ id }) => id);
    expect(ids(brief.needs.first)).toEqual(['need 2', 'need 100']);
    expect(ids(brief.facts.first)).toEqual(['preference 6', 'fact 20']);
    expect(brief.last.first.map(({ record }) => record.id)).toEqual([
      'touch 3 gmail:1',
      'touch 4 null',
      'feedback 5',
      'note 7',
    ]);
    expect(ids(brief.promises.me.first)).toEqual(['me -1', 'me 3']);
    expect(ids(brief.promises.them.first)).toEqual(['them 4']);
    expect(ids(brief.dates.first)).toEqual(['c', 'planned 5']);
  });

  it.each<[string, Partial<BriefMaterial>, Question['kind'][]]>([
    ['nothing where all is known', {}, []],
    ['for the role', { contact: { ...known.contact, title: null } }, ['role-unknown']],
    ['for the company', { contact: { ...known.contact, company: null } }, ['company-unknown']],
    ['how often to be in touch', { hasRhythm: false }, ['rhythm-unknown']],
    [
      'a prospect what they need, and who else decides',
      { contact: { ...known.contact, relationship: 'prospect' }, colleagues: 0 },
      ['needs-unknown', 'who-else'],
    ],
    [
      'not who else decides where somebody else of there is kept',
      { contact: { ...known.contact, relationship: 'prospect' }, notes: [note('need', 1)] },
      [],
    ],
    [
      'a customer how content they are, whom nobody asked',
      { contact: { ...known.contact, relationship: 'customer' }, notes: [note('need', 1)] },
      ['feedback-never'],
    ],
    ['whether an old need holds', { notes: [note('need', 91), note('need', 90)] }, ['need-still-true']],
    [
      'whether it is better since they were not content',
      { notes: [note('feedback', 3), note('feedback', 9, { rating: 'bad' })] },
      ['feedback-since'],
    ],
    ['nothing of those who are content', { notes: [note('feedback', 9, { rating: 'good' })] }, []],
    [
      'for what they promised and is past its day',
      { followUps: [promise('them', -1), promise('me', -9)] },
      ['their-promise'],
    ],
  ])('asks %s', (_what, material, questions) => {
    expect(asked(material)).toEqual(questions);
  });

  it.each<[string, Partial<BriefMaterial>, 'mine' | 'theirs' | undefined]>([
    ['that they wrote last', { conversations: [talk(9, 'theirs'), talk(2, 'mine')] }, 'mine'],
    ['that no answer was seen', { conversations: [talk(2, 'theirs')], touches: [touch(2)] }, 'theirs'],
    ['nothing once they were touched elsewhere', { conversations: [talk(2, 'mine')], touches: [touch(1)] }, undefined],
    ['nothing of what needs no answer', { conversations: [talk(2, 'mine', { needsNoAnswer: ago(2) })] }, undefined],
    ['nothing where nobody wrote', {}, undefined],
  ])('tells %s', (_what, material, turn) => {
    expect(briefOf({ ...known, ...material }, now).turn?.turn).toBe(turn);
  });

  const anyDays = fc.integer({ min: 0, max: 400 });
  const anyNote = fc
    .tuple(fc.constantFrom(...noteKinds), anyDays, fc.option(fc.constantFrom(...ratings)), fc.boolean())
    .map(([kind, days, rating, ended]) => note(kind, days, { rating, endedAt: ended ? ago(0) : null }));
  const anyMaterial = fc.record({
    contact: fc.record({
      relationship: fc.constantFrom(...relationshipKinds),
      title: fc.constantFrom(null, 'Buyer'),
      company: fc.constantFrom(null, 'Vendor'),
    }),
    notes: fc.array(anyNote, { maxLength: 30 }),
    touches: fc.array(
      anyDays.map((days) => touch(days)),
      { maxLength: 30 },
    ),
    conversations: fc.array(
      fc.tuple(anyDays, fc.constantFrom('mine', 'theirs')).map(([days, turn]) => talk(days, turn)),
      {
        maxLength: 4,
      },
    ),
    followUps: fc.array(
      fc
        .tuple(fc.constantFrom('me', 'them', null), fc.integer({ min: -60, max: 60 }))
        .map(([by, days]) => (by === null ? planned(days) : promise(by, days))),
      { maxLength: 20 },
    ),
    standing: fc.constant([]),
    hasRhythm: fc.boolean(),
    colleagues: fc.nat({ max: 2 }),
  });

  it('stays half a page, whatever there is, and says how much it leaves out', () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const { facts, needs, last, promises, dates, questions } = briefOf(material, now);
        const parts = [facts, needs, last, promises.me, promises.them, dates, questions];
        expect(parts.reduce((lines, { first }) => lines + first.length, 0)).toBeLessThanOrEqual(33);
        for (const { more } of parts) expect(more).not.toBe(1);
        const count = ({ first, more }: { first: unknown[]; more: number }) => first.length + more;
        expect(count(promises.me) + count(promises.them) + count(dates)).toBe(material.followUps.length);
        expect(count(needs)).toBe(material.notes.filter(({ kind, endedAt }) => kind === 'need' && !endedAt).length);
      }),
    );
  });

  it('does not depend on the order in which its material was read', () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const turned = { ...material, notes: material.notes.toReversed(), followUps: material.followUps.toReversed() };
        const dues = ({ dates, promises }: ReturnType<typeof briefOf>) =>
          [dates, promises.me, promises.them].map(({ first }) => first.map(({ due }) => due));
        expect(dues(briefOf(turned, now))).toEqual(dues(briefOf(material, now)));
        const times = (brief: ReturnType<typeof briefOf>) => brief.needs.first.map(({ at }) => at);
        expect(times(briefOf(turned, now))).toEqual(times(briefOf(material, now)));
      }),
    );
  });
});
