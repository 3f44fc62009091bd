import { cp, rm } from 'node:fs/promises';
import puppeteer, { type Page, type Target } from 'puppeteer-core';
import type { ConsoleEntry, LaunchOptions, RunningBrowser } from './browser';
import { offeredLines, openCompletionPage, typeLine } from './chromium-address-bar';
import { listenToConsole } from './chromium-console';
import { pinInToolbar } from './chromium-pin';
import { ending, killAll, processOf } from './end';
import { answerOf, callOf } from './evaluation';
import { eventually } from './eventually';
import { openProfile } from './profile';

/** Starts Chrome, Chromium or Edge; see `launch`. */
export async function launchChromium(executablePath: string, options: LaunchOptions): Promise<RunningBrowser> {
  const { site, extension, headless = true, installed = true, endsOnSignals = true } = options;
  const profile = await openProfile(options.profile);
  if (!headless && options.profile === undefined) await pinInToolbar(profile.directory, extension);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    // Branded Chrome ignores --load-extension since version 137; loading over the debugging pipe remains
    // (SeleniumHQ/selenium issue 15788 and mozilla/web-ext issue 3388, May 2025).
    pipe: true,
    enableExtensions: installed ? [extension] : true,
    userDataDir: profile.directory,
    ...(options.downloads ? { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } } : {}),
    defaultViewport: null,
    handleSIGINT: endsOnSignals,
    handleSIGTERM: endsOnSignals,
    handleSIGHUP: endsOnSignals,
    env: {
      ...process.env,
      ...(options.timeZone ? { TZ: options.timeZone } : {}),
      // On Linux the environment tells the language, elsewhere the flag below.
      ...(options.language ? { LANGUAGE: options.language } : {}),
    },
    // Neither hidden scrollbars, without which a popup gets too wide, nor the bar "controlled by automated test software"
    // is what a user sees.
    ignoreDefaultArgs: headless ? ['--hide-scrollbars'] : ['--enable-automation'],
    args: [
      // Chromium's sandbox refuses to run as root, which is how containers run it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--window-size=1280,900',
      ...(options.language ? [`--lang=${options.language}`] : []),
      // A headless browser takes its screen to be 800 × 600, which keeps popups smaller than users see them.
      ...(headless ? ['--screen-info={1600x1200}'] : []),
      '--no-first-run',
      '--no-default-browser-check',
      // The local server speaks no QUIC.
      '--disable-quic',
      // Every host, known or not, leads to the local server: what leaves the browser is answered and logged there.
      `--host-resolver-rules=MAP *:443 127.0.0.1:${site.port},MAP *:80 127.0.0.1:${site.insecurePort}`,
      `--ignore-certificate-errors-spki-list=${site.keyDigest}`,
    ],
  });
  const entries: ConsoleEntry[] = [];
  await listenToConsole(browser, entries);
  const child = processOf(browser);
  const ended = ending(child);
  let identity: string | null = null;
  let blank: Page | null = null;
  let popup: Page | null = null;
  let completions: Page | null = null;

  async function extensionOrigin(): Promise<string> {
    if (identity === null) {
      const worker = await browser.waitForTarget(isWorker);
      identity = new URL(worker.url()).host;
    }
    return `chrome-extension://${identity}`;
  }

  /** A page with the extension's rights but none of its code: the manifest, shown as text, in a tab behind. */
  async function blankPage(): Promise<Page> {
    if (blank && !blank.isClosed()) return blank;
    blank = await browser.newPage({ background: true });
    await blank.goto(`${await extensionOrigin()}/manifest.json`);
    return blank;
  }

  async function completionPage(): Promise<Page> {
    if (!completions || completions.isClosed()) completions = await openCompletionPage(browser);
    return completions;
  }

  const protocol = await browser.target().createCDPSession();

  /** The workers that run, by the browser's own account: puppeteer goes on to list one that ended while it let go. */
  async function runningWorkers(): Promise<Target[]> {
    const { targetInfos } = await protocol.send('Target.getTargets');
    const alive = targetInfos.map(({ targetId }) => targetId);
    return browser.targets().filter((target) => isWorker(target) && alive.includes(idOf(target)));
  }

  async function worker(): Promise<Target> {
    const [running] = await runningWorkers();
    if (running) return running;
    const scopeURL = `${await extensionOrigin()}/`;
    const session = await (await blankPage()).createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL });
    await session.detach();
    return eventually('a worker', async () => (await runningWorkers())[0]);
  }

  const self: RunningBrowser = {
    kind: 'chromium',
    version: await browser.version(),
    ended,

    async open(address) {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },

    async openExtensionPage(path) {
      return self.open(`${await extensionOrigin()}/${path}`);
    },

    async extensionPage(path) {
      const start = `${await extensionOrigin()}/${path}`;
      return pageOf(await browser.waitForTarget((it) => it.type() === 'page' && it.url().startsWith(start)));
    },

    async openPopup(beside) {
      await self.closePopup();
      await beside.bringToFront();
      const before = browser.targets();
      await self.inExtension((api) => api.action.openPopup());
      const target = await browser.waitForTarget(
        (it) => !before.includes(it) && it.url().endsWith('/popup/index.html'),
      );
      popup = await target.asPage();
      return popup;
    },

    async closePopup() {
      if (popup && !popup.isClosed()) await popup.close();
      popup = null;
    },

    async openPanel(beside) {
      // The side panel opens in answer to a user's deed only; a click in a page of the extension is one.
      const opener = await self.openExtensionPage('manifest.json');
      await opener.evaluate(callOf(openSidePanelOnClick, []));
      await opener.click('body');
      const target = await browser.waitForTarget((it) => it.url().endsWith('/panel/index.html'));
      const panel = await target.asPage();
      await opener.close();
      await beside.bringToFront();
      return panel;
    },

    async install() {
      identity = await browser.installExtension(extension);
      await browser.waitForTarget(isWorker);
    },

    async reload() {
      // `runtime.reload()` leaves an extension disabled that was loaded over the debugging pipe (Chromium 156), so it
      // is loaded once more, as the "Reload" button of chrome://extensions does.
      const before = browser.targets().filter(isWorker);
      await browser.installExtension(extension);
      await browser.waitForTarget((target) => isWorker(target) && !before.includes(target));
      for (const target of before) await end(target);
    },

    async update(build) {
      // Where an unpacked extension stands is its identity, so the other build comes to stand there.
      await rm(extension, { recursive: true });
      await cp(build, extension, { recursive: true });
      await self.reload();
    },

    async inExtension(code, ...args) {
      return answerOf(await (await blankPage()).evaluate(callOf(code, args)));
    },

    async inBackground(code, ...args) {
      const running = await (await worker()).worker();
      if (!running) throw new Error('The worker ended before it could be asked.');
      return answerOf(await running.evaluate(callOf(code, args)));
    },

    async stopBackground() {
      // Events that wait, as after the installation, start it again at once.
      await eventually('the end of the worker', async () => {
        for (const target of await runningWorkers()) await end(target);
        return (await runningWorkers()).length === 0;
      });
    },

    isBackgroundRunning: async () => (await runningWorkers()).length > 0,

    alarms: () => self.inExtension((api) => api.alarms.getAll()),
    fireAlarm: (name) => self.inExtension((api, it) => api.alarms.create(it, { when: Date.now() }), name),
    async clearAlarms() {
      await self.inExtension((api) => api.alarms.clearAll());
    },

    notifications: () => self.inExtension((api) => api.notifications.getAll()),
    // Headless Chromium shows no notifications, so the event is raised where the extension hears it.
    clickNotification: (id) => self.inBackground(dispatch, 'notifications', 'onClicked', [id]),
    pressNotificationButton: (id, button) =>
      self.inBackground(dispatch, 'notifications', 'onButtonClicked', [id, button]),

    async typeInAddressBar(line) {
      await typeLine(await completionPage(), line);
    },
    async addressBarLines() {
      return (await offeredLines(await completionPage())).map(({ shown }) => shown);
    },
    async pickInAddressBar(index) {
      const line = (await offeredLines(await completionPage()))[index];
      if (!line) throw new Error(`The address bar shows no line ${index}.`);
      // No protocol presses a key in Chromium's own window, so the event is raised where the extension hears it.
      await self.inBackground(dispatch, 'omnibox', 'onInputEntered', [line.picked, 'currentTab']);
    },

    async pressShortcut(name) {
      const tab = await self.inExtension(
        async (api) => (await api.tabs.query({ active: true, currentWindow: true }))[0],
      );
      await self.inBackground(dispatch, 'commands', 'onCommand', [name, tab]);
    },
    async openedPopup() {
      const target = await browser.waitForTarget((it) => it.url().includes('/popup/index.html'));
      popup = await target.asPage();
      return popup;
    },

    badge: () => self.inExtension((api) => api.action.getBadgeText({})),

    consoleEntries: async () => [...entries],

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
  // Only a running worker tells the extension's id, and it may have been stopped when the id is first needed.
  if (installed) await extensionOrigin();
  return self;
}

function isWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');
}

/** The id of a target in Chromium's protocol. puppeteer keeps it on a property that its types leave out. */
function idOf(target: Target): string {
  return String(Reflect.get(target, '_targetId'));
}

/** Ends a worker. Closing also detaches from it, without which it would be kept for its debugger. */
async function end(target: Target): Promise<void> {
  try {
    await (await target.worker())?.close();
  } catch (problem) {
    // It may be gone before it is detached from.
    if (!/No session with given id|No target with given id|Target closed/.test(String(problem))) throw problem;
  }
}

async function pageOf(target: Target): Promise<Page> {
  return eventually(`a page at ${target.url()}`, () => target.page());
}

/** Runs in a page of the extension; the type of the API knows no `sidePanel`, which is Chrome's alone. */
async function openSidePanelOnClick(api: {
  windows: { getCurrent(): Promise<{ id?: number }> };
  sidePanel: { open(options: { windowId: number | undefined }): Promise<void> };
}): Promise<void> {
  const { id: windowId } = await api.windows.getCurrent();
  document.addEventListener('click', () => api.sidePanel.open({ windowId }), { once: true });
}

/** Raises an event of the extension API; Chromium's events can be raised by `dispatch`, which no type tells. */
function dispatch(
  api: { notifications: object; omnibox: object; commands: object },
  of: 'notifications' | 'omnibox' | 'commands',
  event: string,
  args: unknown[],
): void {
  const raised: unknown = Reflect.get(api[of], event);
  if (typeof raised !== 'object' || raised === null) throw new Error(`There is no event ${event}.`);
  const raise: unknown = Reflect.get(raised, 'dispatch');
  if (typeof raise !== 'function') throw new Error(`${event} cannot be raised.`);
  raise.apply(raised, args);
}
