// Node 20 has no Temporal; the supported browsers do, so nothing is shipped.
import 'temporal-polyfill/global';
