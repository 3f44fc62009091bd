import type { Stamp } from './stamp';

/** What every shared record carries, so that two devices can change different fields of one record. */
export interface SharedRecord {
  id: string;
  updatedAt: Stamp;
  /** Stamps of the fields that were changed since the record was made; the others have that of the making. */
  stamps: Record<string, Stamp>;
}

/** What is left of an erased record. It has no indexed field, so it leaves every index by itself. */
export interface Tombstone {
  id: string;
  updatedAt: Stamp;
  erased: true;
  /** The record that it was folded into, so that what arrives late for it finds its way. */
  mergedInto?: string;
  /** The contact it belonged to: seen again for another one, it is not the record that was erased. */
  of?: string;
}

/** Whether a stored record still stands. */
export function stands<R extends SharedRecord>(record: R | Tombstone | undefined): record is R {
  return record !== undefined && !('erased' in record);
}
