/// <reference path="./firefox-system-globals.d.ts" />
// What runs here runs in Firefox's own window with the browser's rights, not in this process: each function is sent
// as text, so it sees its arguments and Firefox's globals and nothing else of this file. Tried with Firefox ESR 153.

/** Brings the browser's window to the front as far as Firefox is concerned; popups open only over an active window. */
export function activateWindow(): void {
  window.focus();
  Services.focus.activeWindow = window;
}

/** Whether the extension is there and enabled. */
export function isInstalled(addOn: string): boolean {
  return WebExtensionPolicy.getByID(addOn)?.active === true;
}

/** What tells one start of the extension from the next; null while it is not started. */
export function instance(addOn: string): string | null {
  const policy = WebExtensionPolicy.getByID(addOn);
  return policy?.active ? policy.instanceId : null;
}

/** `running`, `stopped` or a state between. */
export function backgroundState(addOn: string): string {
  return WebExtensionPolicy.getByID(addOn)?.extension.backgroundState ?? 'stopped';
}

/** Ends the event page as Firefox does when it is idle. */
export async function stopBackground(addOn: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(addOn)?.extension;
  if (extension && extension.backgroundState !== 'stopped') await extension.terminateBackground();
}

/**
 * Evaluates an expression that gives a promise of text in the event page, which is started where it sleeps. The page
 * lives in the extensions' process, so a frame script carries the expression there and its answer back.
 */
export async function evaluateInBackground(addOn: string, expression: string): Promise<string> {
  const extension = WebExtensionPolicy.getByID(addOn)?.extension;
  if (!extension) throw new Error('The extension is not there.');
  await extension.wakeupBackground();
  const view = [...extension.views].find((it) => it.viewType === 'background');
  const messages = view?.xulBrowser?.messageManager;
  if (!messages) throw new Error('The event page has no browser element.');
  const name = `touchbase:answer:${Math.random()}`;
  const answer = new Promise<{ value?: string; problem?: string }>((resolve) => {
    messages.addMessageListener(name, function listener({ data }) {
      messages.removeMessageListener(name, listener);
      resolve(data);
    });
  });
  const script = `(async () => {
    let answer;
    try {
      const page = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      answer = { value: await Cu.evalInSandbox(${JSON.stringify(expression)}, page) };
    } catch (problem) {
      answer = { problem: String(problem) };
    }
    sendAsyncMessage(${JSON.stringify(name)}, answer);
  })()`;
  messages.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  const { value, problem } = await answer;
  if (value === undefined) throw new Error(problem ?? 'The event page gave no answer.');
  return value;
}

/** The extension's views outside of tabs, as Firefox calls them. */
export type ViewType = 'popup' | 'sidebar';

/**
 * The id by which WebDriver BiDi can address the open toolbar popup or sidebar, or null while there is none. BiDi knows
 * tabs only (bug 1755014), so it is taught to look among the extension's views as well. The popup is moved from one
 * browser element to another while it opens, so what BiDi goes by, the element's key, is kept by browsing context.
 */
