import type { Due } from '../../src/domain/due';
import type { FollowUp } from '../../src/domain/follow-up';
import type { ImportantDate } from '../../src/domain/important-date';
import type { SeenMessage } from '../../src/domain/observation';
import type { StandingContact } from '../../src/domain/standing-due';
import type { PlainHours } from './hours';

type Random = () => number;

export type MadeUpContact = StandingContact & { identities: [`email:${string}`] };

/** A contact: every second has a cadence, every third a birthday. */
export function madeUpContact(index: number, keptAt: number, random: Random): MadeUpContact {
  const below = (limit: number) => Math.floor(random() * limit);
  const id = `c${index}`;
  const birthday: ImportantDate = {
    id: 'birthday',
    kind: 'birthday',
    label: '',
    day: `--${two(1 + below(12))}-${two(1 + below(28))}`,
    leadDays: below(10),
    handledYear: new Date(keptAt).getUTCFullYear() - 1,
    snoozedUntil: null,
  };
  return {
    id,
    identities: [`email:${id}@vendor.example`],
    keptAt,
    relationship: 'prospect',
    tags: [],
    cadence: index % 2 === 0 ? { ideal: 3 + below(30), latest: 60 } : null,
    importantDates: index % 3 === 0 ? [birthday] : [],
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A follow-up of any kind. */
export function madeUpFollowUp(
  id: string,
  about: readonly string[],
  due: Due,
  madeAt: number,
  random: Random,
): FollowUp {
  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (probability: number) => random() < probability;
  const [one = ''] = about;
  const base = {
    id,
    subjectIds: [one],
    originContactId: one,
    what: '',
    due,
    status: 'open' as const,
    closedAt: null,
    madeAt,
    updatedAt: '2026-01-01T00:00:00.000Z-0000-sim' as const,
    stamps: {},
    ...(chance(0.1) ? { pinned: true } : {}),
  };
  const kind = below(10);
  if (kind < 4) return { ...base, kind: 'planned' };
  if (kind < 7) {
    return {
      ...base,
      kind: 'wait',
      subjectIds: chance(0.4) ? [...about] : [one],
      since: { at: madeAt, precision: 'ms' },
      conversationId: null,
      perhapsAnsweredBy: null,
      notAnsweredBy: [],
      ...(chance(0.5) ? { needs: 'all' as const } : {}),
      ...(chance(0.6) ? { repeat: { everyWorkingDays: 1 + below(4), atMost: 1 + below(3) } } : {}),
    };
  }
  if (kind < 8) {
    return { ...base, kind: 'commitment', by: chance(0.5) ? 'me' : 'them', quote: null, conversationId: null };
  }
  return {
    ...base,
    kind: 'plan-step',
    run: { id: 'r', planId: 'p', planName: 'After sale', anchor: due },
    stepId: 's',
    days: 0,
    onlyAfterGoodFeedback: chance(0.4),
  };
}

/** A message as a page will show it. */
export interface Sent {
  contactId: string;
  message: SeenMessage;
}

const minute = 60_000;

/** Something that was written: mostly by them and by hand, mostly with its exact time. */
export function madeUpMessage(key: string, contact: MadeUpContact, at: number, random: Random): Sent {
  const chance = (probability: number) => random() < probability;
  const vague = chance(0.2);
  const message: SeenMessage = {
    key,
    from: { name: null, identities: contact.identities },
    to: [],
    direction: chance(0.85) ? 'in' : 'out',
    time: vague ? { at: Math.floor(at / minute) * minute, precision: 'minute' } : { at, precision: 'ms' },
    asksQuestion: false,
    automatic: chance(0.1),
  };
  return { contactId: contact.id, message };
}

/** Working hours as somebody might set them. */
export function madeUpHours(holidays: readonly Due[], random: Random): PlainHours {
  const weeks = [
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
    [7, 1, 2, 3, 4],
    [1, 2, 3],
  ];
  return {
    workdays: weeks[Math.floor(random() * weeks.length)] ?? [],
    dayStart: `${two(6 + Math.floor(random() * 5))}:00` as PlainHours['dayStart'], // two digits each
    dayEnd: '18:30',
    quiet: random() < 0.5 ? [{ from: '12:00', to: '13:00' }] : [],
    holidays: holidays.map((day) => day.slice(0, 10) as PlainHours['holidays'][number]), // the day of a due
  };
}

/** What a follow-up comes to by a message: told apart in another way than `domain/wait-news` does. */
export function comesTo(followUp: FollowUp, { contactId, message }: Sent): FollowUp['status'] {
  const { time, direction, automatic } = message;
  if (!time || direction !== 'in' || automatic) return followUp.status;
  if (followUp.status === 'asleep') {
    const end = time.at + (time.precision === 'minute' ? minute : 1);
    return end > (followUp.asleepSince?.at ?? 0) ? 'open' : 'asleep';
  }
  if (followUp.kind !== 'wait' || time.at <= followUp.since.at) return 'open';
  const missing = followUp.subjectIds.filter((id) => id !== contactId && !followUp.answeredBy?.includes(id));
  return followUp.needs === 'all' && missing.length > 0 ? 'open' : 'answered';
}
