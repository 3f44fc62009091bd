/** Something that a reader could not find where it needs it. Times in Unix milliseconds. */
export interface Loss {
  since: number;
  last: number;
  times: number;
}

/** How well pages of one kind could be read of late. */
export interface ReaderHealth {
  /** The site and the kind of page: `linkedin-profile`. */
  reader: string;
  /** How often such a page was read, and when last; null before the first time. */
  seenTimes: number;
  lastSeen: number | null;
  /** What could not be found, by its name. */
  lost: Record<string, Loss>;
  /** What was found by another than its surest way: which, counted from 0, and since when. */
  worn: Record<string, { way: number; since: number }>;
}

/** There are a few dozen locators; a page that makes up more of them is not believed. */
const mostNames = 100;

function unknown(reader: string): ReaderHealth {
  return { reader, seenTimes: 0, lastSeen: null, lost: {}, worn: {} };
}

/**
 * The health after a page was read: what was found is lost no more.
 * @param foundBy which of its ways found each locator (`Observation.foundBy`)
 */
export function afterSeen(
  before: ReaderHealth | undefined,
  reader: string,
  foundBy: Readonly<Record<string, number>>,
  at: number,
): ReaderHealth {
  const { seenTimes, lost, worn } = before ?? unknown(reader);
  const stillLost = Object.entries(lost).filter(([name]) => !Object.hasOwn(foundBy, name));
  const notLooked = Object.entries(worn).filter(([name]) => !Object.hasOwn(foundBy, name));
  const nowWorn = Object.entries(foundBy)
    .filter(([, way]) => way > 0)
    .map(([name, way]) => [name, { way, since: worn[name]?.way === way ? worn[name].since : at }] as const);
  return {
    reader,
    seenTimes: seenTimes + 1,
    lastSeen: at,
    lost: Object.fromEntries(stillLost),
    worn: Object.fromEntries([...nowWorn, ...notLooked].slice(0, mostNames)),
  };
}

/** The health after a page was not recognised, for want of `missing`. */
export function afterLost(before: ReaderHealth | undefined, reader: string, missing: string, at: number): ReaderHealth {
  const health = before ?? unknown(reader);
  const known = health.lost[missing];
  if (!known && Object.keys(health.lost).length >= mostNames) return health;
  const loss = { since: known?.since ?? at, last: at, times: (known?.times ?? 0) + 1 };
  return { ...health, lost: { ...health.lost, [missing]: loss } };
}
