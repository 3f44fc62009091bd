import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../src/domain/observation';
import type { Reader } from '../../src/readers/reader';

/** What stands beside a saved page: its address, the moment of looking and the whole reading it should give. */
interface Expected {
  url: string;
  /** As `Temporal.ZonedDateTime.from` takes it: `2026-11-03T10:00:00+01:00[Europe/Berlin]`. */
  now: string;
  reading: PageReading;
}

// What a page shows and the month of the layout: `thread-drafts-2026-05.html`.
const pairName = /^[a-z0-9-]+-\d{4}-\d{2}\.html$/;

/**
 * Declares one test for every pair `<what>-<yyyy-mm>.html` and `.json` in a folder: the reader takes the page, gives
 * exactly the expected reading, gives it twice, and leaves the document as it was.
 * @param folder the folder of the pairs, absolute: `new URL('../../pages/gmail/', import.meta.url)`
 */
export function describePairs(folder: URL, reader: Reader): void {
  describe('saved pages', () => {
    const files = readdirSync(folder);
    const pages = files.filter((file) => file.endsWith('.html'));

    it('has an expected reading beside every page, and none without a page', () => {
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.filter((file) => !pairName.test(file))).toEqual([]);
      const readings = files.filter((file) => file.endsWith('.json'));
      expect(readings.sort()).toEqual(pages.map((file) => file.replace(/html$/, 'json')).sort());
    });

    it.each(pages)('%s', (file) => {
      const expected = expectedOf(new URL(file.replace(/html$/, 'json'), folder));
      const url = new URL(expected.url);
      const now = Temporal.ZonedDateTime.from(expected.now);
      const page = new JSDOM(readFileSync(new URL(file, folder), 'utf8'), { url: expected.url }).window.document;
      const before = page.documentElement.outerHTML;

      const reading = reader.read(page, url, now);
      const mark = reader.fingerprint?.(page, url);

      expect(reading).toEqual(expected.reading);
      // What crosses to the background is plain JSON; anything it would drop or change is a defect here.
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      expect(reader.read(page, url, now)).toEqual(reading);
      expect(reader.fingerprint?.(page, url)).toBe(mark);
      expect(page.documentElement.outerHTML).toBe(before);
    });
  });
}

function expectedOf(file: URL): Expected {
  // The shape is given by the comparison that follows: a reading of another shape fails there.
  return JSON.parse(readFileSync(file, 'utf8')) as Expected;
}
