import browser from 'webextension-polyfill';
import type { CurrentPage } from '../domain/observation';
import { fromOwnPage, report, serve } from '../messages/channel';
import { Problem } from '../messages/problem';
import { fingerprint, read } from '../readers';
import { takeOver } from './take-over';
import { watch } from './watch';

/**
 * A page that stays as it is, is reported again after so long: "last opened" would grow old while the rep looks at it.
 * In milliseconds.
 */
const reportAgainAfter = 5 * 60_000;

const life = takeOver();
let current: CurrentPage | null = null;
let seenAs: string | null = null;
let reported: { as: string; at: number } | null = null;

/** Reads the page unless nothing has changed since the last look. */
function look(): CurrentPage {
  const url = new URL(location.href);
  const print = fingerprint(document, url);
  const now = Temporal.Now.zonedDateTimeISO();
  if (current && print !== null && print === seenAs) {
    current = { ...current, seenAt: now.epochMilliseconds };
    return current;
  }
  seenAs = print;
  current = { address: url.href, seenAt: now.epochMilliseconds, reading: read(document, url, now) };
  return current;
}

/** Looks, and tells the background what is new. */
function lookAndReport(): void {
  // After an update or a removal of the extension nobody is there to report to (w3c/webextensions issue 138).
  if (!browser.runtime?.id) return life.abort();
  const { reading, seenAt } = look();
  if (reading.kind === 'nothing') return;
  const as = JSON.stringify(reading);
  if (reported?.as === as && seenAt - reported.at < reportAgainAfter) return;
  reported = { as, at: seenAt };
  const sending =
    reading.kind === 'seen'
      ? // Strangers in lists are counted by a face that asks the tab; they are no news for the background.
        report('page.seen', { observation: { ...reading.observation, listed: [], composing: [] }, seenAt })
      : report('page.unrecognised', { reader: reading.reader, missing: reading.missing, seenAt });
  sending.catch(onUnheard);
}

/** A report that did not arrive is sent again at the next look. */
function onUnheard(thrown: unknown): void {
  reported = null;
  if (!browser.runtime?.id) return life.abort();
  // The page's console is the page's: only a fault of our own is worth a line in it.
  if (!(thrown instanceof Problem)) throw thrown;
}

const close = serve('request', { 'reading.current': look }, fromOwnPage);
life.signal.addEventListener('abort', close);
watch(document, lookAndReport, life.signal);
