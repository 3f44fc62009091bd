import { clockOf, type HexId, hexId } from './ids';

// The letters of the tokens in addresses. A token is a number in them, and the same number in base64 digits spells
// `f:<decimal>` or `a:r…` (Arsenal Recon, "Digging Deeper into Gmail URLs", 2018; six tokens of 2020–2026 checked here:
// each gave the id of a thread of the right month).
const letters = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';

/**
 * The id that the token of an open thread in an address stands for (of the thread, or of one of its messages), from
 * any of its forms: `FMfcgz…`, `18f0…`, `thread-f:…`, a bare decimal. Null where it tells no final id, or one that
 * cannot be.
 */
export function idInToken(token: string, now: Temporal.ZonedDateTime): HexId | null {
  const plain = /^\d{17,20}$/.test(token) ? `thread-f:${token}` : token;
  const id = hexId(plain, 'thread') ?? hexId(plain, 'msg') ?? hexId(`thread-${spelt(token)}`, 'thread');
  return clockOf(id, now) === null ? null : id;
}

function spelt(token: string): string {
  if (!/^[b-df-hj-np-tv-xz]{20,120}$/i.test(token)) return '';
  let number = 0n;
  for (const letter of token) number = number * 40n + BigInt(letters.indexOf(letter));
  // Base64 fills its last byte up: what is more than whole bytes in its 6-bit digits is cut off.
  const digits = Math.ceil(number.toString(2).length / 6);
  const bytes = (number >> BigInt((digits * 6) % 8)).toString(16);
  return bytes.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)));
}
