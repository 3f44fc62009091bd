import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUrgency, type Cadence, colourOn, isSound, longestCadence } from '../../src/domain/cadence';
import { cadenceOf } from '../../src/domain/cadence-origin';
import { dueOn } from '../../src/domain/due';
import { relationshipKinds } from '../../src/domain/relationship';
import type { Day } from '../../src/domain/working-time';
import { anyDay } from './any-moment';

const cadence: fc.Arbitrary<Cadence> = fc
  .tuple(fc.integer({ min: 1, max: longestCadence }), fc.integer({ min: 1, max: longestCadence }))
  .map(([one, other]) => ({ ideal: Math.min(one, other), latest: Math.max(one, other) }));
const tag = fc.constantFrom('vip', 'berlin', 'quiet', 'constructor', '__proto__');
const contact = fc.record({
  relationship: fc.constantFrom(...relationshipKinds),
  tags: fc.uniqueArray(tag),
});
const rules = fc.record({
  byTag: fc
    .array(fc.tuple(fc.constantFrom('vip', 'berlin', 'quiet'), cadence))
    .map((entries): Record<string, Cadence> => Object.fromEntries(entries)),
  byRelationship: fc
    .array(fc.tuple(fc.constantFrom(...relationshipKinds), cadence))
    .map((entries): Partial<Record<(typeof relationshipKinds)[number], Cadence>> => Object.fromEntries(entries)),
});

describe('a cadence', () => {
  it.each([
    [{ ideal: 1, latest: 1 }, true],
    [{ ideal: 21, latest: 30 }, true],
    [{ ideal: 3650, latest: 3650 }, true],
    [{ ideal: 0, latest: 30 }, false],
    [{ ideal: 30, latest: 29 }, false],
    [{ ideal: 7.5, latest: 30 }, false],
    [{ ideal: 7, latest: 30.5 }, false],
    [{ ideal: 7, latest: 3651 }, false],
    [{ ideal: Number.NaN, latest: 30 }, false],
    [{ ideal: 7, latest: Number.POSITIVE_INFINITY }, false],
  ])('%o is sound: %s', (each, sound) => {
    expect(isSound(each)).toBe(sound);
  });

  const vip = { relationship: 'customer', tags: ['vip', 'berlin'] } as const;

  it('is the contact’s own, whatever the rules say', () => {
    const strict = { byTag: { vip: { ideal: 1, latest: 2 } }, byRelationship: {} };
    expect(cadenceOf({ ...vip, cadence: { ideal: 90, latest: 120 } }, strict)).toEqual({ ideal: 90, latest: 120 });
    expect(cadenceOf({ ...vip, cadence: null }, strict)).toBeNull();
  });

  it('is inherited from tags and relationship, the most urgent one', () => {
    const slow = { ideal: 30, latest: 40 };
    const middle = { ideal: 21, latest: 60 };
    const quick = { ideal: 21, latest: 30 };
    expect(cadenceOf(vip, { byTag: { vip: slow, berlin: middle }, byRelationship: { customer: quick } })).toBe(quick);
    expect(cadenceOf(vip, { byTag: { vip: slow, berlin: middle }, byRelationship: {} })).toBe(middle);
    expect(cadenceOf(vip, { byTag: { vip: middle, berlin: quick }, byRelationship: {} })).toBe(quick);
    expect(cadenceOf(vip, { byTag: { vip: slow }, byRelationship: { prospect: quick } })).toBe(slow);
    expect(cadenceOf(vip, { byTag: {}, byRelationship: {} })).toBeNull();
    expect(cadenceOf(vip, null)).toBeNull();
  });

  it('is not taken from what is not sound, nor from what every object has', () => {
    const damaged = { byTag: { vip: { ideal: 0, latest: 0 }, berlin: { ideal: 9, latest: 9 } }, byRelationship: {} };
    expect(cadenceOf(vip, damaged)).toEqual({ ideal: 9, latest: 9 });
    expect(cadenceOf({ ...vip, cadence: { ideal: 5, latest: 4 } }, null)).toBeNull();
    expect(cadenceOf({ ...vip, tags: ['constructor', 'toString'] }, { byTag: {}, byRelationship: {} })).toBeNull();
  });

  it('that is inherited is one of the rules that fit, and none that fits is more urgent; the order of tags is nothing', () => {
    fc.assert(
      fc.property(contact, rules, (who, set) => {
        const inherited = cadenceOf(who, set);
        const fitting = [
          ...who.tags.flatMap((each) => (Object.hasOwn(set.byTag, each) ? [set.byTag[each]] : [])),
          set.byRelationship[who.relationship],
        ].filter((each) => each !== undefined);
        if (inherited === null) expect(fitting).toEqual([]);
        else {
          expect(fitting).toContainEqual(inherited);
          for (const each of fitting) expect(byUrgency(inherited, each)).toBeLessThanOrEqual(0);
        }
        expect(cadenceOf({ ...who, tags: who.tags.toReversed() }, set)).toEqual(inherited);
      }),
    );
  });

  it('one more rule makes it no less urgent, and one’s own rules over all', () => {
    fc.assert(
      fc.property(contact, rules, cadence, (who, set, more) => {
        const before = cadenceOf(who, set);
        const after = cadenceOf({ ...who, tags: [...who.tags, 'more'] }, { ...set, byTag: { ...set.byTag, more } });
        expect(after).not.toBeNull();
        if (before && after) expect(byUrgency(after, before)).toBeLessThanOrEqual(0);
        expect(cadenceOf({ ...who, cadence: more }, set)).toBe(more);
      }),
    );
  });
});

describe('the colour of a cadence', () => {
  const due = { due: '2026-12-01', latest: '2026-12-08' } as const;
  it.each([
    ['2026-11-30', 'green'],
    ['2026-12-01', 'amber'],
    ['2026-12-07', 'amber'],
    ['2026-12-08', 'red'],
    ['2027-01-01', 'red'],
  ])('on %s is %s', (day, colour) => {
    expect(colourOn(due, Temporal.PlainDate.from(day))).toBe(colour);
  });

  it('is red at once where ideal and latest are one', () => {
    expect(colourOn({ due: '2026-12-01', latest: '2026-12-01' }, Temporal.PlainDate.from('2026-12-01'))).toBe('red');
  });

  it('never goes back to a milder one', () => {
    const order = ['green', 'amber', 'red'];
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.nat(60), fc.integer({ min: -90, max: 150 }), (from, ideal, more, days) => {
        const latest = from.add({ days: ideal + more }).toString() as Day; // ISO 8601 is the form of Day
        const standing = { due: dueOn(from.add({ days: ideal })), latest };
        const today = from.add({ days });
        const [now, next] = [colourOn(standing, today), colourOn(standing, today.add({ days: 1 }))];
        expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(now));
        expect(now === 'green').toBe(days < ideal);
      }),
    );
  });
});
