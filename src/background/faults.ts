import { Problem, problemOf } from '../messages/problem';
import { storeFaultOf } from '../store/problem';

/** Whatever was thrown, as the problem a face can explain. */
export async function explained(thrown: unknown): Promise<Problem> {
  const fault = storeFaultOf(thrown);
  if (fault === null) return problemOf(thrown);
  const code = fault === 'database-unavailable' && (await isDiskFull()) ? 'disk-full' : fault;
  return new Problem(code, String(thrown), { cause: thrown });
}

const leastRoom = 1_000_000; // bytes

/**
 * Whether there is no room left to write to. Chromium says of a write that found none, and of every opening after it,
 * only that the database is closed (156, on a full tmpfs); under `unlimitedStorage` its quota is what is used plus
 * what the disk has left.
 */
async function isDiskFull(): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate().catch((problem: unknown): StorageEstimate => {
    logFault(problem); // the first fault is what matters to whoever waits
    return {};
  });
  return quota !== undefined && usage !== undefined && quota - usage < leastRoom;
}

/** For work that nobody waits for: tells the extension's own console what went wrong. */
export function logFault(thrown: unknown): void {
  console.error('Touchbase:', thrown);
}
