import { describe, expect, it } from 'vitest';
import { cadenceOrigin, inheritedCadence } from '../../src/domain/cadence-origin';

const weekly = { ideal: 7, latest: 14 };
const monthly = { ideal: 30, latest: 45 };
const rules = { byTag: { vip: weekly, berlin: monthly }, byRelationship: { customer: monthly } };

describe('where a cadence comes from', () => {
  it.each([
    ['its own', { tags: ['vip'], cadence: monthly }, { from: 'own', cadence: monthly }],
    ['the rep’s wish that there be none', { tags: ['vip'], cadence: null }, { from: 'own', cadence: null }],
    ['the more urgent of tag and relationship', { tags: ['vip'] }, { from: 'tag', tag: 'vip', cadence: weekly }],
    ['the relationship, of two equal ones', { tags: ['berlin'] }, { from: 'relationship', cadence: monthly }],
    ['nowhere: a tag that is called like a method', { tags: ['toString'] }, { from: 'nowhere', cadence: null }],
  ])('%s', (_, contact, origin) => {
    const relationship = origin.from === 'nowhere' ? 'prospect' : 'customer';
    expect(cadenceOrigin({ relationship, ...contact }, rules)).toEqual(origin);
  });

  it('is told for a contact with a cadence of its own as well', () => {
    const contact = { relationship: 'customer', tags: [], cadence: null } as const;
    expect(inheritedCadence(contact, rules)).toEqual({ from: 'relationship', cadence: monthly });
    expect(inheritedCadence(contact, null)).toEqual({ from: 'nowhere', cadence: null });
  });
});
