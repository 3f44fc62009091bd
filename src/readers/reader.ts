import type { PageReading } from '../domain/observation';

/**
 * Looks at a page and says what it sees. A reader is a function of the document, its address and the moment: it
 * changes nothing, fetches nothing, clicks nothing and remembers nothing.
 */
export interface Reader {
  /**
   * Reads a page; one at an address that is not this reader's gives nothing.
   * @param now the moment of looking, in the zone of the reader's owner: page texts such as "Yesterday" and
   * "8:15 PM" mean nothing without it, and an id that claims to be of tomorrow is no clock.
   */
  read(page: Document, url: URL, now: Temporal.ZonedDateTime): PageReading;
  /** Cheap and pure: while it stays the same, the reading would too. */
  fingerprint?(page: Document, url: URL): string;
  /**
   * Roots of shadow trees that are read with the page: observing the document tells nothing of them. Those that stand
   * there now; others may come later.
   */
  shadows?(page: Document): Node[];
}
