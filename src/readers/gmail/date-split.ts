import { type DateLanguage, type Layout, lettersOf } from './date-language';

/** One way to see a text: a date, a time, or both in either order. */
export interface DateSplit {
  date: Layout[] | null;
  /** Empty where there is a time that cannot be read. */
  time: Layout[] | null;
  timeFirst: boolean;
  /** Whether all words beside the time are known not to change it, as "PM" in a foreign language would. */
  plain: boolean;
}

const free = (words: string) => !/[0YW#.]/.test(words);

/** All ways to see a skeleton as a date, a time or both, with words beside them but no token left over. */
export function dateSplits(skeleton: string, { dates, times, joiners }: DateLanguage): DateSplit[] {
  const splits: DateSplit[] = [];
  const unread: DateSplit[] = [];
  const timesIn = (rest: string, date: Layout[] | null, timeFirst: boolean) => {
    for (const [key, time] of times) {
      const index = rest.indexOf(key);
      if (index < 0) continue;
      const words = [rest.slice(0, index), rest.slice(index + key.length)];
      if (!words.every(free)) continue;
      splits.push({ date, time, timeFirst, plain: words.every((word) => joiners.includes(lettersOf(word))) });
    }
  };
  timesIn(skeleton, null, false);
  for (const [key, date] of dates) {
    const index = skeleton.indexOf(key);
    if (index < 0) continue;
    const before = skeleton.slice(0, index);
    const after = skeleton.slice(index + key.length);
    if (index > 0) {
      if (free(after)) timesIn(before, date, true);
    } else if (free(after)) {
      splits.push({ date, time: null, timeFirst: false, plain: true });
    } else {
      timesIn(after, date, false);
      if (key.includes('Y') && /^[^0YW#]*0[^0YW#]+0[^0YW#]*$/.test(after)) {
        unread.push({ date, time: [], timeFirst: false, plain: false });
      }
    }
  }
  return splits.length > 0 ? splits : unread;
}
