import { gmailApp, gmailStill } from '../../../src/readers/gmail';
import { placeOf } from '../../../src/readers/gmail/place';
import type { Reader } from '../../../src/readers/reader';

const readerFor = (url: URL) => (/^(?:print|original)$/.test(placeOf(url)?.view ?? '') ? gmailStill : gmailApp);

/** Gmail's readers as one, each for its own addresses. */
export const gmail: Reader = {
  read: (page, url, now) => readerFor(url).read(page, url, now),
  fingerprint: (page, url) => readerFor(url).fingerprint?.(page, url) ?? '',
};
