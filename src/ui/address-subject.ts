/**
 * What an address of ours leads to, in short: another thread or profile has another one. Gmail and LinkedIn rewrite
 * addresses without leaving what stands there: the label a thread was reached by, an open message box (`?compose=`), what
 * lies over a profile (PAGES.md 1.6, 2.3).
 */
export function addressSubject(address: string | undefined): string {
  const url = URL.parse(address ?? '');
  if (!url) return '';
  const { hostname, pathname, search, hash } = url;
  if (hostname === 'mail.google.com') return search + hash.replace(/\?.*/, '').replace(/.*\//, '');
  return /^\/(?:in|messaging\/thread)\/[^/]+/.exec(pathname)?.[0] ?? pathname;
}
