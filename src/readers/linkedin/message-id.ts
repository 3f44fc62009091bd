// A message id is `2-` and the base64 of `<13-digit ms>b<5 digits>-<3 digits>[&<thread guid>_<3 digits>]`; the thread
// id is `2-` and the base64 of what stands after the `&` (PAGES.md 2.1, checked there on samples of 2021–2026).

/** What a message's urn tells. */
export interface MessageUrn {
  /** The mailbox owner's member key, as written; not the sender's. */
  owner: string;
  /** The final id, or null while the message has a temporary one. */
  id: string | null;
  /** Unix milliseconds, or null where the id is no clock. */
  at: number | null;
  /** The conversation's id, or null where the message id does not hold it. */
  threadId: string | null;
}

const urnForm = /^urn:li:msg_message:\(urn:li:fsd_profile:([\w-]+),([\w+/=-]{1,300})\)$/;
// LinkedIn began in 2003; no message is older.
const earliest = Date.UTC(2004, 0, 1);
const day = 86_400_000;

/** Reads a message's urn; null where it is none. @param now Unix milliseconds: an id of the day after tomorrow is no clock. */
export function readMessageUrn(urn: string, now: number): MessageUrn | null {
  const parts = urn.length < 500 ? urnForm.exec(urn) : null;
  if (!parts?.[1] || !parts[2]) return null;
  // A message on its way has a temporary id without the version before the hyphen.
  const id = /^\d-[\w+/=-]{8,}$/.test(parts[2]) ? parts[2] : null;
  const [, digits, guid] = /^(\d{13})b\d+-\d+(?:&([\w-]{8,80}))?/.exec(decoded(id)) ?? [];
  const at = Number(digits);
  return {
    owner: parts[1],
    id,
    at: at > earliest && at < now + day ? at : null,
    threadId: guid ? `2-${btoa(guid)}` : null,
  };
}

/** Whether two spellings of a thread id are one: padding and the URL alphabet aside. */
export function sameThread(one: string, other: string): boolean {
  return plainBase64(one) === plainBase64(other);
}

function plainBase64(id: string): string {
  return id.replace(/^\d-/, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
}

function decoded(id: string | null): string {
  if (!id) return '';
  try {
    return atob(plainBase64(id));
  } catch (problem) {
    // What is no base64 is no clock.
    if (problem instanceof DOMException) return '';
    throw problem;
  }
}
