/** A Gmail id as 1 to 16 hex digits, from any of the forms in which pages and addresses write it. */
export type HexId = string;

// `#msg-f:<decimal>`, `thread-f:<decimal>`, `#thread-f:<decimal>|msg-f:<decimal>` (gmail.js pull 585, 2019).
const decimal = { thread: /thread-f:(\d{1,20})(?!\d)/, msg: /msg-f:(\d{1,20})(?!\d)/ };

/**
 * Reads the id of a thread or a message. `msg-a:r…` and `thread-a:r…` are made in the browser and are no final ids
 * (PAGES.md 1.1): null, as for anything else that is none.
 */
export function hexId(text: string | null | undefined, of: keyof typeof decimal): HexId | null {
  const [, plain] = /^#?([0-9a-f]{1,16})$/i.exec(text ?? '') ?? [];
  // Beyond 2^53: never through Number.
  const id = plain?.toLowerCase() ?? BigInt(decimal[of].exec(text ?? '')?.[1] ?? 0).toString(16);
  return id.length <= 16 && id !== '0' ? id : null;
}

/** Whether this browser made an id: only the owner's messages carry such a one (PAGES.md 1.1). */
export function isMadeHere(id: string | null): boolean {
  return /^#?msg-a:/.test(id ?? '');
}

/** The key under which a message or thread is stored. */
export function gmailKey(id: HexId): string;
export function gmailKey(id: HexId | null): string | null;
export function gmailKey(id: HexId | null): string | null {
  return id && `gmail:${id}`;
}

/** In milliseconds. */
export const day = 86_400_000;

// Gmail opened on 2004-04-01.
const earliest = Date.UTC(2004, 3, 1);

/**
 * The moment that an id holds: its upper bits are the Unix milliseconds of arrival or sending (PAGES.md 1.1, checked on
 * some 110 records of 2014–2026). Null where that cannot be: made-up ids, placeholders.
 */
export function clockOf(id: HexId | null, now: Temporal.ZonedDateTime): number | null {
  const at = Number(BigInt(`0x${id ?? 0}`) >> 20n);
  return at > earliest && at < now.epochMilliseconds + day ? at : null;
}
