import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const folder = new URL('../../pages/linkedin/', import.meta.url);

/** The names of the saved pages, without ending. */
export const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

/** A saved page as a fresh document, with its address and the moment it was looked at. */
export function sample(name: string): { page: Document; url: URL; now: Temporal.ZonedDateTime } {
  const html = readFileSync(new URL(`${name}.html`, folder), 'utf8');
  // The shape is that of test/readers/page-pairs.ts.
  const { url, now } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as {
    url: string;
    now: string;
  };
  return { page: document(html, url), url: new URL(url), now: Temporal.ZonedDateTime.from(now) };
}

/** A document at an address. */
export function document(html: string, url: string): Document {
  return new JSDOM(html, { url }).window.document;
}
