import type { NeverLogged } from './never-logged';
import type { SharedRecord } from './record';
import type { Site } from './site';

/** When a site's pages are read: as they are opened, when a face asks for the one beside it, or never. */
export type ReadingMode = (typeof readingModes)[number];

export const readingModes = ['as-opened', 'on-click', 'off'] as const;

/** What the rep lets be read. There is one such record. */
export interface Reading extends SharedRecord, NeverLogged, Record<Site, ReadingMode> {
  id: typeof readingId;
  /** Nothing is read before then, Unix milliseconds. */
  privateUntil: number;
}

export type ReadingValues = Omit<Reading, keyof SharedRecord>;

export const readingId = 'reading';

/** Until the rep says otherwise. */
export const usualReading: ReadingValues = {
  gmail: 'as-opened',
  linkedin: 'as-opened',
  privateUntil: 0,
  addresses: [],
  domains: [],
  people: [],
  machines: false,
};

/** Where each site's pages stand. */
export const hosts: Record<Site, string> = { gmail: 'mail.google.com', linkedin: 'www.linkedin.com' };

/** Who wants a page to be read: the page's own content script, or a face that asks it. */
export type Wish = 'itself' | 'asked';

/**
 * From when on a site's pages may be read by themselves, and from when on when asked, in Unix milliseconds. In
 * `storage.local` it tells the content scripts, by their host, which know nothing else of settings.
 */
export type RestsUntil = [itself: number, asked: number];

/** The last moment there is (ECMA-262, time values). */
const never = 8.64e15;

/** How long pages of a site are left alone; of a moment that is past zero is said. */
export function restsUntil(reading: ReadingValues, site: Site, now: number): RestsUntil {
  const end = reading.privateUntil > now ? reading.privateUntil : 0;
  const mode = reading[site];
  return [mode === 'as-opened' ? end : never, mode === 'off' ? never : end];
}

/** Whether a page of the site may be read at that moment, Unix milliseconds. */
export function mayRead(reading: ReadingValues, site: Site, wish: Wish, now: number): boolean {
  const [itself, asked] = restsUntil(reading, site, now);
  return (wish === 'itself' ? itself : asked) <= now;
}

/** Whether nothing at all is read now: a private hour, or both sites are off. */
export function isResting(reading: ReadingValues, now: number): boolean {
  return !mayRead(reading, 'gmail', 'asked', now) && !mayRead(reading, 'linkedin', 'asked', now);
}

/** The longest that nothing is read before it is again by itself, in milliseconds. */
export const privateFor = 60 * 60_000;
