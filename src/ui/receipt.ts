/** What the receipt says, as it is shown and as it is saved. */
export interface Receipt {
  at: string;
  day: string;
  /** By `<site>-<kind of page>`. */
  pagesReadToday: Record<string, number>;
  requests: { allowed: boolean; policy: string };
  permissions: string[];
  sites: string[];
  storage: { bytes: number | null; records: Record<string, number> };
}

// The package itself, text written into an address, and nothing: none of these leads to the network.
const harmless = new Set(["'none'", "'self'", 'data:']);
// What does not fall back to `default-src` and can carry data away (CSP level 3, W3C).
const unbounded = ['form-action', 'base-uri'];

/** Whether a content security policy leaves pages any way to the network. */
export function allowsRequests(policy: string): boolean {
  const directives = new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources] as const),
  );
  const needed = ['default-src', ...unbounded];
  if (needed.some((name) => !directives.has(name))) return true;
  return [...directives.values()].some((sources) => !sources.every((source) => harmless.has(source)));
}

/** The receipt as a file that a person can read. */
export function receiptFile(receipt: Receipt): { file: Blob; name: string } {
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  return { file: new Blob([text], { type: 'application/json' }), name: `touchbase-receipt-${receipt.day}.json` };
}
