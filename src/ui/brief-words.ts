import type { Brief, Few, Question } from '../domain/brief';
import { promisedFor } from '../domain/commitment';
import { addressesOf, type Contact } from '../domain/contact';
import type { Due } from '../domain/due';
import type { FollowUp } from '../domain/follow-up';
import type { Health } from '../domain/health';
import { heardOf } from '../domain/need';
import type { Note } from '../domain/note';
import type { StandingDue } from '../domain/standing-due';
import type { TimelineEntry } from '../domain/timeline';
import { dateKindName } from './date-kind-name';
import { ago, dueWords, shortDay } from './format';
import { healthName, healthReason } from './health-words';
import { alone, channelName, directionName, relationshipName } from './names';
import { noteKindName, ratingName } from './note-names';
import { t, tn } from './t';

/** A part of a brief in words, as it is shown, copied and printed. */
export interface BriefPart {
  title: string;
  lines: string[];
}

/** A brief in words, without the parts that nothing is known for. */
export function briefParts(brief: Brief, health: Health, contact: Contact, now: Temporal.ZonedDateTime): BriefPart[] {
  const { facts, needs, last, turn, promises, dates, questions } = brief;
  const looked = turn === null ? '' : ago(turn.lookedAt, 'ms', now);
  const parts = [
    {
      title: t('briefWho'),
      lines: [...whoLines(contact), healthLine(health, now), ...linesOf(facts, ({ text }) => short(text))],
    },
    { title: t('briefNeeds'), lines: linesOf(needs, (need) => needLine(need, now)) },
    {
      title: t('briefLast'),
      lines: [
        ...(turn === null ? [] : [t(turn.turn === 'mine' ? 'yourTurn' : 'theirTurn', looked)]),
        ...linesOf(last, (entry) => entryLine(entry, now)),
        ...(last.first.length === 0 ? [t('noTouchYet')] : []),
      ],
    },
    {
      title: t('promises'),
      lines: [
        ...linesOf(promises.me, (promise) => t('briefMine', wordsOf(promise), dueWords(promisedFor(promise), now))),
        ...linesOf(promises.them, (promise) => t('briefTheirs', wordsOf(promise), dueWords(promisedFor(promise), now))),
      ],
    },
    { title: t('briefDates'), lines: linesOf(dates, (each) => dateLine(each, contact, now)) },
    { title: t('briefQuestions'), lines: linesOf(questions, (question) => questionLine(question, contact, now)) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** A brief as plain text, to be put into a message or a calendar. */
export function briefText(name: string, parts: readonly BriefPart[]): string {
  return [name, ...parts.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n'))].join(
    '\n\n',
  );
}

function linesOf<Thing>({ first, more }: Few<Thing>, line: (thing: Thing) => string): string[] {
  return [...first.map(line), ...(more > 0 ? [tn('moreOnes', more)] : [])];
}

function whoLines(contact: Contact): string[] {
  const { title, company, location, phone, relationship, tags } = contact;
  const [address = ''] = addressesOf(contact);
  return [
    [title, company, location],
    [alone(relationshipName(relationship)), ...tags],
    [phone, address],
  ]
    .map((parts) => parts.filter(Boolean).join(' · '))
    .filter((line) => line !== '');
}

function healthLine({ state, reasons: [reason] }: Health, now: Temporal.ZonedDateTime): string {
  return `${healthName(state)} · ${healthReason(reason, now)}`;
}

function needLine(need: Note, now: Temporal.ZonedDateTime): string {
  const heard = ago(heardOf(need), 'ms', now);
  return t(need.confirmedAt === undefined ? 'briefNeedNoted' : 'briefNeedConfirmed', short(need.text), heard);
}

function entryLine(entry: TimelineEntry, now: Temporal.ZonedDateTime): string {
  if (entry.kind === 'note') {
    const { kind, rating, text, at } = entry.record;
    const name = rating ? t('noteRated', noteKindName(kind), ratingName(rating)) : noteKindName(kind);
    return t('briefEntry', [ago(at, 'ms', now), name].join(', '), short(text));
  }
  const { at, precision, channel, direction, summary } = entry.record;
  const when = [ago(at, precision, now), channelName(channel), directionName(direction)].filter(Boolean).join(', ');
  return summary === '' ? when : t('briefEntry', when, short(summary));
}

/** What is to do, or the words that it was promised in. */
function wordsOf(followUp: FollowUp): string {
  if (followUp.what !== '') return short(followUp.what);
  if (followUp.kind === 'commitment') return short(followUp.quote ?? '');
  return t(followUp.kind === 'wait' ? 'briefWait' : 'followUpWithoutWords');
}

function dateLine(each: FollowUp | StandingDue, contact: Contact, now: Temporal.ZonedDateTime): string {
  if (each.kind === 'cadence') return t('briefEntry', whenWords(each.due, now), t('briefRhythm'));
  if (each.kind !== 'date') return t('briefEntry', whenWords(each.due, now), wordsOf(each));
  const date = contact.importantDates?.find(({ id }) => id === each.dateId);
  const name = date?.label || dateKindName(date?.kind ?? 'other');
  return t('briefEntry', shortDay(Temporal.PlainDate.from(each.on), now), name);
}

function whenWords(due: Due, now: Temporal.ZonedDateTime): string {
  return alone(dueWords(due, now));
}

const questionKeys = {
  'feedback-never': 'askFeedback',
  'needs-unknown': 'askNeeds',
  'role-unknown': 'askRole',
  'company-unknown': 'askCompany',
  'rhythm-unknown': 'askRhythm',
} as const;

function questionLine(question: Question, { company }: Contact, now: Temporal.ZonedDateTime): string {
  switch (question.kind) {
    case 'their-promise':
      return t('askTheirPromise', wordsOf(question.promise), dueWords(promisedFor(question.promise), now));
    case 'need-still-true':
      return t('askNeedHolds', short(question.note.text), ago(heardOf(question.note), 'ms', now));
    case 'feedback-since':
      return t('askFeedbackSince', ago(question.note.at, 'ms', now), short(question.note.text));
    case 'who-else':
      return t('askWhoElse', company ?? '');
    default:
      return t(questionKeys[question.kind]);
  }
}

const longest = 160;

/** Words on one line, and no more of them than half a page has room for. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const units = [...new Intl.Segmenter().segment(line.slice(0, 4 * longest))].map(({ segment }) => segment);
  return units.length <= longest ? line.slice(0, 4 * longest) : `${units.slice(0, longest - 1).join('')}…`;
}
