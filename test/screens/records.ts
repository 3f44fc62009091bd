import type { CadenceRules } from '../../src/domain/cadence';
import { type Contact, type RelationshipKind, sortNameOf } from '../../src/domain/contact';
import type { Conversation } from '../../src/domain/conversation';
import { directoryLine } from '../../src/domain/directory';
import { dueOn } from '../../src/domain/due';
import type { FollowUp } from '../../src/domain/follow-up';
import type { Note } from '../../src/domain/note';
import type { Plan } from '../../src/domain/plan';
import type { Stamp } from '../../src/domain/stamp';
import { type StandingDue, standingDuesOf } from '../../src/domain/standing-due';
import type { Template } from '../../src/domain/template';
import { textLine, withLines } from '../../src/domain/text-block';
import type { Touchpoint } from '../../src/domain/touchpoint';
import type { Change, Fact } from '../../src/store/schema';
import type { Person } from '../site/people';

/** What stands in each table, by the table's name. */
export interface Tables {
  contacts: Contact[];
  conversations: Conversation[];
  touchpoints: Touchpoint[];
  notes: Note[];
  followUps: FollowUp[];
  plans: Plan[];
  templates: Template[];
  settings: CadenceRules[];
  standingDues: StandingDue[];
  changes: Change[];
  facts: Fact[];
  textBlocks: ReturnType<typeof withLines>;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * A rep's first weeks: the cast of the sample sites, and people whose names and words are hard on a layout: long, of
 * other scripts, from right to left. All of it is made up.
 * @param now the moment that everything is older than or due around
 */
export function fewRecords(
  cast: Readonly<Record<'dana' | 'zoe' | 'kai', Person>>,
  now: Temporal.ZonedDateTime,
): Tables {
  const at = now.epochMilliseconds;
  const stamp = `${new Date(at).toISOString()}-0000-screens` as Stamp; // toISOString always ends in Z
  const shared = (id: string) => ({ id, updatedAt: stamp, stamps: {} });
  const inDays = (days: number) => dueOn(now.toPlainDate().add({ days }));
  const ago = (days: number) => at - days * day - 7 * minute;

  const contact = (
    id: string,
    { name, company, title }: Pick<Contact, 'name' | 'company' | 'title'>,
    relationship: RelationshipKind,
    more: Partial<Contact> = {},
  ): Contact => ({
    ...shared(id),
    name,
    sortName: sortNameOf(name),
    identities: [`email:${id}@mail.example`],
    relationship,
    company,
    title,
    location: null,
    phone: null,
    tags: [],
    notIdentities: [],
    keptAt: ago(120),
    ...more,
  });
  const castIdentities = ({ email, slug }: Person): Contact['identities'] => [`email:${email}`, `linkedin:${slug}`];

  const contacts = [
    contact('dana', cast.dana, 'customer', {
      identities: castIdentities(cast.dana),
      location: cast.dana.location,
      phone: '+1 202 555 0147',
      tags: ['pilot', 'cold chain'],
      cadence: { ideal: 21, latest: 35 },
      importantDates: [
        { id: 'b', kind: 'birthday', label: '', day: '1984-03-09', leadDays: 3, handledYear: null, snoozedUntil: null },
        {
          id: 'r',
          kind: 'renewal',
          label: 'Two depots',
          day: `--${inDays(40).slice(5, 10)}`,
          leadDays: 60,
          handledYear: null,
          snoozedUntil: null,
        },
      ],
    }),
    contact('zoe', cast.zoe, 'customer', { identities: castIdentities(cast.zoe), cadence: { ideal: 5, latest: 8 } }),
    contact('kai', cast.kai, 'prospect', { identities: castIdentities(cast.kai) }),
    contact(
      'long',
      {
        name: 'Maximiliane Theodora Wolfeschlegelsteinhausen-Bergerdorff',
        company: 'Rindfleischetikettierungsüberwachungsgesellschaft mbH',
        title: 'Stellvertretende Bereichsleiterin Beschaffungswesen',
      },
      'supplier',
      {
        location: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
        tags: ['a tag that is a whole sentence long'],
      },
    ),
    contact('arabic', { name: 'ليلى الحداد', company: 'شركة النور', title: 'مديرة المشتريات' }, 'partner'),
    contact('japanese', { name: '見本 花子', company: '見本株式会社', title: '購買部長' }, 'prospect'),
    contact('greek', { name: 'Ελένη Παραδείγμα', company: null, title: null }, 'other'),
  ];

  const conversation = (
    id: string,
    contactId: string,
    subject: string,
    turn: 'mine' | 'theirs',
    days: number,
  ): Conversation => ({
    ...shared(`gmail:${id}`),
    site: 'gmail',
    account: 'email:pat.owner@acme.example',
    contactIds: [contactId],
    subject,
    turn,
    at: ago(days),
    lookedAt: ago(Math.max(days - 2, 0)),
    myLast: { at: ago(days + 2), precision: 'ms' },
    iAsked: true,
    complete: true,
  });
  const conversations = [
    conversation('1900000001', 'kai', 'Half an hour next week', 'mine', 3),
    conversation('1900000002', 'arabic', 'عرض الأسعار', 'mine', 5),
    conversation('1900000003', 'zoe', 'Renewal paperwork for Harbor & Pine', 'theirs', 6),
  ];

  const touchpoint = (
    contactId: string,
    number: number,
    days: number,
    [channel, direction, summary]: [Touchpoint['channel'], Touchpoint['direction'], string],
  ): Touchpoint => ({
    ...shared(`made:${contactId}-${number}`),
    contactId,
    originContactId: contactId,
    channel,
    direction,
    at: ago(days),
    precision: 'ms',
    summary,
    messageKey: null,
    conversationId: null,
    account: null,
  });
  const touchpoints = [
    touchpoint('dana', 1, 30, ['call', 'out', 'Walked through the pilot; she wants two depots first']),
    touchpoint('dana', 2, 44, ['meeting', null, 'Met at the logistics fair']),
    touchpoint('dana', 3, 45, ['linkedin', 'in', 'Likewise! Write to me at work about the depots.']),
    touchpoint('zoe', 1, 9, ['email', 'in', 'Renewal paperwork for Harbor & Pine']),
    touchpoint('kai', 1, 3, ['email', 'in', 'Half an hour next week']),
    touchpoint('long', 1, 70, [
      'email',
      'out',
      `Re: Re: Fwd: ${'Rückfrage zur Lieferantenselbstauskunft und '.repeat(3)}Ansprechpartner`,
    ]),
    touchpoint('arabic', 1, 5, ['email', 'in', 'عرض الأسعار']),
  ];

  const note = (
    contactId: string,
    number: number,
    days: number,
    kind: Note['kind'],
    text: string,
    more: Partial<Note> = {},
  ): Note => ({
    ...shared(`note:${contactId}-${number}`),
    subjectId: contactId,
    originContactId: contactId,
    kind,
    text,
    at: ago(days),
    ...more,
  });
  const notes = [
    note('dana', 1, 12, 'need', 'One invoice for both depots, with the purchase order number on it', {
      quote: 'How many seats does the pilot include?',
      source: { conversationId: 'gmail:1900000001', account: 'email:pat.owner@acme.example', address: null },
    }),
    note('dana', 2, 30, 'preference', 'Calls before nine; never on Fridays'),
    note('dana', 3, 31, 'feedback', 'The plan was clear. More of that.', { rating: 'good' }),
    note('dana', 4, 100, 'fact', 'Two depots, 140 people, three shifts. '.repeat(8).trim()),
    note('zoe', 1, 9, 'preference', 'Annual billing'),
    note(
      'long',
      1,
      70,
      'note',
      'https://intranet.beschaffung.example/lieferanten/selbstauskunft?jahr=2026&formular=lang-und-ohne-leerzeichen',
    ),
    note('japanese', 1, 2, 'need', '見積書を来週までに送ってほしいとのこと。価格は税抜きで。'),
  ];

  const open = (id: string, contactId: string, what: string, days: number, minuteOfDay = '') => ({
    ...shared(`made:${id}`),
    subjectIds: [contactId],
    originContactId: contactId,
    what,
    due: `${inDays(days)}${minuteOfDay}` as FollowUp['due'], // `T15:00` after a day is a Due
    status: 'open' as const,
    closedAt: null,
    madeAt: ago(14),
  });
  const promised = { quote: null, conversationId: null };
  const run = { id: 'run', planId: 'built-in:after-sale', planName: 'After the sale', anchor: inDays(-20) };
  const step = { kind: 'plan-step' as const, run, onlyAfterGoodFeedback: false };
  const followUps: FollowUp[] = [
    {
      ...open('1', 'dana', 'Send the seat plan', -2),
      kind: 'commitment',
      by: 'me',
      ...promised,
      quote: 'I will send the plan by Friday.',
    },
    { ...open('2', 'dana', 'Names of the two depot managers', 4), kind: 'commitment', by: 'them', ...promised },
    {
      ...open('3', 'long', 'Selbstauskunft ausfüllen und mit der Lieferantennummer zurücksenden', -6),
      kind: 'planned',
    },
    { ...open('4', 'kai', 'Offer half an hour next week', 0, 'T15:00'), kind: 'planned' },
    {
      ...open('5', 'zoe', 'The signature', 0),
      kind: 'wait',
      since: { at: ago(6), precision: 'ms' },
      conversationId: 'gmail:1900000003',
      perhapsAnsweredBy: null,
      notAnsweredBy: [],
      repeat: { everyWorkingDays: 3, atMost: 2 },
    },
    { ...open('6', 'arabic', 'الرد على عرض الأسعار', 1), kind: 'planned' },
    { ...open('7', 'japanese', '見積書を送る', 3), kind: 'planned' },
    { ...open('8', 'dana', 'Ask how the first month went', 10), ...step, stepId: 'feedback', days: 30 },
    { ...open('9', 'dana', 'Talk about what it saved', 70), ...step, stepId: 'value', days: 90 },
  ];

  const rules: CadenceRules = {
    ...shared('cadence-rules'),
    id: 'cadence-rules',
    byTag: { pilot: { ideal: 14, latest: 21 } },
    byRelationship: { customer: { ideal: 30, latest: 45 }, prospect: { ideal: 14, latest: 28 } },
  };
  const templates: Template[] = [
    {
      ...shared('made:template'),
      name: 'After the first month',
      purpose: 'check-in',
      text: 'Hello {first|there},\n\nhow was the first month at {company}? You told me: {need}.\n\nPat',
    },
  ];
  const plans: Plan[] = [
    {
      ...shared('made:plan'),
      name: 'Trade fair in Lindale, with a name that takes more than one line where it is narrow',
      steps: [
        { id: 'a', days: -7, what: 'Ask who comes along', onlyAfterGoodFeedback: false },
        { id: 'b', days: 1, what: 'Say thank you and send what was promised', onlyAfterGoodFeedback: false },
        { id: 'c', days: 30, what: 'Ask for a referral', onlyAfterGoodFeedback: true },
      ],
    },
  ];
  const change = (
    id: string,
    label: Change['label'],
    hours: number,
    table: 'notes' | 'contacts' | 'followUps',
    of: string,
    contactId: string,
  ): Change => ({
    id,
    at: at - hours * hour,
    label,
    contactIds: [contactId],
    steps: [{ table, id: of, did: 'make' }],
  });
  const changes = [
    change('1', 'contact-kept', 60, 'contacts', 'long', 'long'),
    change('2', 'follow-up-planned', 26, 'followUps', 'made:4', 'kai'),
    change('3', 'note-written', 1, 'notes', 'note:dana-1', 'dana'),
  ];

  const lines = [
    ...notes.map((each) => ({ table: 'notes' as const, ...each, words: each.text })),
    ...touchpoints.map((each) => ({ table: 'touchpoints' as const, ...each, words: each.summary })),
  ];
  const last = (id: string) =>
    Math.max(...touchpoints.filter(({ contactId }) => contactId === id).map((each) => each.at));
  return {
    contacts,
    conversations,
    touchpoints,
    notes,
    followUps,
    plans,
    templates,
    settings: [rules],
    standingDues: contacts.flatMap((each) => {
      const touched = last(each.id);
      return standingDuesOf(each, rules, Number.isFinite(touched) ? touched : null, now);
    }),
    changes,
    textBlocks: withLines(
      null,
      lines.flatMap(({ table, id, words }) => textLine({ table, id }, words) ?? []),
    ),
    facts: [
      { key: 'directory', value: contacts.map((each) => `${directoryLine(each)}\n`).join('') },
      { key: 'directoryDelta', value: {} },
      { key: 'textsUpTo', value: 'all' },
      { key: 'reckonedAt', value: { zone: now.timeZoneId, day: now.toPlainDate().toString() } },
      { key: 'lastBackupAt', value: ago(11) },
      {
        key: 'pagesRead',
        value: { [now.toPlainDate().toString()]: { 'gmail-thread': 14, 'gmail-list': 6, 'linkedin-profile': 3 } },
      },
      {
        key: 'readerHealth',
        value: {
          'gmail-thread': { reader: 'gmail-thread', seenTimes: 240, lastSeen: at - hour, lost: {}, worn: {} },
          'linkedin-profile': {
            reader: 'linkedin-profile',
            seenTimes: 12,
            lastSeen: ago(20),
            lost: { 'the name': { since: ago(19), last: at - hour, times: 7 } },
            worn: {},
          },
        },
      },
    ],
  };
}
