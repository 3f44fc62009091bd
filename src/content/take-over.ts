const place = Symbol.for('touchbase');

type World = typeof globalThis & { [place]?: AbortController };

/**
 * Begins the life of this content script and ends that of an earlier one in the same page: after a reload of the
 * extension, or where the browser and the background both started one. The sign stands in the extension's own world,
 * which the page cannot see.
 */
export function takeOver(): AbortController {
  const world: World = globalThis;
  world[place]?.abort();
  world[place] = new AbortController();
  return world[place];
}
