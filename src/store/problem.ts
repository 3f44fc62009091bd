import Dexie from 'dexie';

/** Why the database did not do what it was asked, as far as a user can do something about it. */
export type StoreFault = 'database-unavailable' | 'disk-full';

/** The fault behind an error of the database; null where the error is of another kind. */
export function storeFaultOf(thrown: unknown): StoreFault | null {
  for (let cause = thrown; cause instanceof Error; cause = innerOf(cause)) {
    if (cause.name === Dexie.errnames.QuotaExceeded || cause.name === 'QuotaExceededError') return 'disk-full';
    if (unavailable.has(cause.name)) return 'database-unavailable';
  }
  return null;
}

const unavailable = new Set([
  Dexie.errnames.OpenFailed,
  Dexie.errnames.DatabaseClosed,
  Dexie.errnames.MissingAPI,
  Dexie.errnames.InvalidState,
  Dexie.errnames.Unknown,
  Dexie.errnames.Version,
  Dexie.errnames.VersionChange,
  'UnknownError',
  'InvalidStateError',
  'SecurityError',
]);

function innerOf(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause;
}
