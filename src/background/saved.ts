import type { Saved } from '../messages/contract';
import { Problem } from '../messages/problem';

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
