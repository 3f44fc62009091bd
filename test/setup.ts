// Node 20 has no Temporal; the supported browsers do, so nothing is shipped. The full one, for browsers know all
// calendars: Gmail in Persian and Thai counts years by its own.
import 'temporal-polyfill/full/global';
// Dexie looks for a database when it is first imported, so it must be there before any test file.
import 'fake-indexeddb/auto';
