import type { Observation, PageReading } from '../../domain/observation';
import type { Trace } from '../locator';
import type { Reader } from '../reader';
import { ownOf } from './account';
import { type Place, placeOf } from './place';
import { readThread } from './thread';
import { visibility, visibleMains } from './visible-root';

/** Reads every kind of page that Gmail shows. */
export const gmail: Reader = {
  name: 'gmail',
  reads: (url) => placeOf(url) !== null,
  read(page, url, now) {
    const place = placeOf(url);
    return place?.view === 'app' ? readApp(page, place, now) : { kind: 'nothing' };
  },
};

function readApp(page: Document, place: Place, now: Temporal.ZonedDateTime): PageReading {
  const trace: Trace = {};
  const shown = visibility();
  const mains = visibleMains(page, shown, trace);
  const language = page.documentElement.lang || 'en';
  const own = ownOf(page, place, mains, language, trace);
  const threads = mains.map((main) => readThread(main, shown, { own, language, now, trace }));
  const conversations = threads.flatMap((thread) => (thread && 'conversation' in thread ? [thread.conversation] : []));
  if (conversations.length === 0) {
    const missing = threads.flatMap((thread) => (thread && 'missing' in thread ? [thread.missing] : []))[0];
    return missing ? { kind: 'unrecognised', reader: gmail.name, missing } : { kind: 'nothing' };
  }
  const observation: Observation = {
    site: 'gmail',
    page: 'thread',
    account: own.account,
    me: [...own.me],
    profile: null,
    conversations,
    rows: [],
    composing: [],
    listed: [],
    foundBy: trace,
  };
  return { kind: 'seen', observation };
}
