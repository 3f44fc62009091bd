/**
 * The text of a function as an expression that calls it with the extension API and the given arguments and gives a
 * promise of its answer as JSON. The pages of an extension forbid `eval`, so drivers hand this text to the browser's
 * own debugging interface.
 * @param args plain JSON
 */
export function callOf(code: { toString(): string }, args: readonly unknown[]): string {
  const given = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
  // tsx compiles with names kept, which puts calls of a helper `__name` around inner functions (esbuild, keepNames).
  return `(async () => {
    const __name = (it) => it;
    const answer = await (${code})(globalThis.browser ?? globalThis.chrome, ${given});
    return JSON.stringify(answer) ?? 'null';
  })()`;
}

/** Reads back what an expression of `callOf` gave. */
export function answerOf<Answer>(json: unknown): Answer {
  if (typeof json !== 'string') throw new Error(`Expected JSON, not ${typeof json}.`);
  // The function that was sent has this type, and JSON is how it travelled.
  return JSON.parse(json) as Answer;
}
