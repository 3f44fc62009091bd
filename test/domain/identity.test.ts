import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emailIdentity,
  type Identity,
  identityFromProfileAddress,
  identityText,
  isLinkedInHost,
  linkedInIdentity,
  parseIdentity,
  profileAddress,
  salesIdentity,
  siteOf,
} from '../../src/domain/identity';

const key = `ACoAA${'b_-9'.repeat(8)}xY`;
const sales = `ACwAA${'c'.repeat(34)}`;

describe('addresses of profiles', () => {
  it.each([
    ['https://www.linkedin.com/in/ada-lovelace/', 'linkedin:ada-lovelace'],
    ['https://www.linkedin.com/in/ada-lovelace', 'linkedin:ada-lovelace'],
    ['https://www.linkedin.com/in/Ada-Lovelace/?trk=x#top', 'linkedin:ada-lovelace'],
    ['http://linkedin.com/in/ada-lovelace', 'linkedin:ada-lovelace'],
    ['https://se.linkedin.com/in/ada-lovelace', 'linkedin:ada-lovelace'],
    ['https://m.linkedin.com/in/ada-lovelace', 'linkedin:ada-lovelace'],
    ['https://touch.linkedin.com/in/ada-lovelace', 'linkedin:ada-lovelace'],
    ['https://www.linkedin.com/mwlite/in/ada-lovelace', 'linkedin:ada-lovelace'],
    ['https://www.linkedin.com/in/ada-lovelace/en', 'linkedin:ada-lovelace'],
    ['https://www.linkedin.com/in/ada-lovelace/pt_BR/', 'linkedin:ada-lovelace'],
    ['https://www.linkedin.com/in/ada-lovelace/overlay/contact-info/', 'linkedin:ada-lovelace'],
    ['https://www.linkedin.com/in/ada-lovelace/details/experience/', 'linkedin:ada-lovelace'],
    ['https://www.linkedin.com/in/ada-lovelace/recent-activity/all/', 'linkedin:ada-lovelace'],
    ['/in/ada-lovelace/', 'linkedin:ada-lovelace'],
    ['www.linkedin.com/in/ada-lovelace', 'linkedin:ada-lovelace'],
    ['linkedin.com/in/ada-lovelace', 'linkedin:ada-lovelace'],
    ['  LinkedIn.com/in/ada-lovelace ', 'linkedin:ada-lovelace'],
    ['https://www.linkedin.com/in/zoe-angstrom-%C3%A5/', 'linkedin:zoe-angstrom-å'],
    ['https://www.linkedin.com/in/zoe-angstrom-a%CC%8A/', 'linkedin:zoe-angstrom-å'],
    ['https://www.linkedin.com/in/%E6%9D%8E%E5%B0%8F%E9%BE%99-abc/', 'linkedin:李小龙-abc'],
    ['https://www.linkedin.com/in/владимир-петров/', 'linkedin:владимир-петров'],
    [`https://www.linkedin.com/in/${key}`, `linkedin-id:${key}`],
    [`https://www.linkedin.com/in/${key}/`, `linkedin-id:${key}`],
    [`https://www.linkedin.com/in/${sales}/`, `linkedin-sales:${sales}`],
    [`https://www.linkedin.com/sales/lead/${sales},NAME_SEARCH,x1?_ntb=a`, `linkedin-sales:${sales}`],
    [`https://www.linkedin.com/sales/people/${sales},NAME_SEARCH,x1`, `linkedin-sales:${sales}`],
  ])('%s', (address, identity) => {
    expect(identityFromProfileAddress(address)).toBe(identity);
    expect(identityFromProfileAddress(address.trim().startsWith('/') ? address : address.trim())).toBe(identity);
  });

  it.each([
    'https://www.linkedin.com/in/me/',
    'https://www.linkedin.com/in/unavailable/',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/company/ada-lovelace/',
    'https://www.linkedin.com/school/ada/',
    'https://www.linkedin.com/public-profile/in/ada-lovelace/',
    'https://www.linkedin.com/feed/?next=/in/ada-lovelace/',
    'https://evil.example/in/ada-lovelace',
    'https://linkedin.com.evil.example/in/ada-lovelace',
    'https://evillinkedin.com/in/ada-lovelace',
    'https://www.linkedin.com@evil.example/in/ada-lovelace',
    'https://evil.example/www.linkedin.com/in/ada-lovelace',
    'evil.example/linkedin.com/in/ada-lovelace',
    '//evil.example/in/ada-lovelace',
    'javascript:alert("/in/ada")',
    'mailto:ada@linkedin.com',
    'https://www.linkedin.com/in/%3Cscript%3E/',
    'https://www.linkedin.com/in/ada%2F..%2Fbob/',
    'https://www.linkedin.com/in/ada%252Dlovelace/',
    'https://www.linkedin.com/in/%E0%A4%A/',
    `https://www.linkedin.com/in/${'a'.repeat(151)}/`,
    `https://www.linkedin.com/in/${key.slice(0, 38)}/`,
    `https://www.linkedin.com/in/${key}x/`,
    'https://www.linkedin.com/sales/lead/short,NAME_SEARCH,x',
    'https://www.linkedin.com/search/results/people/headless?origin=',
    '',
  ])('leads to nobody: %s', (address) => {
    expect(identityFromProfileAddress(address)).toBeNull();
  });

  it('knows its hosts', () => {
    for (const host of ['linkedin.com', 'www.linkedin.com', 'de.linkedin.com', 'm.linkedin.com'])
      expect(isLinkedInHost(host)).toBe(true);
    for (const host of [
      '',
      'example.com',
      'xlinkedin.com',
      'linkedin.com.example.com',
      'a.b.linkedin.com',
      'business.linkedin.com',
      'linkedin.co',
    ]) {
      expect(isLinkedInHost(host)).toBe(false);
    }
  });
});

