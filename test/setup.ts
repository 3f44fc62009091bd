// Node 20 has no Temporal; the supported browsers do, with all its calendars, so nothing is shipped.
import 'temporal-polyfill/full/global';
