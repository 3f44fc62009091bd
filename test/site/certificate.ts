import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and its self-signed certificate, for a server that lives as long as one run. */
export interface Certificate {
  /** PKCS #8, PEM. */
  key: string;
  /** X.509, PEM. */
  cert: string;
  /** SHA-256 of the public key (SubjectPublicKeyInfo), base64: the form Chromium's switch for trusted keys takes. */
  keyDigest: string;
}

const day = 86_400_000;

/**
 * Makes a self-signed certificate. Node can sign but has no call that writes an X.509 certificate, and neither the
 * `openssl` binary nor a package is worth having for these few fields of RFC 5280 section 4.1.
 * @param hosts DNS names the certificate is for
 * @param now the moment of making, Unix milliseconds; it is valid from the day before for 30 days
 */
export function selfSigned(hosts: readonly string[], now: number): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const issuer = sequence(set(sequence(oid('2.5.4.3'), utf8(`Sample sites ${hosts[0] ?? ''}`))));
  const toBeSigned = sequence(
    tagged(0xa0, integer(Buffer.from([2]))), // version 3
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])), // the leading 1 keeps the serial number positive
    ecdsaWithSha256,
    issuer,
    sequence(utcTime(now - day), utcTime(now + 30 * day)),
    issuer,
    publicKeyInfo,
    tagged(0xa3, sequence(extension('2.5.29.17', sequence(...hosts.map((host) => tagged(0x82, Buffer.from(host))))))),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(toBeSigned, ecdsaWithSha256, bitString(signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', certificate),
    keyDigest: createHash('sha256').update(publicKeyInfo).digest('base64'),
  };
}

// Distinguished Encoding Rules, ITU-T X.690: a tag, a length, the content.
function tagged(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const digits = body.length.toString(16);
  const length = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
}

const sequence = (...content: Buffer[]) => tagged(0x30, ...content);
const set = (...content: Buffer[]) => tagged(0x31, ...content);
const integer = (value: Buffer) => tagged(0x02, value);
const bitString = (value: Buffer) => tagged(0x03, Buffer.from([0]), value);
const utf8 = (text: string) => tagged(0x0c, Buffer.from(text));
const extension = (id: string, value: Buffer) => sequence(oid(id), tagged(0x04, value));

/** `YYMMDDhhmmssZ`, enough until 2049 (RFC 5280 section 4.1.2.5.1). */
function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/\D/g, '');
  return tagged(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** Seven bits a byte, most significant first, all but the last with the high bit set. */
function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
