import { Problem, problemOf } from '../messages/problem';
import { storeFaultOf } from '../store/problem';

/** Whatever was thrown, as the problem a face can explain. */
export function explained(thrown: unknown): Problem {
  const fault = storeFaultOf(thrown);
  return fault ? new Problem(fault, String(thrown), { cause: thrown }) : problemOf(thrown);
}

/** For work that nobody waits for: tells the extension's own console what went wrong. */
export function logFault(thrown: unknown): void {
  console.error('Touchbase:', thrown);
}
