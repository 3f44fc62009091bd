import type { Occurrence } from './agenda';
import type { Due } from './due';

/** What was announced, and for which due. Of this device only. */
export interface Announced {
  /** The follow-up, or the standing due. */
  followUpId: string;
  due: Due;
  /** Which of its repetitions came last, counted from 1; absent before any. */
  repetition?: number;
  /** The id of the notification, where the item and its due do not tell it: it was announced together with others. */
  shownAs?: string;
}

/** A notification that is about to be shown, by its id; forgotten once it is recorded. */
export interface Begun {
  id: string;
  items: { id: string; due: Due; repetition: number }[];
}

/** A notification: one item by itself, or several together. */
export interface Notice {
  id: string;
  /** Never empty. */
  occurrences: Occurrence[];
}

/** What a notification stands for; its id tells, so that nothing need be remembered while the worker sleeps. */
export type Announcement = { kind: 'item'; itemId: string; due: string } | { kind: 'together' };

const alone = 'follow-up:';
const together = 'digest:';

/** The announcement behind a notification's id; null where it is none of ours. */
export function parseNotificationId(id: string): Announcement | null {
  if (id.startsWith(together)) return { kind: 'together' };
  const [, itemId, due] = /^follow-up:(.+)@([^@+]+)(?:\+\d+)?$/.exec(id) ?? [];
  return itemId && due ? { kind: 'item', itemId, due } : null;
}

/** Item, due and repetition: showing it again replaces it. */
function idOf({ id, due, repetition = 0 }: { id: string; due: string; repetition?: number | undefined }): string {
  return `${id}@${due}${repetition > 0 ? `+${repetition}` : ''}`;
}

/** The notification that an announcement was made by. */
export function noticeIdOf({ shownAs, followUpId, due, repetition }: Announced): string {
  return shownAs ?? alone + idOf({ id: followUpId, due, repetition });
}

/**
 * The notifications that tell what is to be announced: what may have been shown before the background was stopped comes
 * again under the id it had, all else together as one.
 * @param begun the notifications that were to be shown, and of which nobody knows whether they were
 */
export function noticesOf(
  announce: readonly Occurrence[],
  begun: readonly Begun[],
): { again: Notice[]; fresh: Notice[] } {
  const idBegun = new Map(begun.flatMap(({ id, items }) => items.map((item) => [idOf(item), id] as const)));
  const again = new Map<string, Occurrence[]>();
  const rest: Occurrence[] = [];
  for (const occurrence of announce) {
    const id = idBegun.get(keyOf(occurrence));
    if (id === undefined) rest.push(occurrence);
    else again.set(id, [...(again.get(id) ?? []), occurrence]);
  }
  return { again: [...again].map(([id, occurrences]) => ({ id, occurrences })), fresh: oneNotice(rest) };
}

function keyOf({ item, repetition }: Occurrence): string {
  return idOf({ id: item.id, due: item.due, repetition });
}

function oneNotice(occurrences: Occurrence[]): Notice[] {
  const [first, ...others] = occurrences;
  if (!first) return [];
  const id = others.length === 0 ? alone + keyOf(first) : `${together}${keyOf(first)}/${occurrences.length}`;
  return [{ id, occurrences }];
}

/** A notification as it is remembered while it is being shown. */
export function begunOf({ id, occurrences }: Notice): Begun {
  return { id, items: occurrences.map(({ item, repetition }) => ({ id: item.id, due: item.due, repetition })) };
}

/** What is recorded once a notification was shown. */
export function announcedBy({ id, occurrences }: Notice): Announced[] {
  return occurrences.map(({ item, repetition }) => {
    const announced = { followUpId: item.id, due: item.due, ...(repetition > 0 ? { repetition } : {}) };
    return noticeIdOf(announced) === id ? announced : { ...announced, shownAs: id };
  });
}

/** What of the notifications that were begun has not been recorded since. */
export function unfinished(begun: readonly Begun[], recorded: readonly Announced[]): Begun[] {
  const done = new Set(recorded.map(({ followUpId, due, repetition }) => idOf({ id: followUpId, due, repetition })));
  return begun
    .map(({ id, items }) => ({ id, items: items.filter((item) => !done.has(idOf(item))) }))
    .filter(({ items }) => items.length > 0);
}
