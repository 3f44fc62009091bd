import Dexie from 'dexie';

/** Why the database did not do what it was asked, as far as a user can do something about it. */
export type StoreFault = 'database-unavailable' | 'disk-full';

/** The fault behind an error of the database; null where the error is of another kind. */
export function storeFaultOf(thrown: unknown): StoreFault | null {
  const names = namesOf(thrown);
  // The reason for an abort stands within it.
  if (names.some((name) => full.has(name))) return 'disk-full';
  return names.some((name) => unavailable.has(name)) ? 'database-unavailable' : null;
}

const full = new Set([Dexie.errnames.QuotaExceeded, 'QuotaExceededError']);

const unavailable = new Set([
  // We never abort a transaction without a reason of our own, which is then what was thrown: this is the browser's.
  Dexie.errnames.Abort,
  Dexie.errnames.OpenFailed,
  Dexie.errnames.DatabaseClosed,
  Dexie.errnames.MissingAPI,
  Dexie.errnames.InvalidState,
  Dexie.errnames.Unknown,
  Dexie.errnames.Version,
  Dexie.errnames.VersionChange,
  'AbortError',
  'UnknownError',
  'InvalidStateError',
  'SecurityError',
]);

/** The names of an error and of those that led to it. */
function namesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return [];
  return [thrown.name, ...namesOf('inner' in thrown ? thrown.inner : thrown.cause)];
}
