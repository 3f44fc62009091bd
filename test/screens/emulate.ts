import type { CDPSession, Page } from 'puppeteer-core';
import { bidiOf, contexts, evaluateText } from '../browsers/bidi';
import type { RunningBrowser } from '../browsers/browser';
import type { Look } from './look';

/**
 * Lets a page be drawn as somebody looks at it who asked for little motion.
 * @param sized whether its window is ours to size: a popup's is the browser's
 */
export async function emulate({ kind }: RunningBrowser, page: Page, look: Look, sized: boolean): Promise<void> {
  if (kind === 'chromium') await emulateInChromium(page, look);
  else await emulateInFirefox(page, look);
  if (sized) {
    await page.setViewport({ width: look.width, height: look.height, deviceScaleFactor: look.density });
  }
  await page.evaluate(
    (direction) => {
      document.documentElement.dir = direction;
    },
    look.way === 'rtl' ? 'rtl' : 'ltr',
  );
}

// What browsers take for the size of text, in CSS pixels, and the largest they offer by name.
const usualText = 16;
const largeText = 24;

// Chromium ends what a session emulates when the session ends.
const sessions = new WeakMap<Page, CDPSession>();

async function emulateInChromium(page: Page, { scheme, way }: Look): Promise<void> {
  // puppeteer (24) lets the first two through only.
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'forced-colors', value: way === 'forced' ? 'active' : 'none' },
  ];
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', { features });
  await session.send('Page.setFontSizes', { fontSizes: { standard: way === 'large' ? largeText : usualText } });
}

/** BiDi emulates nothing in popups and sidebars, so it is set on all that Firefox shows, by what its own tools set. */
async function emulateInFirefox(page: Page, { scheme, way }: Look): Promise<void> {
  const bidi = bidiOf(page.browser());
  const [window] = await contexts(bidi, { 'moz:scope': 'chrome' });
  if (!window) throw new Error('Firefox has no window.');
  const expression = `(async () => {
    Services.prefs.setIntPref('ui.prefersReducedMotion', 1);
    const views = [...WebExtensionPolicy.getActiveExtensions()].flatMap(({ extension }) => [...(extension?.views ?? [])]);
    const shown = [...gBrowser.browsers, ...views.map((it) => it.xulBrowser)];
    for (const { browsingContext } of shown.filter((it) => it?.browsingContext)) {
      browsingContext.top.prefersColorSchemeOverride = '${scheme}';
      browsingContext.top.textZoom = ${way === 'large' ? largeText / usualText : 1};
      browsingContext.top.forcedColorsOverride = '${way === 'forced' ? 'active' : 'none'}';
    }
    return 'set';
  })()`;
  await evaluateText(bidi, window.context, expression);
}
