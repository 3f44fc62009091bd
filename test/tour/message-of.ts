/** What went wrong, and why, as far as it is known; with its place in the code where nobody has foreseen it. */
export function messageOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  const said = isUnforeseen(problem) ? (problem.stack ?? problem.message) : problem.message;
  return problem.cause === undefined ? said : `${said}\n  ${messageOf(problem.cause)}`;
}

/** Node gives its own errors, such as that of an unknown option, a code. */
function isUnforeseen(problem: Error): boolean {
  return ['TypeError', 'ReferenceError', 'RangeError'].includes(problem.name) && !('code' in problem);
}
