import type { CurrentPage, PageReading } from '../domain/observation';
import type { RestsUntil } from '../domain/reading';
import { browser } from '../messages/browser';
import { fromOwnPage, report, serve } from '../messages/channel';
import { Problem } from '../messages/problem';
import type { Reader } from '../readers/reader';
import { takeOver } from './take-over';
import { watch } from './watch';

/**
 * A page that stays as it is, is reported again after five minutes: "last opened" would grow old while the rep looks at it.
 * In milliseconds.
 */
const reportAgainAfter = 300_000;

const nothing: PageReading = { kind: 'nothing' };

/**
 * Keeps reading the page with `reader` until the extension is updated or removed: reports what is new to the
 * background and answers our own pages when they ask what is on screen.
 */
export function keepWatch({ read, fingerprint, shadows }: Reader): void {
  const life = takeOver();
  let reading = nothing;
  let seenAs: string | undefined;
  let tellAgainAt = 0;
  let told: string | undefined;

  /** Reads the page unless nothing has changed since the last look, or the rep wants it left alone. */
  const look = async (wish: 0 | 1): Promise<CurrentPage> => {
    // Asked anew each time: whatever is missed, a page that was put away or frozen say, ends with the next look.
    const kept = (await browser.storage.local.get(location.host)) as Record<string, RestsUntil>; // the background wrote it
    const url = new URL(location.href);
    const now = Temporal.Now.zonedDateTimeISO();
    const seenAt = now.epochMilliseconds;
    const rests = (kept[location.host]?.[wish] ?? 0) > seenAt;
    if (!rests) {
      const print = fingerprint?.(document, url);
      if (!print || print !== seenAs) reading = read(document, url, now);
      seenAs = print;
    }
    return { address: url.href, seenAt, reading: rests ? nothing : reading };
  };

  /** After an update or a removal of the extension nobody is there to report to (w3c/webextensions issue 138). */
  const isOrphan = () => !browser.runtime?.id;

  const isTold = (seen: PageReading) => JSON.stringify(seen) === told && Date.now() < tellAgainAt;

  /** Looks, and tells the background what is new. */
  const lookAndReport = async () => {
    if (isOrphan()) return life.abort();
    // Nothing is asked of the browser for a page that has not changed: an answer that comes once the page is put away is
    // an error in its console (Firefox ESR 153).
    const print = fingerprint?.(document, new URL(location.href));
    if (print && print === seenAs && isTold(reading)) return;
    try {
      const { reading: seen, seenAt } = await look(0);
      if (isTold(seen)) return;
      told = JSON.stringify(seen);
      tellAgainAt = seenAt + reportAgainAfter;
      if (seen.kind === 'seen') {
        // Strangers in lists are counted by a face that asks the tab; they are no news for the background.
        await report('page.seen', { observation: { ...seen.observation, listed: [], composing: [] }, seenAt });
      }
      if (seen.kind === 'unrecognised') {
        await report('page.unrecognised', { reader: seen.reader, missing: seen.missing, seenAt });
      }
    } catch (thrown) {
      tellAgainAt = 0; // what did not arrive is sent again at the next look
      // The page's console is the page's: only a fault of our own is worth a line in it.
      if (!isOrphan() && !(thrown instanceof Problem)) throw thrown;
    }
  };

  life.signal.addEventListener('abort', serve('request', { 'reading.current': () => look(1) }, fromOwnPage));
  watch(document, lookAndReport, life.signal, () => shadows?.(document) ?? []);
}
