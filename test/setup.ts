// Node 20 has no Temporal; the supported browsers do, so nothing is shipped.
import 'temporal-polyfill/global';
// Dexie looks for a database when it is first imported, so it must be there before any test file.
import 'fake-indexeddb/auto';
