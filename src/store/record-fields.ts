import * as v from 'valibot';
import { parseDue } from '../domain/due';
import { type Identity, parseIdentity } from '../domain/identity';
import { furthestStep } from '../domain/plan';
import type { SharedRecord } from '../domain/record';

/*
 * What the fields of records from outside must look like: wider than what can be entered, for a later version may allow
 * more, and bounded all the same.
 */

/** One line of text. */
export const line = v.pipe(v.string(), v.maxLength(2_000));
/** A text of several lines. */
export const longText = v.pipe(v.string(), v.maxLength(100_000));
/** The id of a record, and what is as long. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
/** A list of such. */
export const list = <const Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(5_000));
/** Such, or null. */
export const orNull = v.nullable;
/** Unix milliseconds of the years 1 to 9999, whose days are written with four digits. */
export const moment = v.pipe(v.number(), v.integer(), v.minValue(-62_135_596_800_000), v.maxValue(253_402_300_799_999));
/** Days are walked through, some one by one: ten years of them at most. */
export const days = v.pipe(v.number(), v.integer(), v.minValue(-furthestStep), v.maxValue(furthestStep));
/** A year of the calendar. */
export const year = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(9_999));
/** Text that fits. */
export const texted = <T extends string>(fits: (text: string) => boolean) =>
  v.custom<T>((value) => typeof value === 'string' && value.length <= 1_000 && fits(value));
/** See `domain/identity`; only its normal form. */
export const identity = texted<Identity>((text) => parseIdentity(text) === text);
/** See `domain/due`. */
export const due = texted<`${number}-${number}-${number}`>((text) => parseDue(text) !== null);
/** A day of the calendar. */
export const day = texted<`${number}-${number}-${number}`>((text) => !text.includes('T') && parseDue(text) !== null);
/** A time of day. */
export const wallTime = texted<`${number}:${number}`>((text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text));
// A year of four digits: later ones would not sort as text.
const stampForm = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-[0-9a-f]{4}-[\w-]{1,40}$/;
/** See `domain/stamp`. */
export const stamp = texted<SharedRecord['updatedAt']>((text) => {
  const [, time = ''] = stampForm.exec(text) ?? [];
  return !Number.isNaN(Date.parse(time));
});

/** An object whose keys are free; `v.record` would pass over names that every object has. */
export const byName = <Value extends v.GenericSchema>(value: Value) =>
  v.custom<Record<string, v.InferInput<Value>>>((given) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
    const entries = Object.entries(given);
    return entries.length <= 5_000 && entries.every(([name, each]) => name.length <= 1_000 && v.is(value, each));
  });

/** What every record that stands carries. */
export const shared = { id, updatedAt: stamp, stamps: byName(stamp) };
