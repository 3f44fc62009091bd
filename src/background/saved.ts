import type { Saved } from '../messages/contract';
import { Problem } from '../messages/problem';
import type { ChangeLabel, Store } from '../store/schema';
import { change, type Writer } from '../store/write';
import type { Clock } from './clock';

/** The answer to a write. */
export function saved(id: string, { changeId }: { changeId: string | null }): Saved {
  return { id, changeId };
}

/** The record, or the problem that it is gone. */
export async function standing<R>(found: Promise<R | null>): Promise<R> {
  const record = await found;
  if (record === null) throw new Problem('gone');
  return record;
}

/** Does one labelled change. What it throws undoes all of it. */
export type Save = (
  label: ChangeLabel,
  id: string,
  contactIds: readonly string[],
  work: (writer: Writer) => Promise<void>,
) => Promise<Saved>;

/** @returns a hand that does labelled changes and answers with them */
export function saveOn(store: Store, clock: Clock): Save {
  return async (label, id, contactIds, work) =>
    saved(id, await change(store, { label, now: clock().epochMilliseconds, contactIds }, work));
}
