import { gmailApp, gmailStill } from '../../../src/readers/gmail';
import type { Reader } from '../../../src/readers/reader';

const readerFor = (url: URL) => (gmailStill.reads(url) ? gmailStill : gmailApp);

/** Gmail's readers as one, each for its own addresses. */
export const gmail: Reader = {
  name: 'gmail',
  reads: (url) => readerFor(url).reads(url),
  read: (page, url, now) => readerFor(url).read(page, url, now),
  fingerprint: (page, url) => readerFor(url).fingerprint?.(page, url) ?? '',
};
