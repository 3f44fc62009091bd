import { outcome, promisedFor } from './commitment';
import type { Contact } from './contact';
import type { Conversation } from './conversation';
import type { Commitment, FollowUp } from './follow-up';
import { isOpenNeed, isToConfirm } from './need';
import type { Note } from './note';
import type { StandingDue } from './standing-due';
import { type TimelineEntry, timeline } from './timeline';
import type { Touchpoint } from './touchpoint';

/** Half a page to read before a call: what is known of somebody, and what to ask them. */
export interface Brief {
  /** What they are like: facts and preferences, newest first. */
  facts: Few<Note>;
  /** What they need, as far as is known, newest first. */
  needs: Few<Note>;
  /** What took place and was noted last, newest first. */
  last: Few<TimelineEntry>;
  /** The conversation that was written in last, where it tells whose turn it is and nothing took place elsewhere since. */
  turn: (Conversation & { turn: 'mine' | 'theirs' }) | null;
  /** What is promised and open, soonest first. */
  promises: Record<Commitment['by'], Few<Commitment>>;
  /** What comes next, soonest first: follow-ups that are no promises, the rhythm, important dates. */
  dates: Few<FollowUp | StandingDue>;
  /** What to ask, what matters most first. */
  questions: Few<Question>;
}

/** The first of a list, and how many more there are: half a page is soon full. */
export interface Few<Thing> {
  first: Thing[];
  more: number;
}

export type Question =
  /** Past its day. */
  | { kind: 'their-promise'; promise: Commitment }
  | { kind: 'need-still-true'; note: Note }
  /** They were not content when last asked. */
  | { kind: 'feedback-since'; note: Note }
  | {
      kind:
        | 'feedback-never'
        | 'needs-unknown'
        /** Of a company that somebody decides for whom nobody keeps. */
        | 'who-else'
        | 'role-unknown'
        | 'company-unknown'
        | 'rhythm-unknown';
    };

/** What is kept of a contact, as far as a brief draws on it. */
export interface BriefMaterial {
  contact: Pick<Contact, 'relationship' | 'title' | 'company'>;
  /** All of them. */
  notes: readonly Note[];
  /** The newest. */
  touches: readonly Touchpoint[];
  conversations: readonly Conversation[];
  /** The open ones, promises among them. */
  followUps: readonly FollowUp[];
  standing: readonly StandingDue[];
  /** Whether it is settled how often to be in touch, also with "never". */
  hasRhythm: boolean;
  /** How many others of the same company are kept. */
  colleagues: number;
}

const most = { facts: 3, needs: 4, last: 4, promises: 3, dates: 3, questions: 6 } as const;

/** What to read before a call, out of all that is kept of somebody. */
export function briefOf(material: BriefMaterial, now: Temporal.ZonedDateTime): Brief {
  const notes = material.notes.toSorted((one, other) => other.at - one.at);
  const promises = material.followUps
    .filter((followUp) => followUp.kind === 'commitment')
    .toSorted((one, other) => inOrder(promisedFor(one), promisedFor(other)));
  const dates = [...material.followUps.filter(({ kind }) => kind !== 'commitment'), ...material.standing];
  const ofKind = (...kinds: Note['kind'][]) => notes.filter(({ kind }) => kinds.includes(kind));
  const promisedBy = (by: Commitment['by']) => promises.filter((promise) => promise.by === by);
  return {
    facts: few(ofKind('fact', 'preference'), most.facts),
    needs: few(notes.filter(isOpenNeed), most.needs),
    last: few(timeline(material.touches, ofKind('note', 'feedback')), most.last),
    turn: turnOf(material),
    promises: { me: few(promisedBy('me'), most.promises), them: few(promisedBy('them'), most.promises) },
    dates: few(
      dates.toSorted((one, other) => inOrder(one.due, other.due)),
      most.dates,
    ),
    questions: few(questionsOf(material, notes, promisedBy('them'), now), most.questions),
  };
}

function few<Thing>(all: readonly Thing[], count: number): Few<Thing> {
  // "1 more" takes as much room as the one.
  const shown = all.length === count + 1 ? all.length : count;
  return { first: all.slice(0, shown), more: Math.max(0, all.length - shown) };
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function turnOf({ conversations, touches }: BriefMaterial): Brief['turn'] {
  const [latest] = conversations.toSorted((one, other) => other.at - one.at);
  if (latest?.turn === undefined || touches.some(({ at }) => at > latest.at)) return null;
  if (latest.turn === 'mine' && (latest.needsNoAnswer ?? -1) >= latest.at) return null;
  return { ...latest, turn: latest.turn };
}

function questionsOf(
  { contact, hasRhythm, colleagues }: BriefMaterial,
  notes: readonly Note[],
  theirPromises: readonly Commitment[],
  now: Temporal.ZonedDateTime,
): Question[] {
  const { relationship, title, company } = contact;
  const sells = relationship === 'prospect' || relationship === 'customer';
  const feedback = notes.filter(({ kind }) => kind === 'feedback');
  const rated = feedback.find(({ rating }) => rating);
  const asked: [boolean, Exclude<Question, { promise: Commitment } | { note: Note }>['kind']][] = [
    [relationship === 'customer' && feedback.length === 0, 'feedback-never'],
    [sells && !notes.some(isOpenNeed), 'needs-unknown'],
    [sells && company !== null && colleagues === 0, 'who-else'],
    [title === null, 'role-unknown'],
    [company === null, 'company-unknown'],
    [!hasRhythm, 'rhythm-unknown'],
  ];
  return [
    ...theirPromises
      .filter((promise) => outcome(promise, now) === 'overdue')
      .map((promise) => ({ kind: 'their-promise' as const, promise })),
    ...notes.filter((note) => isToConfirm(note, now)).map((note) => ({ kind: 'need-still-true' as const, note })),
    ...(rated && rated.rating !== 'good' ? [{ kind: 'feedback-since' as const, note: rated }] : []),
    ...asked.filter(([applies]) => applies).map(([, kind]) => ({ kind })),
  ];
}
