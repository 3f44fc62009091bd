import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../browsers/browser';
import { eventually } from '../browsers/eventually';
import { bundle } from '../bundle';
import type { Site } from '../site/server';
import type { Checks } from './check-page';
import { emulate } from './emulate';
import type { Data } from './fill-page';
import { hideSidebar } from './hide-sidebar';
import { type Look, looks } from './look';
import { addressOf, type Beside, type View } from './views';

/** Where views are opened, looked at and checked, in one running browser. */
export interface Studio {
  /** Puts the data in place and opens a view on it, drawn to its end, as the first of its looks. */
  open(view: View, data: Data): Promise<Page>;
  /**
   * What is wrong with the opened view whatever its look.
   * @param patient leaves out what a busy machine brings about: a face waits for the page beside it for 150 ms before it
   * draws what stands below (`home.tsx`), which is moved down when the page answers later
   */
  faults(view: View, page: Page, patient: boolean): Promise<string[]>;
  /**
   * Looks at the opened view in another way.
   * @returns what is wrong with it as it now stands
   */
  look(view: View, page: Page, look: Look): Promise<string[]>;
  /** A picture of the view as it stands, PNG: all of its length, up to a limit, where the window is ours to size. */
  picture(view: View, page: Page, look: Look): Promise<Uint8Array>;
  /** Puts the view away. */
  close(): Promise<void>;
}

// Longer ones are the same to their end.
const longest = 2_400;

/** Sets up a studio. Scripts for the pages are built once. */
export async function openStudio(browser: RunningBrowser, site: Site): Promise<Studio> {
  const [fillScript, checkScript] = [
    await bundle('test/screens/fill-page.ts'),
    await bundle('test/screens/check-page.ts'),
  ];
  const familiar = new Set<string>();
  let there: Data | null = null;
  let beside: { at: Beside | null; page: Page } | null = null;
  let panel: Page | null = null;
  let shown: { page: Page; view: View } | null = null;

  async function fill(data: Data): Promise<void> {
    await browser.stopBackground();
    const page = await browser.openExtensionPage('manifest.json');
    await page.evaluate(fillScript);
    await page.evaluate(
      (wanted) => (globalThis as unknown as { fill(data: Data): Promise<void> }).fill(wanted), // what fill-page puts there
      data,
    );
    await page.close();
  }

  async function pageBeside(view: View): Promise<Page> {
    const at = view.beside ?? 'elsewhere';
    if (beside?.at !== at || view.prepare) {
      await beside?.page.close();
      const page = await browser.open(addressOf(at, site));
      beside = { at, page };
      await view.prepare?.(page);
      if (view.prepare) beside.at = null; // not to be used again as it is
    }
    await beside.page.bringToFront();
    return beside.page;
  }

  /** The panel stays open all the time, as it does for users; each view begins with a page read anew. */
  async function panelAt(route: string, next: Page): Promise<Page> {
    if (browser.kind === 'firefox') {
      if (panel) await hideSidebar(panel.browser());
      panel = await browser.openPanel(next);
      await panel.evaluate((hash) => {
        location.hash = hash;
      }, route);
      return panel;
    }
    panel ??= await browser.openPanel(next);
    const page = panel;
    await page.evaluate((hash) => {
      document.body.replaceChildren();
      location.hash = hash;
      setTimeout(() => location.reload());
    }, route);
    await eventually('the panel anew', () => page.evaluate(() => document.body.children.length > 0));
    return page;
  }

  /** A face remembers how high it was (`RememberedHeight`), and whoever opens it has opened it before. */
  async function makeFamiliar(view: View, data: Data): Promise<void> {
    const key = `${view.face} ${data}`;
    if (familiar.has(key) || data === 'broken') return;
    familiar.add(key);
    const page = await openFace({ ...view, route: '#/' });
    shown = { page, view };
    await page.evaluate(checkScript);
    await checksIn(page, 'drawn');
    await studio.close();
  }

  const studio: Studio = {
    async open(view, data) {
      await studio.close();
      // Drafts of the view before would be gone on with.
      await browser.inExtension((api) => Promise.all([api.storage.local.clear(), api.storage.session.clear()]));
      if (there !== data && data !== 'broken') await fill(data);
      there = data;
      const [look] = looks[view.face];
      if (!look) throw new Error(`There is no look at a ${view.face}.`);
      await makeFamiliar(view, data);
      const page = await openFace(view);
      shown = { page, view };
      await emulate(browser, page, look, view.face !== 'popup');
      await page.evaluate(checkScript);
      await eventually(view.ready, () => page.evaluate((part) => document.querySelector(part) !== null, view.ready));
      await view.act?.(page);
      await checksIn(page, 'drawn');
      return page;
    },

    async faults(view, page, patient) {
      const waits = patient && view.beside !== undefined && view.beside !== 'elsewhere';
      const shifts = waits ? [] : await checksIn(page, 'shiftFaults');
      return [...shifts, ...(await checksIn(page, 'motionFaults'))];
    },

    async look(view, page, look) {
      await emulate(browser, page, look, view.face !== 'popup');
      await checksIn(page, 'settled');
      const ofLook = await checksIn(page, 'layoutFaults');
      const isChecked = look.way === 'plain' && look.width === looks[view.face][0]?.width;
      return isChecked ? [...ofLook, ...(await checksIn(page, 'axeFaults'))] : ofLook;
    },

    async picture(view, page, look) {
      if (view.face !== 'popup' && look.density === 1) {
        const length = await page.evaluate(() => document.documentElement.scrollHeight);
        const height = Math.min(Math.max(length, look.height), longest);
        await page.setViewport({ width: look.width, height, deviceScaleFactor: 1 });
        await checksIn(page, 'settled');
      }
      return page.screenshot();
    },

    async close() {
      if (shown?.view.face === 'popup') await browser.closePopup();
      if (shown?.view.face === 'dashboard') await shown.page.close();
      shown = null;
    },
  };

  async function openFace(view: View): Promise<Page> {
    const { face, route = '#/' } = view;
    if (face === 'dashboard') return browser.openExtensionPage(`dashboard/index.html${route}`);
    const page = await pageBeside(view);
    return face === 'popup' ? browser.openPopup(page) : panelAt(route, page);
  }
  return studio;
}

/** Calls one of `check-page` in a page that was given them. */
function checksIn<Name extends keyof Checks>(page: Page, name: Name): Promise<Awaited<ReturnType<Checks[Name]>>> {
  return page.evaluate(
    (check: string) => (globalThis as unknown as { checks: Record<string, () => never> }).checks[check]?.(),
    name,
  ) as Promise<Awaited<ReturnType<Checks[Name]>>>; // what the check of that name returns
}
