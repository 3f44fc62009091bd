import type { Site } from './site';

/**
 * How a site knows a contact:
 * - `email:ada@x.org`, the address in lower case;
 * - `linkedin:ada-lovelace`, the public name in `/in/<public name>/`, percent-decoded, in lower case; it can change;
 * - `linkedin-id:ACoAA…`, the member key, case kept; messaging shows only this one;
 * - `linkedin-sales:ACwAA…`, the Sales Navigator key, case kept; it differs from the member key.
 */
export type Identity = `email:${string}` | `linkedin:${string}` | `linkedin-id:${string}` | `linkedin-sales:${string}`;

const longestIdentity = 320;

// RFC 5321 allows 64 octets before the @ and 255 after it; quoted local parts are not used by people.
// Signs that show nothing could make two addresses look like one.
const address = /^[^\s\p{C}@<>()[\]",;:\\]{1,64}@(?:[^\s\p{C}@<>()[\]",;:\\.]+\.)+[^\s\p{C}@<>()[\]",;:\\.]{2,63}$/u;

/** The identity of an e-mail address, or null where the text is none. */
export function emailIdentity(text: string): Identity | null {
  const trimmed = text.trim().toLowerCase();
  return trimmed.length <= longestIdentity && address.test(trimmed) ? `email:${trimmed}` : null;
}

// A member key has 39 characters (PAGES.md 2.3, seen 2024–2026): ACo + 36.
const memberKey = /^ACo[\w-]{36}$/;
const salesKey = /^ACw[\w-]{10,60}$/;
// Letters of every script, digits, hyphens and the few signs LinkedIn lets stand; nothing that could be markup or a path.
const publicName = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\p{So}_.'’&~-]|\u200d|\ufe0f){0,149}$/u;

/**
 * The identity behind the part after `/in/`: a key or a public name; null where it is neither. A key that is cut or
 * too long is nobody, rather than a public name of another person.
 */
export function linkedInIdentity(rawPart: string): Identity | null {
  const part = decodedOnce(rawPart).normalize('NFC').trim();
  if (/^AC[ow]A/.test(part)) return memberKey.test(part) ? `linkedin-id:${part}` : salesIdentity(part);
  // Lower case may be written in another normal form than the capitals were.
  const name = part.toLowerCase().normalize('NFC');
  return name !== 'me' && name !== 'unavailable' && publicName.test(name) ? `linkedin:${name}` : null;
}

/** The identity of a Sales Navigator key, as in `/sales/lead/<key>,NAME_SEARCH,…`. */
export function salesIdentity(rawKey: string): Identity | null {
  return salesKey.test(rawKey) ? `linkedin-sales:${rawKey}` : null;
}

/** Decodes percent-encoding once; what cannot be decoded stays as it is. */
export function decodedOnce(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (problem) {
    if (problem instanceof URIError) return part;
    throw problem;
  }
}

const linkedInHost = /^(?:[a-z]{2,3}\.|m\.|touch\.)?linkedin\.com$/;

/** Whether a host is LinkedIn's own: with or without www, a country's, or one of the mobile ones. */
export function isLinkedInHost(hostname: string): boolean {
  return linkedInHost.test(hostname);
}

/**
 * The person a LinkedIn address leads to, from any of its forms (country or mobile host, without a scheme, trailing
 * parts, locale suffix, encoded letters), or null where it leads to nobody in particular.
 */
export function identityFromProfileAddress(address: string | URL, base = 'https://www.linkedin.com/'): Identity | null {
  const written =
    typeof address === 'string' ? address.trim().replace(/^(?=[\w.]*linkedin\.com\/)/i, 'https://') : address;
  const url = URL.parse(written, base);
  if (!url || !/^https?:$/.test(url.protocol) || !isLinkedInHost(url.hostname)) return null;
  const profile = /^\/(?:mwlite\/)?in\/([^/]+)/.exec(url.pathname);
  if (profile?.[1]) return linkedInIdentity(profile[1]);
  const lead = /^\/sales\/(?:lead|people)\/([^/,]+)/.exec(url.pathname);
  return lead?.[1] ? salesIdentity(lead[1]) : null;
}

/** Reads an identity back from text that came from outside; null where it is none. */
export function parseIdentity(text: string): Identity | null {
  const colon = text.indexOf(':');
  const value = text.slice(colon + 1);
  const parsed = parsers[text.slice(0, colon)]?.(value) ?? null;
  // Only the normal form is an identity: two spellings of one person would be two people.
  return parsed === text ? parsed : null;
}

const parsers: Record<string, ((value: string) => Identity | null) | undefined> = {
  email: emailIdentity,
  linkedin: linkedInIdentity,
  'linkedin-id': linkedInIdentity,
  'linkedin-sales': salesIdentity,
};

/** The part a person can read: the address, the public name or the key. */
export function identityText(identity: Identity): string {
  return identity.slice(identity.indexOf(':') + 1);
}

/** The site on which an identity is used. */
export function siteOf(identity: Identity): Site {
  return identity.startsWith('email:') ? 'gmail' : 'linkedin';
}

/** The address of a LinkedIn identity's page; null for an e-mail address. */
export function profileAddress(identity: Identity): string | null {
  if (identity.startsWith('email:')) return null;
  const part = encodeURIComponent(identityText(identity));
  return identity.startsWith('linkedin-sales:')
    ? `https://www.linkedin.com/sales/lead/${part}/`
    : `https://www.linkedin.com/in/${part}/`;
}
