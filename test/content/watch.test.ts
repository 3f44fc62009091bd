import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from '../../src/content/watch';
import { linkedin } from '../../src/readers/linkedin';

let page: Document;
let life: AbortController;
let looks: number;
let looked: () => void;

/** Starts watching; what is awaited next is the look that the page calls for. */
function start(shadows?: () => readonly Node[]): void {
  watch(
    page,
    () => {
      looks += 1;
      looked();
    },
    life.signal,
    shadows,
  );
}

function nextLook(): Promise<void> {
  return new Promise((resolve) => {
    looked = resolve;
  });
}

/** The first look of somebody who begins to watch once changes are told: by then, whoever heard of them has looked. */
async function lookOfAnother(): Promise<void> {
  await Promise.resolve();
  const theirs = new (page.defaultView ?? globalThis).AbortController();
  await new Promise<void>((resolve) => watch(page, resolve, theirs.signal));
  theirs.abort();
}

beforeEach(() => {
  const { window } = new JSDOM('<main><p>Ada</p></main>', { pretendToBeVisual: true });
  // The simulated browser has no Navigation API; nothing but its events is used.
  Object.assign(window, { navigation: new window.EventTarget() });
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  page = window.document;
  // An event target of the simulated window takes no signal but its own.
  life = new window.AbortController();
  looks = 0;
  looked = () => undefined;
});

afterEach(() => {
  life.abort();
  page.defaultView?.close();
  vi.unstubAllGlobals();
});

describe('watching a page', () => {
  it('looks at the start and after changes of any kind', async () => {
    start();
    await nextLook();
    const changes = [
      () => page.querySelector('p')?.append('!'),
      () => page.querySelector('p')?.setAttribute('style', 'display: none'),
      () => page.body.append(page.createElement('div')),
      () => page.defaultView?.navigation.dispatchEvent(new page.defaultView.Event('currententrychange')),
    ];
    for (const change of changes) {
      change();
      await nextLook();
    }
    expect(looks).toBe(5);
  });

  it('looks once after a burst', async () => {
    start();
    await nextLook();
    for (let count = 0; count < 50; count += 1) page.body.append(page.createElement('div'));
    await nextLook();
    expect(looks).toBe(2);
  });

  it('looks no more once its life has ended', async () => {
    start(() => [page]);
    await nextLook();
    life.abort();
    page.body.append('!');
    await lookOfAnother();
    expect(looks).toBe(1);
  });
});

describe('watching shadow trees', () => {
  const outlet = () => {
    const host = page.createElement('div');
    host.id = 'interop-outlet';
    host.attachShadow({ mode: 'open' }).append(page.createElement('section'));
    return host;
  };
  const shadows = () => linkedin.shadows?.(page) ?? [];

  it('needs them named: the page does not tell of them', async () => {
    page.body.append(outlet());
    start();
    await nextLook();
    shadows()[0]?.appendChild(page.createElement('div'));
    await lookOfAnother();
    expect(looks).toBe(1);
  });

  it('looks after a change in one that stood there', async () => {
    page.body.append(outlet());
    start(shadows);
    await nextLook();
    shadows()[0]?.firstChild?.appendChild(page.createTextNode('Hello?'));
    await nextLook();
    expect(looks).toBe(2);
  });

  it('looks after a change in one that came later, and in one that took its place', async () => {
    start(shadows);
    await nextLook();
    for (let count = 0; count < 2; count += 1) {
      page.querySelector('#interop-outlet')?.remove();
      page.body.append(outlet());
      await nextLook();
      shadows()[0]?.firstChild?.appendChild(page.createTextNode('Hello?'));
      await nextLook();
    }
    expect(looks).toBe(5);
  });
});
