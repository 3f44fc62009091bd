import type { Observation, PageKind, PageReading } from '../../domain/observation';
import type { Trace } from '../locator';
import type { Own } from './account';

/** The reading of a page that shows what was found. */
export function seen(
  page: PageKind,
  own: Own,
  found: Pick<Observation, 'conversations' | 'rows' | 'composing'>,
  foundBy: Trace,
): PageReading {
  const observation: Observation = {
    site: 'gmail',
    page,
    account: own.account,
    me: [...own.me],
    profile: null,
    ...found,
    listed: [],
    foundBy,
  };
  return { kind: 'seen', observation };
}

/** The reading of a page of ours on which something essential is not where it used to be. */
export function unrecognised(page: PageKind, missing: string): PageReading {
  return { kind: 'unrecognised', reader: `gmail-${page}`, missing };
}

/** Nobody is on this page, or it is not drawn yet. */
export const nothing: PageReading = { kind: 'nothing' };
