import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceOf } from '../../src/domain/cadence';
import { cadenceOrigin, inheritedCadence } from '../../src/domain/cadence-origin';
import { relationshipKinds } from '../../src/domain/relationship';

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

  it('is always that of the cadence which holds', () => {
    // Unsound ones among them: a damaged record.
    const cadence = fc.record({ ideal: fc.integer({ min: 0, max: 60 }), latest: fc.integer({ min: 0, max: 60 }) });
    const relationship = fc.constantFrom(...relationshipKinds);
    const tag = fc.constantFrom('vip', 'berlin', 'constructor', '__proto__');
    const contact = fc.record(
      { relationship, tags: fc.uniqueArray(tag), cadence: fc.option(cadence) },
      { requiredKeys: ['relationship', 'tags'] },
    );
    const anyRules = fc.record({
      byTag: fc.dictionary(tag, cadence),
      byRelationship: fc.array(fc.tuple(relationship, cadence)).map((entries) => Object.fromEntries(entries)),
    });
    fc.assert(
      fc.property(contact, fc.option(anyRules), (someone, some) => {
        expect(cadenceOrigin(someone, some).cadence).toEqual(cadenceOf(someone, some));
      }),
    );
  });
});
