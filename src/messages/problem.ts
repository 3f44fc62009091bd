/** Why a command failed, in terms that a face can explain to the user. */
export type ProblemCode =
  | 'database-unavailable'
  | 'disk-full'
  | 'invalid'
  | 'gone'
  | 'nothing-to-undo'
  | 'no-page'
  | 'no-background'
  | 'unexpected';

/** A failure with a code that survives the way through a message. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string = code,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The problem behind whatever was thrown. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem('unexpected', thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}
