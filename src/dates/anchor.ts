import type { Anchor, Asked, Days } from './asked';
import { plain } from './words';

/**
 * The days of an important date, of last year's on, so that "2 weeks after the renewal" is understood in the week after
 * it. 29 February is the 28th in other years. None where two dates of that name differ.
 */
export function importantDay(words: string, { anchors, now }: Asked): Days {
  const name = words.replace(/^(?:(?:his|her|their|our|my|its|your) )/, '');
  const found = anchors.filter((anchor) => anchor.name !== '' && plain(anchor.name) === name);
  const [first, ...others] = found.map((anchor) => yearlyFrom(anchor, now.year));
  if (first === undefined) return null;
  return others.some((days) => days.join() !== first.join()) ? [] : first;
}

function yearlyFrom({ day }: Anchor, year: number): Temporal.PlainDate[] {
  const found = /^(?:(\d{4})|-)-(\d\d)-(\d\d)$/.exec(day);
  if (!found) return [];
  const start = Math.max(year - 1, Number(found[1] ?? 0));
  const [month, inMonth] = [Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || inMonth < 1 || inMonth > 31) return [];
  return [0, 1, 2].map((ahead) => Temporal.PlainDate.from({ year: start + ahead, month, day: inMonth }));
}
