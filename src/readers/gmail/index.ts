import type { Reader } from '../reader';
import { readApp } from './app';
import { fingerprint } from './fingerprint';
import { placeOf } from './place';
import { nothing } from './reading';
import { readStillPage } from './still-page';

/** Reads every kind of page on which Gmail shows mail. */
export const gmail: Reader = {
  name: 'gmail',
  reads: (url) => placeOf(url) !== null,
  read(page, url, now) {
    const place = placeOf(url);
    if (!place) return nothing;
    const language = page.documentElement.lang || 'en';
    return place.view === 'app' ? readApp(page, place, language, now) : readStillPage(page, url, place, language, now);
  },
  fingerprint,
};
