import type { PageReading } from '../domain/observation';
import type { Reader } from './reader';

/** All readers, most particular first. */
export const readers: readonly Reader[] = [];

/** Reads a page with the first reader that is meant for its address. */
export function read(page: Document, url: URL, now: Temporal.ZonedDateTime): PageReading {
  const reader = readers.find((candidate) => candidate.reads(url));
  return reader ? reader.read(page, url, now) : { kind: 'nothing' };
}
