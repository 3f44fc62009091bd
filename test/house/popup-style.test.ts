import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** A sheet and what it imports. */
function sheets(path: string): string[] {
  const imported = [...readFileSync(path, 'utf8').matchAll(/@import "([^"]+)"/g)].map(([, to = '']) => to);
  return [path, ...imported.flatMap((to) => sheets(join(dirname(path), to)))];
}

function linked(page: string): string[] {
  const links = [...readFileSync(page, 'utf8').matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, to = '']) => to);
  return links.flatMap((to) => sheets(join(dirname(page), to)));
}

const bounds = /@media[^{]*\b(?:width|height|aspect-ratio|orientation)\b/;
const withBounds = (page: string) => linked(page).filter((sheet) => bounds.test(readFileSync(sheet, 'utf8')));

// src/ui/widths.css says why.
it('asks no style of the popup how wide the popup is', () => {
  expect(linked('src/popup/index.html').length).toBeGreaterThan(10);
  expect(withBounds('src/popup/index.html')).toEqual([]);
  expect(withBounds('src/panel/index.html')).toEqual(['src/ui/widths.css']);
});
