import { createHash } from 'node:crypto';

/** As many hex digits as wanted, always the same for the same words: what sites draw at random. */
export function digest(words: string, digits: number): string {
  return createHash('sha256').update(words).digest('hex').slice(0, digits);
}

/**
 * The number of a Gmail message or thread: its upper bits are the time, the lower 20 are noise (PAGES.md 1.1).
 * @param at Unix milliseconds
 */
export function gmailNumber(at: number, words: string): bigint {
  return (BigInt(at) << 20n) | BigInt(`0x${digest(words, 5)}`);
}

/** The 16 hex digits in `data-legacy-message-id`. */
export function legacyId(number: bigint): string {
  return number.toString(16).padStart(16, '0');
}

// Vowels are left out, so that no address spells a word.
const tokenLetters = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';

/**
 * What stands in Gmail's address for a thread: `f:<decimal>` in base64 digits, as one number, written in base 40
 * (Arsenal Recon, "Digging Deeper into Gmail URLs", 2018).
 */
export function opaqueThread(number: bigint): string {
  const bytes = Buffer.from(`f:${number}`);
  const digits = Math.ceil((bytes.length * 8) / 6);
  let rest = BigInt(`0x${bytes.toString('hex')}`) << BigInt(digits * 6 - bytes.length * 8);
  let token = '';
  for (; rest > 0n; rest /= 40n) token = tokenLetters.charAt(Number(rest % 40n)) + token;
  return token;
}

/** The part of a LinkedIn conversation's ids that names the conversation. */
export function conversationGuid(words: string): string {
  return `${digest(words, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}_100`;
}

/** The id of a LinkedIn conversation, as in `/messaging/thread/<id>/`. */
export function conversationId(guid: string): string {
  return `2-${Buffer.from(guid).toString('base64')}`;
}

/**
 * The id of a LinkedIn message: base64 of its time, a sequence number and the conversation (PAGES.md 2.1).
 * @param at Unix milliseconds
 */
export function linkedInMessageId(at: number, words: string, guid: string): string {
  const sequence = String(Number.parseInt(digest(words, 4), 16)).padStart(5, '0');
  return `2-${Buffer.from(`${at}b${sequence}-100&${guid}`).toString('base64')}`;
}
