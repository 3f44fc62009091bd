import type { Reader } from '../reader';
import { readApp } from './app';
import { fingerprint } from './fingerprint';
import { placeOf } from './place';
import { nothing } from './reading';
import { readStillPage } from './still-page';

/** Reads Gmail itself: threads, lists, message boxes. */
export const gmailApp: Reader = {
  read(page, url, now) {
    const place = placeOf(url);
    return place?.view === 'app' ? readApp(page, place, languageOf(page), now) : nothing;
  },
  fingerprint,
};

/**
 * Reads the pages beside Gmail that stand still: a printed thread, a clipped message in full, an original. They are
 * opened rarely, so Gmail does not carry their reader.
 */
export const gmailStill: Reader = {
  read(page, url, now) {
    const place = placeOf(url);
    return place && place.view !== 'app' ? readStillPage(page, url, place, languageOf(page), now) : nothing;
  },
};

function languageOf(page: Document): string {
  return page.documentElement.lang || 'en';
}
