import type { Observation } from './observation';
import type { Day } from './working-time';

/** How often pages were read, by day and by `<site>-<kind of page>`. Of whom they were is not kept. */
export type PagesRead = Record<Day, Record<string, number>>;

/** How many days are kept. */
export const daysKept = 30;

/**
 * The counts once a page was read on a day. Days that are past keeping are forgotten.
 * @param today the day in the zone of the device
 */
export function countedIn(before: PagesRead, { site, page }: Observation, today: Temporal.PlainDate): PagesRead {
  const first = today.subtract({ days: daysKept - 1 }).toString();
  const kept = Object.entries(before).filter(([day]) => day >= first);
  const day = today.toString();
  const counts = Object.hasOwn(before, day) ? before[day as Day] : {}; // ISO 8601 is the form of Day
  const kind = `${site}-${page}`;
  return Object.fromEntries([...kept, [day, { ...counts, [kind]: (counts?.[kind] ?? 0) + 1 }]]);
}
