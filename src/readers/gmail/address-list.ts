/** One address as mail headers write it, with the name that stands before it. */
export interface Mailbox {
  name: string | null;
  address: string;
}

/** Far more than a header of 200 recipients; a hostile text costs no more than this. */
export const longestList = 60_000;

// A quoted name or a run without quotes, brackets and separators, then perhaps an address in angle brackets (RFC 5322).
const mailbox = /\s*(?:"((?:[^"\\]|\\.)*)"|([^"<>,;]*))\s*(?:<([^<>\s]*)>)?[^,;]*/y;

/** The addresses in a list such as `Dana Reyes <dana@vendor.example>, "Lee, Sam" <lee@vendor.example>, x@y.example`. */
export function addressList(text: string): Mailbox[] {
  const list = text.slice(0, longestList);
  const found: Mailbox[] = [];
  for (let at = 0; at < list.length; at = mailbox.lastIndex + 1) {
    mailbox.lastIndex = at;
    const [, quoted, plain = '', inBrackets] = mailbox.exec(list) ?? [];
    if (mailbox.lastIndex === 0) break;
    const name = quoted?.replace(/\\(.)/g, '$1') ?? plain.trim();
    if (inBrackets) found.push({ name: name || null, address: inBrackets });
    else if (name.includes('@')) found.push({ name: null, address: name });
  }
  return found;
}
