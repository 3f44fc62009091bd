/** What was typed into a form and not saved yet, by field. */
export type Draft = Record<string, string>;

/** As much of an extension's storage area as drafts need. */
export interface DraftArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** Text that outlives the face it was typed in. */
export interface Drafts {
  /** The draft under a key; null where there is none. */
  read(key: string): Promise<Draft | null>;
  /** Rejects when no area takes it, with the reason of the last. */
  keep(key: string, draft: Draft): Promise<void>;
  clear(key: string): Promise<void>;
  /** Clears every draft whose key begins so: the words about somebody who is erased. */
  clearAll(beginning: string): Promise<void>;
}

const prefix = 'draft/';

interface KeptDraft {
  draft: Draft;
  /** Unix milliseconds: of two areas the later one holds what was typed last. */
  keptAt: number;
}

/**
 * Drafts in the first of the areas that works. The work under one key is done in its order, so that the clearing
 * after a save is never overtaken by the keeping before it.
 */
export function draftsIn(areas: readonly DraftArea[], clock: () => number = Date.now): Drafts {
  const last = new Map<string, Promise<unknown>>();
  const inOrder = <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const done = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, done);
    return done;
  };
  return {
    read: (key) => inOrder(key, () => newest(areas, prefix + key)),
    keep: (key, draft) => inOrder(key, () => keepInFirst(areas, prefix + key, { draft, keptAt: clock() })),
    clear: (key) => inOrder(key, () => inAll(areas, (area) => area.remove(prefix + key))),
    clearAll: (beginning) =>
      inAll(areas, async (area) => {
        const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(prefix + beginning));
        await area.remove(keys);
      }),
  };
}

async function newest(areas: readonly DraftArea[], key: string): Promise<Draft | null> {
  const found = await Promise.allSettled(areas.map((area) => area.get(key)));
  const kept = found
    .map((result) => (result.status === 'fulfilled' ? result.value[key] : undefined))
    .filter(isKeptDraft)
    .sort((one, other) => other.keptAt - one.keptAt);
  return kept[0]?.draft ?? null;
}

async function keepInFirst(areas: readonly DraftArea[], key: string, kept: KeptDraft): Promise<void> {
  let reason: unknown = new Error('no storage area');
  for (const area of areas) {
    try {
      return await area.set({ [key]: kept });
    } catch (problem) {
      reason = problem; // the next area may take it
    }
  }
  throw reason;
}

async function inAll(areas: readonly DraftArea[], work: (area: DraftArea) => Promise<void>): Promise<void> {
  const results = await Promise.allSettled(areas.map(work));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

function isKeptDraft(value: unknown): value is KeptDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'keptAt' in value &&
    typeof value.keptAt === 'number' &&
    'draft' in value &&
    typeof value.draft === 'object' &&
    value.draft !== null &&
    Object.values(value.draft).every((text) => typeof text === 'string')
  );
}
