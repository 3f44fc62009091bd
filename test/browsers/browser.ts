import type { Page } from 'puppeteer-core';
import type { Alarms, Browser as ExtensionApi } from 'webextension-polyfill';
import { launchChromium } from './chromium';
import type { BrowserKind, FoundBrowser } from './find';
import { launchFirefox } from './firefox';
import { putWelcomeAway, showsWelcome } from './put-welcome-away';

/** Where the local sample sites listen. Every address a browser asks for is answered there. */
export interface SiteAddress {
  /** Port of the https server on 127.0.0.1; stands in for port 443 of every host. */
  port: number;
  /** Port of the http server on 127.0.0.1; stands in for port 80 of every host. */
  insecurePort: number;
  /** SHA-256 of the server's public key, base64. */
  keyDigest: string;
}

export interface LaunchOptions {
  /** Absolute path of the built extension's directory. */
  extension: string;
  site: SiteAddress;
  /** Absolute path of a profile to use and leave behind; without it, a new one that is removed on closing. */
  profile?: string;
  /** False opens a window; true, the default, needs no display. */
  headless?: boolean;
  /** False leaves the extension out until `install` is called; default true. */
  installed?: boolean;
  /** Leaves the first-run page open, which is put away otherwise. */
  welcome?: 'left';
  /** Whether SIGINT, SIGTERM and SIGHUP end the browser and this process at once; false leaves them to the caller. */
  endsOnSignals?: boolean;
  /** Absolute path of a directory where downloads are saved without asking; without it, as the browser does by itself. */
  downloads?: string;
  /** IANA name of the time zone the browser takes itself to be in; default the machine's. */
  timeZone?: string;
  /** Tag of the language the browser speaks; default the machine's. Chromium alone: Firefox needs a language pack. */
  language?: string;
}

/** Something a page, the extension's background or the browser wrote to the console. */
export interface ConsoleEntry {
  /** `log`, `info`, `warning`, `error`, `exception` … */
  level: string;
  text: string;
  /** Address of the script or page it came from; empty where the browser does not tell. */
  address: string;
}

/** A running browser with the extension in it: the same for both families, so that one test serves both. */
export interface RunningBrowser {
  kind: BrowserKind;
  /** As the browser names itself, such as `Chrome/156.0.8078.79`. */
  version: string;
  /** Settles when the browser has ended, for whatever reason. */
  ended: Promise<void>;

  /** Opens an ordinary address in a new tab in front, and waits until it is loaded. */
  open(address: string): Promise<Page>;
  /** Opens a page of the extension, such as `dashboard/index.html#/person/1`, in a new tab in front. */
  openExtensionPage(path: string): Promise<Page>;
  /** The tab whose address begins so, once there is one; `path` is taken as in `openExtensionPage`. */
  extensionPage(path: string): Promise<Page>;
  /**
   * Opens the toolbar popup over the page, as a click on the extension's button does. The page stays the active tab.
   * A popup that is already open is closed first.
   */
  openPopup(beside: Page): Promise<Page>;
  /** Closes the popup where it is open, as a click beside it does. */
  closePopup(): Promise<void>;

  /** Opens the panel beside the page: Chrome's side panel or Firefox's sidebar. The page stays the active tab. */
  openPanel(beside: Page): Promise<Page>;

  /** Installs the extension into the running browser. */
  install(): Promise<void>;
  /** Reloads the extension as an update does: pages stay open, their content scripts lose their extension. */
  reload(): Promise<void>;
  /** Puts another build, an absolute path, in the place of the extension, as an update does: pages stay open. */
  update(build: string): Promise<void>;

  /**
   * Evaluates in a page of the extension that runs none of its code and wakes nothing.
   * `code` is sent as text: it sees its arguments (plain JSON) and nothing around it.
   */
  inExtension<Arguments extends unknown[], Answer>(
    code: (api: ExtensionApi, ...args: Arguments) => Answer | Promise<Answer>,
    ...args: Arguments
  ): Promise<Answer>;
  /** Evaluates in the background, which is started where it sleeps. `code` as in `inExtension`. */
  inBackground<Arguments extends unknown[], Answer>(
    code: (api: ExtensionApi, ...args: Arguments) => Answer | Promise<Answer>,
    ...args: Arguments
  ): Promise<Answer>;
  /** Ends the worker or the event page, as the browser does when it is idle; events wake it. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;

  alarms(): Promise<Alarms.Alarm[]>;
  /** Lets an alarm ring now, by setting it anew for this moment. */
  fireAlarm(name: string): Promise<void>;
  /** Removes all alarms behind the extension's back, as browsers do on a restart. */
  clearAlarms(): Promise<void>;

  /** The notifications on show by id, as `notifications.getAll` tells them. */
  notifications(): Promise<Record<string, unknown>>;
  /** Does what a click on a notification does. */
  clickNotification(id: string): Promise<void>;
  /** Does what a click on a notification's button does; Firefox has no such buttons and throws. */
  pressNotificationButton(id: string, button: number): Promise<void>;
  /** Types a line into the address bar, in place of what stood there. */
  typeInAddressBar(line: string): Promise<void>;
  /** The lines that the address bar shows for what was typed, first the one that Enter picks. */
  addressBarLines(): Promise<string[]>;
  /** Picks a line that the address bar shows by Enter. */
  pickInAddressBar(index: number): Promise<void>;

  /**
   * Does what the keys of a shortcut in the manifest do, over the active tab: in Firefox by pressing them; no protocol
   * presses keys in Chromium's own window, so there the extension is told of them.
   */
  pressShortcut(name: string): Promise<void>;
  /** The popup that opened by itself, once there is one. */
  openedPopup(): Promise<Page>;

  /** The text on the toolbar button. */
  badge(): Promise<string>;

  /** All that was written to consoles so far, oldest first, from pages and from the extension. */
  consoleEntries(): Promise<ConsoleEntry[]>;

  /** Ends all of the browser's processes by SIGKILL, as a crash or a power switch would. */
  kill(): Promise<void>;
  /** Closes the browser and removes its temporary profile. */
  close(): Promise<void>;
}

/** Starts a browser with a new or given profile and the extension in it. */
export async function launch(found: FoundBrowser, options: LaunchOptions): Promise<RunningBrowser> {
  const welcomes = options.welcome !== 'left' && showsWelcome(options.profile);
  const browser = await (found.kind === 'chromium'
    ? launchChromium(found.executable, options)
    : launchFirefox(found.executable, options));
  if (!welcomes) return browser;
  if (options.installed !== false) {
    await putWelcomeAway(browser);
    return browser;
  }
  const install = async () => {
    await browser.install();
    await putWelcomeAway(browser);
  };
  return { ...browser, install };
}
