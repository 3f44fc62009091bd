import { describe, expect, test } from 'vitest';
import { answerOf, callOf } from '../browsers/evaluation';
import { eventually } from '../browsers/eventually';
import type { LoggedRequest } from '../site/server';
import { tryAddress } from '../site/try/try-page';
import { shared } from './shared';
import { kinds } from './start';
import { tryForm, tryWaysOut } from './ways-out';

const elsewhere = 'https://elsewhere.example';

describe.each(kinds)('what the content security policy keeps in, in %s', (kind) => {
  const at = shared(kind);

  const faces = ['popup/index.html', 'panel/index.html', 'dashboard/index.html'];

  test.each([...faces, 'background'])('nothing gets out of %s', async (from) => {
    const { site, browser } = at;
    const before = site.requests().length;
    const arrived = () => pathsAt(elsewhere, site.requests().slice(before));
    const hasForms = from !== 'background' || kind === 'firefox'; // Chromium's worker has no document
    const page = from === 'background' ? null : await browser.openExtensionPage(from);
    const inside = <Answer>(code: (api: unknown, base: string) => Answer): Promise<Answer> => {
      const base = `${elsewhere}/${from}`;
      return page ? page.evaluate(callOf(code, [base])).then(answerOf<Answer>) : browser.inBackground(code, base);
    };
    const tried = await inside(tryWaysOut);
    if (hasForms) await inside(tryForm);
    expect(tried).toContain('fetch');

    // In a page without such a policy each of the same tries arrives: they work, and had the time to.
    const base = `${elsewhere}/control`;
    const ordinary = await browser.open(tryAddress);
    const control = answerOf<string[]>(await ordinary.evaluate(callOf(tryWaysOut, [base])));
    expect(control).toEqual(expect.arrayContaining(tried));
    const missing = () => control.filter((way) => !arrived().includes(`/control/${way}`));
    await eventually('all of the control', () => missing().length === 0).catch(() => expect(missing()).toEqual([]));
    await ordinary.evaluate(callOf(tryForm, [base]));
    await eventually('the form of the control', () => arrived().includes('/control/form'));

    expect(arrived().filter((path) => path.startsWith(`/${from}/`))).toEqual([]);
  });
});

/** Paths of the requests that were meant for an origin. */
function pathsAt(origin: string, requests: readonly LoggedRequest[]): string[] {
  return requests
    .map(({ url }) => new URL(url))
    .filter((url) => url.origin === origin)
    .map(({ pathname }) => decodeURIComponent(pathname));
}
