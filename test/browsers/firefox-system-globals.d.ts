// The part of Firefox's own globals that firefox-system.ts uses, as seen in Firefox ESR 153.

interface SystemConsoleEntry {
  level: string;
  text: string;
  address: string;
}

interface MessageManager<Data> {
  addMessageListener(name: string, listener: (message: { data: Data }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: Data }) => void): void;
}

interface XulBrowser {
  permanentKey?: object;
  browsingContext: { id: number };
  currentURI: { spec: string };
  closest(selector: 'panel'): { hidePopup(): void } | null;
  messageManager: MessageManager<{ value?: string; problem?: string }> & {
    loadFrameScript(address: string, alsoLater: boolean): void;
  };
}

interface SystemExtension {
  backgroundState: string;
  views: Set<{ viewType: string; xulBrowser: XulBrowser | null }>;
  wakeupBackground(): Promise<void>;
  terminateBackground(): Promise<void>;
}

interface NavigableManager {
  getBrowserById(id: string): XulBrowser | null;
  getIdForBrowser(browser: XulBrowser): string | null;
}

interface ExtensionParent {
  apiManager: {
    getAPI(
      name: 'notifications',
      extension: SystemExtension,
      scope: 'addon_parent',
    ): { notificationsMap: Map<string, { observe(subject: null, topic: 'alertclickcallback'): void }> };
  };
}

interface ScriptError {
  errorMessage: string;
  sourceName: string;
  flags: number;
}

declare const WebExtensionPolicy: {
  getByID(id: string): { active: boolean; instanceId: string; extension: SystemExtension } | null;
};

declare const ChromeUtils: {
  importESModule(address: 'chrome://remote/content/shared/NavigableManager.sys.mjs'): {
    NavigableManager: NavigableManager;
  };
  importESModule(address: 'resource://gre/modules/ExtensionParent.sys.mjs'): { ExtensionParent: ExtensionParent };
};

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

declare const Cc: {
  '@mozilla.org/text-input-processor;1': { createInstance(kind: object): TextInputProcessor };
};

declare const Ci: { nsIScriptError: { new (): ScriptError }; nsITextInputProcessor: object };

declare const Services: {
  focus: { activeWindow: Window };
  console: { registerListener(listener: { observe(message: object): void }): void };
  ppmm: MessageManager<SystemConsoleEntry> & { loadProcessScript(address: string, alsoLater: boolean): void };
};

interface Window {
  CustomizableUI: { addWidgetToArea(id: string, area: 'nav-bar'): void };
  SidebarController: { show(id: string): Promise<unknown> };
  gURLBar: HTMLElement & { select(): void };
  gBrowser: { tabs: { linkedBrowser: XulBrowser }[] };
  touchbaseConsole?: SystemConsoleEntry[];
  touchbaseKeys?: Map<number, object>;
}
