import type { Thread } from '../world';

export const gmailHost = 'mail.google.com';

/** The mailbox as a tab opens it. */
export const mailbox = `https://${gmailHost}/mail/u/0/`;

/** The address of an open thread. */
export const threadAddress = (thread: Thread) => `${mailbox}#inbox/${thread.opaque}`;
