import type { CurrentPage, PageReading } from '../domain/observation';
import type { RestsUntil } from '../domain/reading';
import { browser } from '../messages/browser';
import { fromOwnPage, report, serve } from '../messages/channel';
import { Problem } from '../messages/problem';
import type { Reader } from '../readers/reader';
import { takeOver } from './take-over';
import { watch } from './watch';

/**
 * A page that stays as it is, is reported again after so long: "last opened" would grow old while the rep looks at it.
 * In milliseconds.
 */
const reportAgainAfter = 5 * 60_000;

const nothing: PageReading = { kind: 'nothing' };

/**
 * Keeps reading the page with `reader` until the extension is updated or removed: reports what is new to the
 * background and answers our own pages when they ask what is on screen.
 */
export function keepWatch({ read, fingerprint, shadows }: Reader): void {
  const life = takeOver();
  let reading = nothing;
  let seenAs: string | undefined;
  let reported: { as: string; at: number } | null = null;

  /** Reads the page unless nothing has changed since the last look, or the rep wants it left alone. */
  const look = async (wish: 0 | 1): Promise<CurrentPage> => {
    // Asked anew each time: whatever is missed, a page that was put away or frozen say, ends with the next look.
    const kept = (await browser.storage.local.get(location.host)) as Record<string, RestsUntil>; // the background wrote it
    const url = new URL(location.href);
    const now = Temporal.Now.zonedDateTimeISO();
    const seenAt = now.epochMilliseconds;
    const address = url.href;
    if ((kept[url.host]?.[wish] ?? 0) > seenAt) return { address, seenAt, reading: nothing };
    const print = fingerprint?.(document, url);
    if (!print || print !== seenAs) reading = read(document, url, now);
    seenAs = print;
    return { address, seenAt, reading };
  };

  /** After an update or a removal of the extension nobody is there to report to (w3c/webextensions issue 138). */
  const isOrphan = () => !browser.runtime?.id;

  /** Looks, and tells the background what is new. */
  const lookAndReport = async () => {
    if (isOrphan()) return life.abort();
    try {
      const { reading, seenAt } = await look(0);
      if (reading.kind === 'nothing') return;
      const as = JSON.stringify(reading);
      if (reported?.as === as && seenAt - reported.at < reportAgainAfter) return;
      reported = { as, at: seenAt };
      await (reading.kind === 'seen'
        ? // Strangers in lists are counted by a face that asks the tab; they are no news for the background.
          report('page.seen', { observation: { ...reading.observation, listed: [], composing: [] }, seenAt })
        : report('page.unrecognised', { reader: reading.reader, missing: reading.missing, seenAt }));
    } catch (thrown) {
      reported = null; // what did not arrive is sent again at the next look
      // The page's console is the page's: only a fault of our own is worth a line in it.
      if (!isOrphan() && !(thrown instanceof Problem)) throw thrown;
    }
  };

  life.signal.addEventListener('abort', serve('request', { 'reading.current': () => look(1) }, fromOwnPage));
  watch(document, lookAndReport, life.signal, () => shadows?.(document) ?? []);
}
