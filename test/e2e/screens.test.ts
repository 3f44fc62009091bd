import { beforeAll, describe, expect, test } from 'vitest';
import type { Data } from '../screens/fill-page';
import { looks } from '../screens/look';
import { openStudio, type Studio } from '../screens/studio';
import { views } from '../screens/views';
import { shared } from './shared';
import { kinds } from './start';

/** Those of all views that the others are made of; `npm run screens` goes through every one. */
const chosen: readonly [name: string, data: Data][] = [
  ['popup-person', 'few'],
  ['panel-elsewhere', 'few'],
  ['panel-date', 'few'],
  ['panel-person-view-long', 'few'],
  ['dashboard-person-dana', 'few'],
  ['dashboard-welcome', 'few'],
];

describe.each(kinds)('views in %s', (kind) => {
  const at = shared(kind);
  let studio: Studio;

  beforeAll(async () => {
    studio = await openStudio(at.browser, at.site);
  });

  test('stand as they should in light and dark, narrow and wide, enlarged, and from right to left', async () => {
    const found: string[] = [];
    for (const [name, data] of chosen) {
      const view = views.find((each) => each.name === name);
      if (!view) throw new Error(`There is no view ${name}.`);
      const page = await studio.open(view, data);
      found.push(...(await studio.faults(view, page, true)).map((fault) => `${name}: ${fault}`));
      for (const look of looks[view.face].filter((each) => each.quick)) {
        const faults = await studio.look(view, page, look);
        found.push(...faults.map((fault) => `${name}, ${JSON.stringify(look)}: ${fault}`));
      }
    }
    await studio.close();
    expect(found).toEqual([]);
  }, 180_000);
});
