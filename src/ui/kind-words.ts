import type { MessageKey } from './t';

const kindWords = [
  'kindQuiet',
  'kindThanks',
  'kindListen',
  'kindOldFriend',
  'kindBreath',
  'kindNews',
] as const satisfies MessageKey[];

/** Something kind to say on a day with nothing due: the same all day, another the next. */
export function kindWordOf(day: Temporal.PlainDate): MessageKey {
  return kindWords[(day.dayOfYear + day.year) % kindWords.length] ?? kindWords[0];
}
