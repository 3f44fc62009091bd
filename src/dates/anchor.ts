import { type ImportantDate, occurrenceIn, parseYearlyDay } from '../domain/important-date';
import type { Anchor, Asked, Days } from './asked';
import { plain } from './words';

/** What the important dates of a contact are called: by their label, and by their kind, in English as words of dates are. */
export function anchorsFrom(dates: readonly Pick<ImportantDate, 'kind' | 'label' | 'day'>[]): Anchor[] {
  return dates.flatMap(({ kind, label, day }) =>
    [label, kind].filter((name) => name !== '' && name !== 'other').map((name) => ({ name, day })),
  );
}

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
  const yearly = parseYearlyDay(day);
  if (yearly === null) return [];
  const start = Math.max(year - 1, yearly.year ?? 0);
  return [0, 1, 2].map((ahead) => occurrenceIn(yearly, start + ahead));
}
