/**
 * Asks again and again until there is an answer, for what browsers give no event to wait for.
 * @param what completes the sentence "… did not come about", said when it does not
 * @param ask gives null, undefined or false while there is no answer yet
 * @param timeout milliseconds
 * @throws Error after the time-out, with the last problem as its cause where asking failed
 */
export async function eventually<Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false> | Answer | null | undefined | false,
  timeout = 10_000,
): Promise<Answer> {
  const end = performance.now() + timeout;
  let cause: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      cause = undefined;
    } catch (problem) {
      cause = problem;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  } while (performance.now() < end);
  throw new Error(`${what} did not come about within ${timeout} ms`, { cause });
}
