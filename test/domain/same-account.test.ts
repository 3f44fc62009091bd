import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/domain/identity';
import { accountSigns, isSameAccount } from '../../src/domain/same-account';

const at = (company: string | null, ...identities: Identity[]) => ({ company, identities });

describe('two contacts', () => {
  it.each([
    ['a company, however it is written', at('Acme GmbH'), at('ACME')],
    ['a company with its form after a comma', at('Vendor, Inc.'), at('vendor')],
    ['a domain', at(null, 'email:a@acme.example'), at('Acme', 'email:b@acme.example')],
    ['one of several domains', at(null, 'email:a@x.example', 'email:a@y.example'), at(null, 'email:b@y.example')],
  ])('share an account by %s', (_, one, other) => {
    expect(isSameAccount(one, other)).toBe(true);
    expect(isSameAccount(other, one)).toBe(true);
  });

  it.each([
    ['nothing is known', at(null), at('')],
    ['only their mail is everybody’s', at(null, 'email:a@gmail.com'), at(null, 'email:b@gmail.com')],
    ['so it is in a country', at(null, 'email:a@yahoo.co.uk'), at(null, 'email:b@yahoo.co.uk')],
    ['the companies differ', at('Acme'), at('Acme Labs')],
    ['they are on LinkedIn alone', at(null, 'linkedin:a'), at(null, 'linkedin:b')],
  ])('share none where %s', (_, one, other) => {
    expect(isSameAccount(one, other)).toBe(false);
  });

  it('a company whose whole name is a form is itself', () => {
    expect(accountSigns(at('SE'))).toEqual(['company:se']);
  });
});
