import type { Browser } from 'webextension-polyfill';

/**
 * The browser's extension API. Under Manifest V3 Chrome and Firefox answer both with promises, so the polyfill that
 * bridged them (2.8 kB gzip, a quarter of the content script's budget) has nothing left to do here; its types stay.
 * The one difference that matters, answering a message late, is dealt with in `channel`.
 */
export const browser: Browser =
  (globalThis as { browser?: Browser; chrome?: Browser }).browser ?? // Firefox; Chrome since 148
  (globalThis as unknown as { chrome: Browser }).chrome; // the same API under its older name