describe('identities', () => {
  it('keeps public names, member keys and Sales Navigator keys apart', () => {
    expect(linkedInIdentity('Ada')).toBe('linkedin:ada');
    expect(linkedInIdentity(key)).toBe(`linkedin-id:${key}`);
    // A key in lower case is another text, and so another name.
    expect(linkedInIdentity(key.toLowerCase())).toBe(`linkedin:${key.toLowerCase()}`);
    expect(salesIdentity(key)).toBeNull();
    expect(salesIdentity(sales)).toBe(`linkedin-sales:${sales}`);
    expect(parseIdentity(`linkedin:${key}`)).toBeNull();
    expect(parseIdentity(`linkedin-id:${sales}`)).toBeNull();
    expect(parseIdentity('linkedin-id:ada')).toBeNull();
    expect(parseIdentity('linkedin:Ada')).toBeNull();
    expect(parseIdentity('email:Ada@example.com')).toBeNull();
    expect(parseIdentity('constructor:ada')).toBeNull();
    expect(parseIdentity('ada')).toBeNull();
    expect(siteOf('linkedin-sales:x')).toBe('linkedin');
    expect(siteOf('email:x')).toBe('gmail');
  });

  it('knows e-mail addresses', () => {
    expect(emailIdentity(' Ada.Lovelace+x@Mail.Example.com ')).toBe('email:ada.lovelace+x@mail.example.com');
    for (const text of [
      '',
      'ada',
      'ada@',
      '@example.com',
      'ada@example',
      'a b@example.com',
      'ada@example..com',
      '<ada@example.com>',
      'ad\u200ba@example.com',
      'ada@exam\u202eple.com',
      `${'a'.repeat(65)}@example.com`,
      `ada@${'x'.repeat(320)}.com`,
    ]) {
      expect(emailIdentity(text)).toBeNull();
    }
  });

  // Texts of all kinds, and more often those near a valid form.
  const unit = fc.constantFrom(...'abzABZ019-_.~&\'%/ :@<>"\\éßİıΣςåа李नि😀\u200d\ufe0f\u0301\ud800\udc00\u202e');
  const near = fc.string({ unit, maxLength: 60 });
  const anyText = fc.oneof(
    near,
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(key, sales, key.toLowerCase()),
  );
  const found = (text: string): Identity[] =>
    [
      linkedInIdentity(text),
      emailIdentity(text),
      emailIdentity(`${text}@example.com`),
      salesIdentity(text),
      identityFromProfileAddress(`/in/${text}`),
    ].filter((identity) => identity !== null);

  it('reads back what it made, whatever it was made from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const identity of found(text)) {
          expect(parseIdentity(identity)).toBe(identity);
          expect(identity.length).toBeLessThan(400);
          expect(identityText(identity)).not.toMatch(
            identity.startsWith('email:') ? /[\s<>"\\]|\p{C}/u : /[\s<>"/\\%]|\p{Cs}/u,
          );
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds the same person again at the address it builds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const identity of found(text)) {
          const address = profileAddress(identity);
          if (identity.startsWith('email:')) expect(address).toBeNull();
          else expect(identityFromProfileAddress(address ?? '')).toBe(identity);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('accepts no text as an identity but the normal form', () => {
    const kind = fc.constantFrom('email:', 'linkedin:', 'linkedin-id:', 'linkedin-sales:', '', 'x:');
    fc.assert(
      fc.property(kind, anyText, (prefix, text) => {
        const parsed = parseIdentity(prefix + text);
        if (parsed !== null) expect(parsed).toBe(prefix + text);
      }),
      { numRuns: 2_000 },
    );
  });
});
