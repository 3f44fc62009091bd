import type { Thread } from '../world';

/** Gmail's `jslog`: a number for the kind of thing, and the ids of thread and message as base64 of JSON (PAGES.md 1.2). */
export function jslog(kind: number, thread: Thread, messageNumber: bigint | null): string {
  const packed = (words: string[]) => `${Buffer.from(JSON.stringify(words)).toString('base64').replaceAll('=', '.')}`;
  const threadId = packed([`#thread-f:${thread.number}`]);
  const messageId = messageNumber === null ? packed([]) : packed([`#msg-f:${messageNumber}`]);
  return `${kind}; u014N:cOuCgd,Kr2w4b,xr6bB; 1:${threadId}; 4:${messageId}`;
}
