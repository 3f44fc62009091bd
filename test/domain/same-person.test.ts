import { describe, expect, it } from 'vitest';
import { likeness, type Somebody } from '../../src/domain/same-person';

const dana = {
  name: 'Dana Reyes',
  identities: ['email:dana.reyes@vendor.example' as const],
  company: null,
  notIdentities: [],
};
const onLinkedIn: Somebody = { name: 'Dana Reyes', identities: ['linkedin:dana-reyes'], company: 'Vendor' };

describe('who may be the same person', () => {
  it('has the same name and works where the address says', () => {
    expect(likeness(onLinkedIn, dana)).toBe('name-and-company');
    expect(likeness({ ...onLinkedIn, company: 'Vendor GmbH' }, dana)).toBe('name-and-company');
  });

  it('may have the same name alone, which is a weaker reason', () => {
    expect(likeness({ ...onLinkedIn, company: 'Elsewhere' }, dana)).toBe('name');
    expect(likeness({ ...onLinkedIn, company: null }, dana)).toBe('name');
  });

  it('may write the name in another order, with other accents', () => {
    expect(likeness({ ...onLinkedIn, name: 'Reyes, Dána' }, dana)).toBe('name-and-company');
  });

  it('is not whoever shares a part of the name', () => {
    expect(likeness({ ...onLinkedIn, name: 'Dana' }, { ...dana, name: 'Dana' })).toBeNull();
    expect(likeness({ ...onLinkedIn, name: 'Dana Reyes-Ortiz' }, dana)).toBeNull();
    expect(likeness({ ...onLinkedIn, name: null }, dana)).toBeNull();
  });

  it('is never asked again once the user said no', () => {
    expect(likeness(onLinkedIn, { ...dana, notIdentities: ['linkedin:dana-reyes'] })).toBeNull();
  });
});
