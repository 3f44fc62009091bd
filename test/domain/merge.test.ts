import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergedRecord } from '../../src/domain/merge';
import type { SharedRecord } from '../../src/domain/record';
import { nextStamp } from '../../src/domain/stamp';

type Loose = SharedRecord & Record<string, unknown>;

const at = (minute: number, device = 'one') => nextStamp(null, Date.UTC(2026, 0, 1, 0, minute), device);
const made: Loose = { id: 'r', name: 'made', updatedAt: at(0), stamps: {} };

/** The record after an edit, as the store writes one. */
function edited(record: Loose, field: string, value: unknown, minute: number, device: string): Loose {
  const stamp = at(minute, device);
  return { ...record, [field]: value, updatedAt: stamp, stamps: { ...record.stamps, [field]: stamp } };
}

/** As it reads, whatever the order of its fields. */
const values = (record: Loose) =>
  JSON.stringify(Object.entries({ ...record, stamps: Object.entries(record.stamps).sort() }).sort());

const field = fc.constantFrom('name', 'company', 'phone', '__proto__x', 'constructor');
const edits = fc.array(fc.tuple(field, fc.oneof(fc.string(), fc.constant(null), fc.array(fc.nat(9)))), {
  maxLength: 6,
});
let device = 0;
const copy = edits.map((all) => {
  device += 1;
  return all.reduce((record, [name, value], index) => edited(record, name, value, 1 + index, `d${device}`), made);
});

it('comes to the same whichever copy is first, however often, and in whatever order', () => {
  fc.assert(
    fc.property(copy, copy, copy, (one, other, third) => {
      const merged = mergedRecord(one, other).record;
      expect(values(mergedRecord(other, one).record)).toBe(values(merged));
      expect(mergedRecord(merged, one).changed).toEqual([]);
      expect(mergedRecord(merged, other).changed).toEqual([]);
      const rest = mergedRecord(other, third).record;
      expect(values(mergedRecord(one, rest).record)).toBe(values(mergedRecord(merged, third).record));
    }),
  );
});

it('keeps what was changed in one copy and what was changed in the other', () => {
  const one = edited(made, 'phone', '1', 5, 'one');
  const other = edited(made, 'company', 'Vendor', 3, 'other');
  const { record, changed } = mergedRecord(one, other);
  expect(record).toMatchObject({ name: 'made', phone: '1', company: 'Vendor', updatedAt: one.updatedAt });
  expect(record.stamps).toEqual({ phone: at(5, 'one'), company: at(3, 'other') });
  expect(changed).toEqual(['company']);
});

it('takes away a field that was taken away later', () => {
  const one = edited(made, 'rating', 'good', 1, 'one');
  const other = edited(one, 'rating', undefined, 2, 'other');
  const { record, changed } = mergedRecord(one, other);
  expect(changed).toEqual(['rating']);
  expect(record).not.toHaveProperty('rating');
});

it('keeps a field that only one copy knows, however old', () => {
  const newer = edited(made, 'phone', '1', 9, 'other');
  expect(mergedRecord({ ...made, fromTheFuture: 1 }, newer).record).toHaveProperty('fromTheFuture', 1);
  expect(mergedRecord(newer, { ...made, fromTheFuture: 1 }).record).toHaveProperty('fromTheFuture', 1);
});

it('holds to the later making where a record was made twice', () => {
  const again = { ...made, name: 'again', updatedAt: at(4, 'other') };
  expect(mergedRecord(made, again)).toMatchObject({ record: { name: 'again' }, changed: ['name'] });
  expect(mergedRecord(again, made).changed).toEqual([]);
});