export function viewContext(addOn: string, type: ViewType): string | null {
  const { NavigableManager: manager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  window.touchbaseKeys ??= new Map();
  const keys = window.touchbaseKeys;
  const view = (wanted: ViewType) => {
    const views = WebExtensionPolicy.getByID(addOn)?.extension.views ?? [];
    const element = [...views].find((it) => it.viewType === wanted)?.xulBrowser;
    if (!element?.currentURI.spec.startsWith('moz-extension:')) return null;
    const { id } = element.browsingContext;
    const key = keys.get(id) ?? {};
    keys.set(id, key);
    element.permanentKey = key;
    return element;
  };
  if (!Object.hasOwn(manager, 'getBrowserById')) {
    const amongTabs = manager.getBrowserById;
    manager.getBrowserById = (id) => {
      const views = [view('popup'), view('sidebar')];
      const open = views.find((it) => it && manager.getIdForBrowser(it) === id);
      return open ?? amongTabs.call(manager, id);
    };
  }
  const open = view(type);
  return open && manager.getIdForBrowser(open);
}

/** Opens the extension's sidebar, as its entry in the sidebar's menu does. */
export async function openSidebar(addOn: string): Promise<void> {
  // toolkit/components/extensions, makeWidgetId: whatever is neither letter nor digit becomes an underscore.
  await window.SidebarController.show(`${addOn.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`);
}

/** Lets the extension's button stand in the toolbar, as "Pin to Toolbar" does: with its number in sight. */
export function pinInToolbar(addOn: string): void {
  const button = `${addOn.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  window.CustomizableUI.addWidgetToArea(button, 'nav-bar');
}

/** Closes the open toolbar popup. */
export function closePopup(addOn: string): void {
  for (const view of WebExtensionPolicy.getByID(addOn)?.extension.views ?? []) {
    if (view.viewType === 'popup') view.xulBrowser?.closest('panel')?.hidePopup();
  }
}

/** BiDi's id of the tab whose address begins so, or null while there is none. */
export function tabContext(start: string): string | null {
  const { NavigableManager: manager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const tab = window.gBrowser.tabs.find((it) => it.linkedBrowser.currentURI.spec.startsWith(start));
  return tab ? manager.getIdForBrowser(tab.linkedBrowser) : null;
}

/** Does what a click on a notification does, and tells whether there was one. */
export function clickNotification(addOn: string, id: string): boolean {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID(addOn)?.extension;
  if (!extension) return false;
  const { notificationsMap } = ExtensionParent.apiManager.getAPI('notifications', extension, 'addon_parent');
  const notification = notificationsMap.get(id);
  notification?.observe(null, 'alertclickcallback');
  return notification !== undefined;
}

/** Types a line into the address bar by its keys, in place of what stood there. */
export async function typeInAddressBar(line: string): Promise<void> {
  window.gURLBar.focus();
  window.gURLBar.select();
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!keyboard.beginInputTransactionForTests(window)) throw new Error('Somebody else is typing.');
  for (const key of line) {
    const event = new KeyboardEvent('', { key });
    keyboard.keydown(event);
    keyboard.keyup(event);
    // As somebody who types: Firefox asks its extensions after each key, and not before the last answered.
    await new Promise((resolve) => window.setTimeout(resolve, 10));
  }
}

/** Presses the keys of a shortcut such as `Alt+Shift+W` in the browser's window. */
export function pressKeys(shortcut: string): void {
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!keyboard.beginInputTransactionForTests(window)) throw new Error('Somebody else is typing.');
  const names = shortcut.split('+');
  const letter = names.pop() ?? '';
  const held = names.map((key) => new KeyboardEvent('', { key: key === 'Ctrl' ? 'Control' : key }));
  const pressed = new KeyboardEvent('', { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) });
  for (const event of held) keyboard.keydown(event);
  keyboard.keydown(pressed);
  keyboard.keyup(pressed);
  for (const event of held.toReversed()) keyboard.keyup(event);
}

/** The lines under the address bar, as they are drawn. */
export function addressBarLines(): string[] {
  const rows = [...window.gURLBar.querySelectorAll('.urlbarView-row')];
  return rows.map((row) => row.querySelector('.urlbarView-title')?.textContent ?? '');
}

/** Goes down to a line under the address bar and presses Enter. */
export function pickInAddressBar(index: number): void {
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!keyboard.beginInputTransactionForTests(window)) throw new Error('Somebody else is typing.');
  const keys = [...Array.from({ length: index }, () => 'ArrowDown'), 'Enter'];
  for (const key of keys) {
    const event = new KeyboardEvent('', { key, code: key });
    keyboard.keydown(event);
    keyboard.keyup(event);
  }
}

/**
 * Starts to keep what is written to consoles: script errors, which all processes report to the browser's, and calls of
 * `console`, which each process keeps for itself.
 */
export function listenToConsoles(): void {
  const entries: SystemConsoleEntry[] = [];
  window.touchbaseConsole = entries;
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      // nsIScriptError.idl: 1 is a warning, 8 "just a log message".
      const level = message.flags & 8 ? 'info' : message.flags & 1 ? 'warning' : 'exception';
      entries.push({ level, text: message.errorMessage, address: message.sourceName });
    },
  });
  Services.ppmm.addMessageListener('touchbase:console', ({ data }) => entries.push(data));
  const inEachProcess = `
    Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener((entry) => {
      const { level, arguments: said, filename } = entry.wrappedJSObject ?? entry;
      const text = [...said].map(String).join(' ');
      Services.cpmm.sendAsyncMessage('touchbase:console', { level, text, address: filename });
    }, Services.scriptSecurityManager.getSystemPrincipal());`;
  Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(inEachProcess)}`, true);
}

/** What `listenToConsoles` has kept, of pages and extensions; Firefox's own troubles are left out. */
export function consoleEntries(): SystemConsoleEntry[] {
  const ofPages = /^(https?|moz-extension|about:blank|data|blob)/;
  return (window.touchbaseConsole ?? []).filter(({ address }) => ofPages.test(address));
}
