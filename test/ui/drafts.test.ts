import { describe, expect, it } from 'vitest';
import { type DraftArea, draftsIn } from '../../src/ui/drafts';

/** An area whose writes finish when they are let: browsers promise no order between them. */
function slowArea() {
  const items: Record<string, unknown> = {};
  const waiting: (() => void)[] = [];
  const late = (work: () => void) =>
    new Promise<void>((resolve) => {
      waiting.push(() => {
        work();
        resolve();
      });
    });
  const area: DraftArea = {
    get: async (key) => (key === null ? { ...items } : key in items ? { [key as string]: items[key as string] } : {}),
    set: (added) => late(() => void Object.assign(items, added)),
    remove: (keys) =>
      late(() => {
        for (const key of [keys].flat()) delete items[key];
      }),
  };
  return { area, items, waiting };
}

function area(items: Record<string, unknown> = {}): DraftArea & { items: Record<string, unknown> } {
  return {
    items,
    get: async (key) =>
      key === null ? { ...items } : typeof key === 'string' && key in items ? { [key]: items[key] } : {},
    set: async (added) => void Object.assign(items, added),
    remove: async (keys) => {
      for (const key of [keys].flat()) delete items[key];
    },
  };
}

const broken: DraftArea = {
  get: () => Promise.reject(new Error('unreadable')),
  set: () => Promise.reject(new Error('full')),
  remove: () => Promise.reject(new Error('broken')),
};

describe('drafts', () => {
  it('are there again, by key', async () => {
    const drafts = draftsIn([area()]);
    await drafts.keep('dana/note', { text: 'one' });
    await drafts.keep('omar/note', { text: 'two' });
    expect(await drafts.read('dana/note')).toEqual({ text: 'one' });
    expect(await drafts.read('jo/note')).toBeNull();
  });

  it('are not kept after the clearing that follows a save', async () => {
    const { area: slow, items, waiting } = slowArea();
    const drafts = draftsIn([slow]);
    const kept = drafts.keep('dana/note', { text: 'typed' });
    const cleared = drafts.clear('dana/note');
    // The clearing has not begun before the keeping is done.
    await Promise.resolve();
    expect(waiting).toHaveLength(1);
    waiting.shift()?.();
    await kept;
    await expect.poll(() => waiting.length).toBe(1);
    waiting.shift()?.();
    await cleared;
    expect(items).toEqual({});
  });

  it('fall back on the next area, and the newest is read', async () => {
    const [first, second] = [area(), area()];
    let time = 1;
    await draftsIn([first], () => time).keep('dana/note', { text: 'old' });
    time = 2;
    await draftsIn([{ ...first, set: broken.set }, second], () => time).keep('dana/note', { text: 'new' });
    expect(await draftsIn([first, second]).read('dana/note')).toEqual({ text: 'new' });
    expect(await draftsIn([broken, second]).read('dana/note')).toEqual({ text: 'new' });
  });

  it('say when no area takes them, and go on', async () => {
    const drafts = draftsIn([broken]);
    await expect(drafts.keep('dana/note', { text: 'one' })).rejects.toThrow('full');
    await expect(drafts.keep('dana/note', { text: 'two' })).rejects.toThrow('full');
    expect(await drafts.read('dana/note')).toBeNull();
  });

  it('of an erased person go, and no others', async () => {
    const store = area();
    const drafts = draftsIn([store]);
    await drafts.keep('dana/note', { text: 'one' });
    await drafts.keep('dana/details', { name: 'D' });
    await drafts.keep('omar/note', { text: 'two' });
    await drafts.clearAll('dana/');
    expect(Object.keys(store.items)).toEqual(['draft/omar/note']);
  });

  it('of a shape that no draft has are left alone', async () => {
    const drafts = draftsIn([area({ 'draft/dana/note': { draft: { text: 7 }, keptAt: 1 } })]);
    expect(await drafts.read('dana/note')).toBeNull();
  });
});
