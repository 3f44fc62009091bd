import type { PageReading } from '../../domain/observation';
import type { Trace } from '../locator';
import { ownOf } from './account';
import { originalText, printedMessage } from './locators';
import { originalHeaders, originalOwner, readOriginal } from './original';
import type { Place } from './place';
import { printedOwner, readPrint } from './print';
import { nothing, seen, unrecognised } from './reading';
import { visibility } from './visible-root';

/** Reads the pages beside the application that stand still: a printed thread, an original message. */
export function readStillPage(
  page: Document,
  url: URL,
  place: Place,
  language: string,
  now: Temporal.ZonedDateTime,
): PageReading {
  const trace: Trace = {};
  const shown = visibility();
  const own = ownOf(page, place, [], shown, trace);
  if (place.view === 'print') {
    const look = { own: printedOwner(page, own, shown, trace), language, now, trace };
    const printed = readPrint(page, url, shown, look);
    if (printed) return seen('print', look.own, { conversations: [printed], rows: [], composing: [] }, trace);
    return page.querySelector('.maincontent') ? unrecognised('print', printedMessage.name) : nothing;
  }
  const headers = originalHeaders(page, shown, trace);
  if (headers) {
    const look = { own: originalOwner(headers, own), language, now, trace };
    const conversations = [readOriginal(headers, url, look)];
    return seen('original', look.own, { conversations, rows: [], composing: [] }, trace);
  }
  return page.querySelector('pre') ? unrecognised('original', originalText.name) : nothing;
}
