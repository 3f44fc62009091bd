/** How long an answer is usually waited for, in working days; the first is what is meant where nobody says how long. */
export const usualWaits = [3, 5] as const;
