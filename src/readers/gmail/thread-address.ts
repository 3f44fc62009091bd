import { clockOf, type HexId, hexId } from './ids';

// The letters of the tokens in addresses, and those of base64: a token is the number whose base64 digits spell
// `f:<decimal>` or `a:r…` (Arsenal Recon, "Digging Deeper into Gmail URLs", 2018; six tokens of 2020–2026 checked here:
// each gave the id of a thread of the right month).
const tokenLetters = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The id that the token of an open thread in an address stands for (of the thread, or of one of its messages), from
 * any of its forms: `FMfcgz…`, `18f0…`, `thread-f:…`, a bare decimal. Null where it tells no final id, or one that
 * cannot be.
 */
export function idInToken(token: string, now: Temporal.ZonedDateTime): HexId | null {
  const plain = /^\d{17,20}$/.test(token) ? `thread-f:${token}` : token;
  const id = hexId(plain, 'thread') ?? hexId(plain, 'message') ?? hexId(`thread-${spelt(token)}`, 'thread');
  return clockOf(id, now) === null ? null : id;
}

function spelt(token: string): string {
  if (token.length < 20 || token.length > 120) return '';
  let number = 0n;
  for (const letter of token) {
    const value = tokenLetters.indexOf(letter);
    if (value < 0) return '';
    number = number * 40n + BigInt(value);
  }
  let digits = '';
  for (; number > 0n; number >>= 6n) digits = base64.charAt(Number(number & 63n)) + digits;
  // A length that base64 cannot have is no token.
  return digits.length % 4 === 1 ? '' : atob(digits);
}
