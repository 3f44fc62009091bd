import puppeteer, { type Page } from 'puppeteer-core';
import { type Bidi, bidiOf, contextOf, contexts, evaluateText } from './bidi';
import type { LaunchOptions, RunningBrowser } from './browser';
import { ending, killAll, processOf } from './end';
import { answerOf, callOf } from './evaluation';
import { eventually } from './eventually';
import * as system from './firefox-system';
import { packed } from './packed';
import { openProfile } from './profile';

/** The add-on's id in its manifest. */
const addOn = 'touchbase@touchbase.example';

// Firefox gives each install a random id; a fixed one lets tests know the address of the extension's pages.
const host = '6f1b0c52-5d0e-4b5c-9b62-9b8a4c2f7d31';
const origin = `moz-extension://${host}`;

/** Starts Firefox; see `launch`. */
export async function launchFirefox(executablePath: string, options: LaunchOptions): Promise<RunningBrowser> {
  const { site, extension, headless = true, installed = true, endsOnSignals = true } = options;
  const profile = await openProfile(options.profile);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    userDataDir: profile.directory,
    defaultViewport: null,
    handleSIGINT: endsOnSignals,
    handleSIGTERM: endsOnSignals,
    handleSIGHUP: endsOnSignals,
    // A released Firefox heeds the address of its settings service below only with this (Firefox ESR 153).
    env: {
      ...process.env,
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      ...(options.timeZone ? { TZ: options.timeZone } : {}),
    },
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addOn]: host }),
      // Every host, known or not, leads to the local server: what leaves the browser is answered and logged there.
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${site.port};80=${site.insecurePort}`,
      // Without a desktop the system's own notifications close at once.
      'alerts.useSystemBackend': false,
      // Otherwise Firefox asks its settings service for news, which lands in the local server's log.
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      // The list of downloads would lie over the popup once one has ended.
      'browser.download.alwaysOpenPanel': false,
      // Shows a manifest as text, so that it can serve as a blank page of the extension.
      'devtools.jsonview.enabled': false,
      // Editions for developers and organisations honour this; it lets an unsigned add-on stay over a restart.
      'xpinstall.signatures.required': false,
    },
  });
  const bidi = bidiOf(browser);
  if (options.downloads) {
    // WebDriver BiDi, browser.setDownloadBehavior; puppeteer (24) sends it for new user contexts alone.
    const downloadBehavior = { type: 'allowed', destinationFolder: options.downloads };
    await bidi.send('browser.setDownloadBehavior', { downloadBehavior });
  }
  const child = processOf(browser);
  const ended = ending(child);
  const window = await systemContext(bidi);
  let blank: Page | null = null;

  /** Evaluates with the browser's own rights; see firefox-system.ts. */
  async function inSystem<Arguments extends unknown[], Answer>(
    code: (...args: Arguments) => Answer | Promise<Answer>,
    ...args: Arguments
  ): Promise<Answer> {
    return answerOf(await evaluateText(bidi, window, callOf(`(_, ...args) => (${code})(...args)`, args)));
  }

  /** Opens an address of the extension. `page.goto` would wait for events that Firefox does not send for those. */
  async function openOwn(path: string, background: boolean): Promise<Page> {
    const page = await browser.newPage({ background });
    const url = `${origin}/${path}`;
    await bidi.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
    await untilLoaded(page, url);
    return page;
  }

  /** A page with the extension's rights but none of its code: the manifest, shown as text, in a tab behind. */
  async function blankPage(): Promise<Page> {
    if (!blank || blank.isClosed()) blank = await openOwn('manifest.json', true);
    return blank;
  }

  /** Firefox sends no events for its extensions' pages (bug 1755014), so puppeteer is told of them from here. */
  async function tellOpened(context: string): Promise<Page> {
    const [info] = await contexts(bidi, { root: context });
    bidi.emit('browsingContext.contextCreated', { ...info, parent: null });
    return eventually('a page for the popup', async () =>
      (await browser.pages()).find((it) => contextOf(it) === context),
    );
  }

  /** Closes on puppeteer's side the pages that are gone. */
  async function forgetClosed(): Promise<void> {
    const open = (await contexts(bidi, {})).map((it) => it.context);
    for (const view of ['popup', 'sidebar'] as const)
      open.push((await inSystem(system.viewContext, addOn, view)) ?? '');
    for (const page of await browser.pages()) {
      const context = contextOf(page);
      if (!open.includes(context)) bidi.emit('browsingContext.contextDestroyed', { context, parent: null });
    }
  }

  async function install(build: string): Promise<void> {
    // A temporary add-on is gone after a restart, so a profile that is kept gets the add-on for good.
    if (options.profile === undefined) {
      await browser.installExtension(build);
    } else {
      const archive = await packed(build, profile.directory);
      const extensionData = { type: 'base64', value: archive.toString('base64') };
      await bidi.send('webExtension.install', { extensionData, 'moz:permanent': true });
    }
  }

  async function startedAnew(before: string | null): Promise<void> {
    await eventually('a new start of the extension', async () => {
      const now = await inSystem(system.instance, addOn);
      return now !== null && now !== before;
    });
    await forgetClosed();
  }

  const self: RunningBrowser = {
    kind: 'firefox',
    version: await browser.version(),
    ended,

    async open(address) {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },

    openExtensionPage: (path) => openOwn(path, false),

    async extensionPage(path) {
      const start = `${origin}/${path}`;
      const context = await eventually(`a tab at ${start}`, () => inSystem(system.tabContext, start));
      const page = await eventually('a page for the tab', async () =>
        (await browser.pages()).find((it) => contextOf(it) === context),
      );
      await untilLoaded(page, start);
      return page;
    },

    async openPopup(beside) {
      await self.closePopup();
      await beside.bringToFront();
      await inSystem(system.activateWindow);
      await self.inExtension((api) => api.action.openPopup());
      const context = await eventually('a popup', () => inSystem(system.viewContext, addOn, 'popup'));
      const popup = await tellOpened(context);
      await untilLoaded(popup, `${origin}/popup/index.html`);
      return popup;
    },

    async closePopup() {
      await inSystem(system.closePopup, addOn);
      await eventually(
        'the end of the popup',
        async () => (await inSystem(system.viewContext, addOn, 'popup')) === null,
      );
      await forgetClosed();
    },

    async openPanel(beside) {
      await beside.bringToFront();
      await inSystem(system.openSidebar, addOn);
      const context = await eventually('a sidebar', () => inSystem(system.viewContext, addOn, 'sidebar'));
      const panel = await tellOpened(context);
      await untilLoaded(panel, `${origin}/panel/index.html`);
      return panel;
    },

    install: () => install(extension),

    async reload() {
      const before = await inSystem(system.instance, addOn);
      await self.inExtension((api) => void setTimeout(() => api.runtime.reload()));
      await startedAnew(before);
    },

    async update(build) {
      const before = await inSystem(system.instance, addOn);
      await install(build);
      await startedAnew(before);
    },

    async inExtension(code, ...args) {
      return answerOf(await evaluateText(bidi, contextOf(await blankPage()), callOf(code, args)));
    },

    async inBackground(code, ...args) {
      return answerOf(await inSystem(system.evaluateInBackground, addOn, callOf(code, args)));
    },

    stopBackground: () => inSystem(system.stopBackground, addOn),
    isBackgroundRunning: async () => (await inSystem(system.backgroundState, addOn)) === 'running',

    alarms: () => self.inExtension((api) => api.alarms.getAll()),
    fireAlarm: (name) => self.inExtension((api, it) => api.alarms.create(it, { when: Date.now() }), name),
    async clearAlarms() {
      await self.inExtension((api) => api.alarms.clearAll());
    },

    notifications: () => self.inExtension((api) => api.notifications.getAll()),
    async clickNotification(id) {
      if (!(await inSystem(system.clickNotification, addOn, id))) throw new Error(`There is no notification ${id}.`);
    },
    async pressNotificationButton() {
      throw new Error('Firefox has no buttons in notifications.');
    },

    async typeInAddressBar(line) {
      await inSystem(system.activateWindow);
      await inSystem(system.typeInAddressBar, line);
    },
    addressBarLines: () => inSystem(system.addressBarLines),
    pickInAddressBar: (index) => inSystem(system.pickInAddressBar, index),

    async pressShortcut(name) {
      await inSystem(system.activateWindow);
      const known = await self.inExtension((api) => api.commands.getAll());
      const keys = known.find((it) => it.name === name)?.shortcut;
      if (!keys) throw new Error(`There is no key for ${name}.`);
      await inSystem(system.pressKeys, keys);
    },
    async openedPopup() {
      const context = await eventually('a popup', () => inSystem(system.viewContext, addOn, 'popup'));
      const popup = await tellOpened(context);
      await untilLoaded(popup, `${origin}/popup/index.html`);
      return popup;
    },

    badge: () => self.inExtension((api) => api.action.getBadgeText({})),

    consoleEntries: () => inSystem(system.consoleEntries),

    async kill() {
      await killAll(child);
      await profile.dispose();
    },

    async close() {
      await browser.close();
      await ended;
      await profile.dispose();
    },
  };

  await inSystem(system.listenToConsoles);
  if (installed && !(await inSystem(system.isInstalled, addOn))) await self.install();
  if (installed && !headless) await inSystem(system.pinInToolbar, addOn);
  return self;
}

/** The context of the browser's own window, where code runs with the browser's rights. */
async function systemContext(bidi: Bidi): Promise<string> {
  const [window] = await contexts(bidi, { 'moz:scope': 'chrome' });
  if (!window) throw new Error('Firefox has no window.');
  return window.context;
}

async function untilLoaded(page: Page, start: string): Promise<void> {
  await eventually(`the page ${start}`, () =>
    page.evaluate((it) => location.href.startsWith(it) && document.readyState === 'complete', start),
  );
}
